"""Answers of a server on 127.0.0.1, as wanted: any status, body and headers, the first times or always."""

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

Handler = BaseHTTPRequestHandler


Answer = Callable[[Handler], None]


def answer(status: int = 200, body: str | bytes = "", **headers: str) -> Answer:
    """Always this answer; ``_`` in the headers' names stands for "-"."""

    def send(handler: Handler) -> None:
        data = body.encode() if isinstance(body, str) else body
        handler.send_response(status)
        for name, value in {"Content_Length": str(len(data)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return send


def first(times: int, odd: Answer) -> Answer:
    """``odd`` at the first ``times``, and the ordinary answer after them."""
    left = [times]

    def send(handler: Handler) -> None:
        left[0] -= 1
        if left[0] >= 0:
            odd(handler)
        else:
            handler.ordinary()  # type: ignore[attr-defined]

    return send
