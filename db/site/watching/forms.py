"""The forms by which a reader begins and ends a watch. A link in a mail only shows a button: programs that
look at mails follow links, and press none.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from db.publication.sending import UnsentError
from db.site.corpus_reading import Corpus
from db.site.editions import served
from db.site.texts import language_of
from db.site.view import MovedError
from db.site.watching import letters, watched
from db.site.watching.titles import title_of
from db.watches import mail_address, store
from db.watches.links import LinkError, Links
from db.watches.settings import Settings

FOLLOW, CONFIRM, LEAVE = "/follow", "/follow/confirm", "/follow/leave"
POSTED = frozenset((FOLLOW, CONFIRM, LEAVE))
"""The addresses to which a form may be posted."""
MOST_BYTES = 10_000
_NOTHING: Mapping[str, Any] = MappingProxyType({})


def takes(datasette: Datasette, path: str) -> bool:
    """Whether a form may be posted to ``path``: nowhere where nothing can be watched."""
    return path in POSTED and served(datasette).watches is not None


async def follow(request: Request, datasette: Datasette) -> Response:
    """The form to watch the page ``page``; posted, a mail asks its reader to confirm."""
    settings = _settings(datasette)
    parts = urlsplit(request.args.get("page") or "")
    page = watched.watchable(parts.path, parts.query)
    if page is None:
        raise NotFound("This page cannot be watched")
    try:
        title = await title_of(Corpus(datasette), page)
    except MovedError as moved:
        page = page.replace(moved.old, moved.new, 1)
        title = await title_of(Corpus(datasette), page)
    shown = {"page": page, "title": title}
    if request.method != "POST":
        return await _shown(datasette, request, "ask", shown)
    address = mail_address.normal((await _form(request)).get("address", ""))
    if address is None:
        return await _shown(datasette, request, "ask", shown | {"wrong": "yes"}, 400)
    wanted = {"address": address, "page": page, "title": title, "language": language_of(request)}
    outcome = await _in_thread(_ask, settings, wanted)
    step, status = _ASKED[outcome]
    return await _shown(datasette, request, step, shown, status)


_ASKED: dict[str, tuple[str, int]] = {
    "yes": ("sent", 200),
    # Whether an address is known here is nobody else's business.
    "asked": ("sent", 200),
    "busy": ("busy", 429),
    "unsent": ("unsent", 503),
}


def _ask(settings: Settings, wanted: dict[str, str]) -> str:
    links = Links(settings.folder)
    whom = links.print_of(wanted["address"])
    with store.opened(settings.folder) as db:
        may = store.may_ask(db, wanted["address"], whom, time.time())
        if may != "yes":
            return may
        try:
            letters.send(settings, letters.asking(settings, links.to_confirm(wanted), wanted))
        except UnsentError as error:
            store.not_asked(db, whom)
            print(f"A mail to confirm a watch: {error}", file=sys.stderr)  # noqa: T201
            return "unsent"
    return "yes"


async def confirm(request: Request, datasette: Datasette) -> Response:
    """The button that begins a watch, and that it has begun."""
    settings, token = _settings(datasette), request.args.get("token") or ""
    try:
        wanted = Links(settings.folder).confirmed(token)
    except LinkError:
        return await _shown(datasette, request, "old_link", status=400)
    if request.method != "POST":
        return await _shown(datasette, request, "confirm", wanted)
    if not await _in_thread(_begin, settings, wanted):
        return await _shown(datasette, request, "full", wanted, 409)
    return await _shown(datasette, request, "confirmed", wanted)


def _begin(settings: Settings, wanted: dict[str, str]) -> bool:
    with store.opened(settings.folder) as db:
        return store.add(db, "mail", *(wanted[name] for name in ("address", "page", "title", "language")))


async def leave(request: Request, datasette: Datasette) -> Response:
    """The button that ends a watch, or all of an address; a mail program presses it by itself (RFC 8058)."""
    settings, token = _settings(datasette), request.args.get("token") or ""
    try:
        whose = Links(settings.folder).left(token)
    except LinkError:
        return await _shown(datasette, request, "old_link", status=400)
    if request.method != "POST":
        return await _shown(datasette, request, "leave", {"whose": whose})
    await _in_thread(_end, settings, whose)
    return await _shown(datasette, request, "left")


def _end(settings: Settings, whose: dict[str, str]) -> None:
    with store.opened(settings.folder) as db:
        if "watch" in whose:
            store.end(db, whose["watch"])
        else:
            store.forget(db, whose["address"])


def _settings(datasette: Datasette) -> Settings:
    settings = served(datasette).watches
    if settings is None:
        raise NotFound("Nothing can be watched here")
    return settings


async def _in_thread(work: Callable[..., Any], *given: Any) -> Any:
    return await asyncio.get_running_loop().run_in_executor(None, partial(work, *given))


async def _form(request: Request) -> dict[str, str]:
    """What was filled in; nothing where it is longer than a form can be."""
    body, more = b"", True
    while more and len(body) <= MOST_BYTES:
        message = await request.receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return {} if more else dict(parse_qsl(body.decode("utf-8", "replace")))


async def _shown(
    datasette: Datasette, request: Request, step: str, data: Mapping[str, Any] = _NOTHING, status: int = 200
) -> Response:
    context = {"step": step, "asked": request.full_path, **data}
    page = await datasette.render_template("follow.html", context, request=request)
    return Response.html(page, status=status)


Route = tuple[str, Callable[..., Awaitable[Response]]]
ROUTES: list[Route] = [(f"^{FOLLOW}$", follow), (f"^{CONFIRM}$", confirm), (f"^{LEAVE}$", leave)]
