"""How answers travel: compressed, and kept by readers and proxies for as long as the edition is the same."""

import hashlib
from datetime import UTC, datetime
from importlib import metadata

from datasette.app import Datasette
from datasette.utils.asgi import Request
from starlette.middleware.gzip import GZipMiddleware

from db.site.editions import Edition, served
from db.site.rendered import Rendered
from db.site.security import Application, Receive, Scope, Send
from db.site.texts import PARAMETER, language_of

LEAST_BYTES = 1_000
# What is compressed already, or sent in ranges.
_AS_IT_IS = (".xlsx", ".db", "/archived/file")
# What is not of the edition: the nights' reports, archived pages, watches, Datasette's own state.
_OF_NO_EDITION = ("/report", "/-/", "/download/", "/assets/", "/follow")
_ASSET = b"public, max-age=31536000, immutable"
_EDITION = b"public, max-age=60"
_LIVE = b"no-cache"


def compressed(application: Application) -> Application:
    """``application``, whose longer answers are gzipped for who takes that (RFC 9110, 12.5.3)."""
    gzip = GZipMiddleware(application, minimum_size=LEAST_BYTES, compresslevel=6)

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        as_it_is = scope["type"] != "http" or scope["path"].endswith(_AS_IT_IS)
        await (application if as_it_is else gzip)(scope, receive, send)

    return run


def kept(application: Application, datasette: Datasette) -> Application:
    """``application``, whose answers carry an ETag of the edition, the language and the day; a reader who has
    that already is told so (304) without asking the corpus, and what was made for another is given again.
    """
    rendered = Rendered(application)

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
            return
        corpus = served(datasette)
        headers = _headers(Request(scope, None), corpus.edition(), corpus.watches is not None)
        if headers.get(b"etag") in _known(scope):
            await send({"type": "http.response.start", "status": 304, "headers": [*headers.items()]})
            await send({"type": "http.response.body", "body": b""})
            return
        await rendered.run(headers.get(b"etag"), scope, receive, _labelled(send, headers))

    return run


def _labelled(send: Send, headers: dict[bytes, bytes]) -> Send:
    async def sent(message: Scope) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:
            others = [pair for pair in message.get("headers", []) if pair[0].lower() not in headers]
            message["headers"] = [*others, *headers.items()]
        await send(message)

    return sent


def _headers(request: Request, edition: Edition, is_watchable: bool) -> dict[bytes, bytes]:
    if request.path.startswith("/assets/"):
        return {b"cache-control": _ASSET} if request.query_string else {}
    of_edition = not any(part in f"{request.path}/" for part in _OF_NO_EDITION)
    if not of_edition or edition.is_live or "/archived" in request.path:
        return {b"cache-control": _LIVE}
    # A page whose address asks for a language sets a cookie, which no proxy may hand to others.
    held = _EDITION if PARAMETER not in request.args else _EDITION.replace(b"public", b"private")
    tag = f'W/"{_print_of(edition, language_of(request), is_watchable)}"'.encode()
    return {b"cache-control": held, b"etag": tag, b"vary": b"Accept-Encoding, Cookie"}


def _print_of(edition: Edition, language: str, is_watchable: bool) -> str:
    # Pages are cited with the day of retrieval: each day has its own.
    day = datetime.now(UTC).date()
    parts = (edition.seal, language, is_watchable, day, metadata.version("sotinh"))
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:20]


def _known(scope: Scope) -> set[bytes]:
    """The ETags that the reader has, as ``If-None-Match`` lists them."""
    if scope["method"] not in {"GET", "HEAD"}:
        return set()
    listed = [value for name, value in scope.get("headers", []) if name == b"if-none-match"]
    return {tag.strip() for value in listed for tag in value.split(b",")}
