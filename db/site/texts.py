"""The words of the pages, in Vietnamese and English: ``db/data/site_texts.csv``."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

from datasette.utils.asgi import Request

Language = Literal["vi", "en"]
COOKIE = "lang"


class Texts:
    """The words of one language, as ``texts["search"]`` or, in a template, ``t.search``."""

    def __init__(self, language: Language, words: Mapping[str, str]) -> None:
        self.language, self._words = language, words

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def named(self, kind: str, value: str | None) -> str:
        """The name of a ``value`` of the closed list ``kind`` ("type", "status"), or else the value."""
        return self._words.get(f"{kind}_{value}", value or "")


@cache
def texts(language: Language) -> Texts:
    """The words of ``language``."""
    table = resources.files("db").joinpath("data", "site_texts.csv").read_text("utf-8")
    lines = (line for line in table.splitlines() if not line.startswith("#"))
    return Texts(language, {row["key"]: row[language] for row in csv.DictReader(lines)})


def language_of(request: Request | None) -> Language:
    """The language of a request: as its address asks, else as asked before, else Vietnamese."""
    if request is None:
        return "vi"
    asked = request.args.get("lang") or request.cookies.get(COOKIE)
    return "en" if asked == "en" else "vi"
