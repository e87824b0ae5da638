"""How a page, and the corpus as a whole, is cited: edition, checksum, address, day of retrieval."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from datasette.app import Datasette
from datasette.utils.asgi import Request
from markupsafe import Markup

from db.site.editions import Edition, served
from db.site.texts import language_of, texts
from db.tables import tables, views


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation of the page at ``address`` names; a corpus that is being written has no edition."""

    address: str
    edition: str | None
    checksum: str | None
    day: str

    def bibtex(self, title: str) -> str:
        """The page of the ``title`` as BibTeX. Braces and backslashes of a title would be commands."""
        plain = " ".join(re.sub(r"[{}\\]", " ", title).split())
        told = [f"retrieved {self.day}"]
        if self.edition:
            told.insert(0, f"edition {self.edition}")
        if self.checksum:
            told.insert(1, f"SHA-256 {self.checksum}")
        lines = {
            "title": plain,
            "author": "{Sổ Tỉnh}",
            "year": self.day[:4],
            "howpublished": f"\\url{{{self.address}}}",
            "note": "; ".join(told),
        }
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in lines.items())
        return f"@misc{{sotinh-{(self.checksum or self.day)[:10]},\n{fields}}}"


def cited(datasette: Datasette, request: Request) -> Cited:
    """The page that ``request`` asks for, in the edition that it reads, as it is today (UTC)."""
    edition = served(datasette).edition()
    name = None if edition.is_live else edition.name
    address = datasette.absolute_url(request, request.full_path)
    today = datetime.now(UTC).date().isoformat()
    return Cited(address, name, edition.checksum if name else None, today)


def dataset(datasette: Datasette, request: Request, latest: str | None) -> Markup:
    """The corpus, whose ``latest`` document is of that day, as a schema.org Dataset in JSON-LD, for a data
    block of HTML, where "<" must not stand.
    """
    edition: Edition = served(datasette).edition()

    def url(path: str) -> str:
        return str(datasette.absolute_url(request, datasette.urls.path(path)))

    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Sổ Tỉnh",
        "description": texts(language_of(request))["tagline"],
        "url": url("/about"),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "spatialCoverage": "Việt Nam",
        "version": None if edition.is_live else edition.name,
        "dateModified": latest,
        "variableMeasured": [*tables(), *views()],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "application/vnd.sqlite3",
                "contentUrl": url("/download/corpus.db"),
                "sha256": edition.checksum,
            }
        ],
    }
    return Markup(json.dumps(described, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704 -- escaped
