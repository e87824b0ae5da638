"""How fast pages are read, beside trafilatura, on saved pages that were grown to the size of real ones.

    python -m benchmarks.reading

The saved pages of the tests are an article and little else. Real ones bring menus of hundreds of links, boxes
beside the text and scripts: each saved page gets such, and is 80 KB then. Prints, for each family, how many
milliseconds of the processor a page takes. Where nothing is known of a page (the family "generic"), or a
portal's own layout is not (most newspapers), trafilatura itself finds the paragraphs, and nothing is gained.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress

import trafilatura

from benchmarks import figures
from crawler import page
from crawler.families import FAMILIES, PageError
from tests.crawler.saved_pages import SOURCES, SavedPage, saved_pages

UNKNOWN = "generic"
"""The family of pages of which nothing is known."""
ITEMS = 150
_MENU = (
    '<li class="item"><a href="/vi/muc-{n}/trang-{n}.html"><span>Lĩnh vực {n}</span></a>'
    '<ul class="sub"><li><a href="/vi/muc-{n}/con.html">Giới thiệu chung</a></li></ul></li>'
)
_BOX = '<div class="row"><a href="https://so-{n}.example.vn">Sở ngành số {n}</a><p>Thông báo số {n}</p></div>'
_SCRIPT = "<script>" + "var step = function (x) { return x + 1; };\n" * 600 + "</script>"


def grown(text: str) -> str:
    """The page with a menu and scripts above what it shows, and a box of links and scripts below."""
    menu, box = ("".join(item.format(n=n) for n in range(ITEMS)) for item in (_MENU, _BOX))
    above, below = f"{_SCRIPT}<div><ul>{menu}</ul></div>", f"<div>{box}</div>{_SCRIPT}"
    return re.sub("<body[^>]*>", lambda body: body[0] + above, text, count=1).replace(
        "</body>", f"{below}</body>"
    )


def family(saved: SavedPage) -> str:
    """The name of the family that reads the page."""
    return SOURCES[saved.owner].family if saved.owner in SOURCES else saved.owner


def by_family() -> dict[str, tuple[int, float, float]]:
    """For each family the number of its pages, and the seconds that we and trafilatura take to read them."""
    pages: dict[str, list[SavedPage]] = defaultdict(list)
    for saved in saved_pages():
        if saved.path.suffix == ".html" and saved.expected()["kind"] == "article":
            pages[family(saved)].append(saved)
    return {name: (len(some), _seconds(_ours, some), _seconds(_theirs, some)) for name, some in pages.items()}


def a_second(rows: Iterable[tuple[int, float, float]]) -> tuple[float, float]:
    """How many pages of several families we and trafilatura read a second."""
    counts, ours, theirs = map(sum, zip(*rows, strict=True))
    return counts / ours, counts / theirs


def _ours(saved: SavedPage, text: str) -> None:
    """A page without an article is one that was read, too."""
    url = saved.expected()["url"]
    with suppress(PageError):
        if saved.owner in SOURCES:
            page.read(text, url, SOURCES[saved.owner])
        else:
            FAMILIES[saved.owner].article(text, url)


def _theirs(_: SavedPage, text: str) -> None:
    trafilatura.extract(text, include_comments=False)


def _seconds(read: Callable[[SavedPage, str], None], pages: list[SavedPage]) -> float:
    texts = [(saved, grown(saved.text)) for saved in pages]
    read(*texts[0])
    return figures.seconds(lambda one: read(*one), texts)


def main() -> None:
    """Print the table."""
    for name, (count, ours, theirs) in by_family().items():
        print(f"{name:12}{count:4} pages{1000 * ours / count:8.1f} ms{1000 * theirs / count:8.1f} ms")


if __name__ == "__main__":
    main()
