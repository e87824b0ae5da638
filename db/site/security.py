"""What keeps the site read-only, and its pages to themselves: nothing in them comes from elsewhere."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

# No page has a script.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)
HEADERS = {
    b"content-security-policy": POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
    b"cross-origin-opener-policy": b"same-origin",
}

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Scope]]
Send = Callable[[Scope], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


READING = {"GET", "HEAD", "OPTIONS"}


def guarded(application: Application, posted: Callable[[str], bool] = lambda _: False) -> Application:
    """``application`` for reading alone, but for forms to paths that take some, with ``HEADERS`` on each of
    its responses. Headers that it is sent are ASCII, as RFC 9110 has it; others are left out.
    """

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Scope) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *HEADERS.items()]
            await send(message)

        if scope["type"] == "http" and scope["method"] not in READING and not _is_form(scope, posted):
            await _refuse(send_guarded)
        else:
            sound = [(name, value) for name, value in scope.get("headers", []) if value.isascii()]
            await application({**scope, "headers": sound}, receive, send_guarded)

    return run


def _is_form(scope: Scope, posted: Callable[[str], bool]) -> bool:
    return scope["method"] == "POST" and posted(scope["path"])


async def _refuse(send: Send) -> None:
    headers = [(b"allow", b"GET, HEAD"), (b"content-type", b"text/plain")]
    await send({"type": "http.response.start", "status": 405, "headers": headers})
    await send({"type": "http.response.body", "body": b"This site can only be read\n"})
