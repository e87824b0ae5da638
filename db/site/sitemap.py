"""sitemap.xml: what search engines may read, the pages of the site and of every row (sitemaps.org)."""

from collections.abc import Iterable
from xml.etree import ElementTree

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from db.site.corpus_reading import Corpus

XML = "http://www.sitemaps.org/schemas/sitemap/0.9"
PAGES = (
    "/",
    "/about",
    "/activities",
    "/decisions",
    "/people",
    "/programmes",
    "/provinces",
    "/sources",
    "/guide",
)
KINDS = {
    "documents": "document",
    "decisions": "decision",
    "people": "person",
    "activities": "activity",
    "provinces": "province",
}
# The protocol allows 50,000 addresses a file; so many are made in a few milliseconds.
AT_ONCE = 5_000


async def index(request: Request, datasette: Datasette) -> Response:
    """The list of all sitemaps."""
    counts = await Corpus(datasette).known("sitemap_counts")
    parts = [
        f"/sitemap/{row['kind']}-{number}.xml"
        for row in counts
        for number in range(1, -(-row["rows"] // AT_ONCE) + 1)
    ]
    return _written("sitemapindex", "sitemap", _urls(datasette, request, ["/sitemap/site-1.xml", *parts]))


async def part(request: Request, datasette: Datasette) -> Response:
    """One sitemap: the pages of the site, or so many rows of one kind."""
    kind, number = request.url_vars["kind"], int(request.url_vars["number"])
    paths: list[str] = list(PAGES) if kind == "site" and number == 1 else []
    if kind in KINDS:
        asked = {"limit": AT_ONCE, "offset": AT_ONCE * (number - 1)}
        rows = await Corpus(datasette).known("sitemap", asked, parts=kind)
        paths = [f"/{KINDS[kind]}/{row['id']}" for row in rows]
    if not paths:
        raise NotFound(f"There is no sitemap {kind}-{number}")
    return _written("urlset", "url", _urls(datasette, request, paths))


def _urls(datasette: Datasette, request: Request, paths: Iterable[str]) -> list[str]:
    site = datasette.absolute_url(request, datasette.urls.path("/")).rstrip("/")
    return [f"{site}{path}" for path in paths]


def _written(root: str, each: str, addresses: Iterable[str]) -> Response:
    tree = ElementTree.Element(root, xmlns=XML)
    for address in addresses:
        ElementTree.SubElement(ElementTree.SubElement(tree, each), "loc").text = address
    body = ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True)
    return Response(body, content_type="application/xml; charset=utf-8")
