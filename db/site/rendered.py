"""Pages of an edition that were made already: they are given again, as an edition never changes."""

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from db.site.limits import limits
from db.site.security import Application, Receive, Scope, Send

# Whatever an answer depends on: its ETag (edition, language, day), scheme, host, path and query.
Key = tuple[bytes, ...]


@dataclass(slots=True)
class Answer:
    """The messages of an answer, with how many bytes they hold."""

    messages: list[Scope] = field(default_factory=list)
    size: int = 0

    def add(self, message: Scope) -> None:
        """One more message, as it is now."""
        self.messages.append({**message, "headers": [*message.get("headers", [])]})
        self.size += len(message.get("body", b""))

    @property
    def may_be_given_again(self) -> bool:
        """Whether it is a whole page for everyone."""
        first, *rest = self.messages
        names = {name.lower() for name, _ in first["headers"]}
        return first["status"] == 200 and b"set-cookie" not in names and bool(rest)


class Pages:
    """The answers that were given last, of so many bytes in all; threads may share it."""

    def __init__(self, most_bytes: int) -> None:
        self._most, self._held, self._lock = most_bytes, 0, threading.Lock()
        self._answers: OrderedDict[Key, Answer] = OrderedDict()

    def get(self, key: Key) -> Answer | None:
        """The answer of ``key``, which is the last to be forgotten then."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def put(self, key: Key, answer: Answer) -> None:
        """Keep ``answer``, and forget what was not asked for longest where there is no room."""
        with self._lock:
            if key not in self._answers:
                self._answers[key] = answer
                self._held += answer.size
            while self._held > self._most:
                self._held -= self._answers.popitem(last=False)[1].size


class Rendered:
    """``application``, of which an answer with the same ETag at the same address is made once."""

    def __init__(self, application: Application) -> None:
        bounds = limits()["rendered"]
        self._application, self._pages = application, Pages(bounds["bytes"])
        self._most_of_one: int = bounds["page_bytes"]

    async def run(self, tag: bytes | None, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, of which ``tag`` is the ETag; without one, always anew."""
        if tag is None or scope["method"] != "GET" or _is_own_sql(scope):
            await self._application(scope, receive, send)
            return
        key = _key(tag, scope)
        known = self._pages.get(key)
        if known:
            for message in known.messages:
                await send({**message})
            return
        await self._made(key, scope, receive, send)

    async def _made(self, key: Key, scope: Scope, receive: Receive, send: Send) -> None:
        answer = Answer()

        async def sent(message: Scope) -> None:
            if answer.size <= self._most_of_one:
                answer.add(message)
            await send(message)

        await self._application(scope, receive, sent)
        if answer.messages and answer.size <= self._most_of_one and answer.may_be_given_again:
            self._pages.put(key, answer)


def _key(tag: bytes, scope: Scope) -> Key:
    host = b",".join(value for name, value in scope.get("headers", []) if name == b"host")
    path = scope.get("raw_path") or scope["path"].encode()
    return tag, scope.get("scheme", "http").encode(), host, path, scope["query_string"]


def _is_own_sql(scope: Scope) -> bool:
    """Whether a visitor's own statement is asked, which no other will ask again."""
    return "sql" in parse_qs(scope["query_string"].decode("latin-1"))
