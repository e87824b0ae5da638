"""The words of the pages, in Vietnamese and English: ``db/data/site_texts.csv``."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

from datasette.utils.asgi import Request

from db.site.security import Application, Receive, Scope, Send

Language = Literal["vi", "en"]
COOKIE = "lang"
# With "_", as what Datasette does not take for a column begins.
PARAMETER = "_lang"
YEAR_OF_SECONDS = 365 * 24 * 3600


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
    asked = request.args.get(PARAMETER) or request.cookies.get(COOKIE)
    return "en" if asked == "en" else "vi"


def remembered(application: Application) -> Application:
    """``application``, which a reader asks once for a language, and which keeps to it."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_remembered(message: Scope) -> None:
            if message["type"] == "http.response.start":
                cookie = f"{COOKIE}={asked}; Path=/; Max-Age={YEAR_OF_SECONDS}; SameSite=Lax"
                message["headers"] = [*message.get("headers", []), (b"set-cookie", cookie.encode())]
            await send(message)

        asked = Request(scope, None).args.get(PARAMETER) if scope["type"] == "http" else None
        await application(scope, receive, send_remembered if asked in {"vi", "en"} else send)

    return run
