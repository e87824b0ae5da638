"""What a sample portal is asked, and what it answers."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from urllib.parse import parse_qsl


@dataclass(frozen=True, kw_only=True)
class Request:
    """A request: ``path`` is decoded and without the query, header names are in small letters."""

    method: str
    path: str
    query_string: str
    headers: dict[str, str]
    body: bytes = b""

    @property
    def target(self) -> str:
        return f"{self.path}?{self.query_string}" if self.query_string else self.path

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(self.query_string, keep_blank_values=True))

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode(errors="replace"), keep_blank_values=True))


@dataclass(kw_only=True)
class Response:
    """An answer: ``text`` of a page, or the bytes of a file in ``data``."""

    text: str = ""
    data: bytes | None = None
    status: int = 200
    type: str = "text/html"
    charset: str | None = "utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    cookies: list[str] = field(default_factory=list)

    @property
    def is_page(self) -> bool:
        return self.data is None and self.type == "text/html"


def redirect(address: str, status: int = 301) -> Response:
    return Response(status=status, headers={"Location": address})


def http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def conditional(request: Request, response: Response, changed: datetime) -> Response:
    """``response`` with the time and the tag of its last change, or 304 for whom both are no news."""
    body = response.data if response.data is not None else response.text.encode()
    tag = f'"{sha256(body).hexdigest()[:20]}"'
    response.headers |= {"ETag": tag, "Last-Modified": http_date(changed)}
    if _is_known(request, tag, changed):
        return Response(status=304, headers=response.headers)
    return response


def _is_known(request: Request, tag: str, changed: datetime) -> bool:
    if "if-none-match" in request.headers:
        return request.headers["if-none-match"].removeprefix("W/") == tag
    since = request.headers.get("if-modified-since")
    return since is not None and changed.replace(microsecond=0) <= parsedate_to_datetime(since)


def static(request: Request, name: str, data: bytes, changed: datetime) -> Response:
    """A file as a web server sends it from its disk."""
    return conditional(request, Response(data=data, type=media_type(name), charset=None), changed)


def media_type(name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    return {
        "pdf": "application/pdf",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "jpg": "image/jpeg",
    }.get(ending, "application/octet-stream")
