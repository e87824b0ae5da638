"""Answers on their way to the client, sent well or badly."""

import gzip
import io
import unicodedata
from functools import cache
from http.server import BaseHTTPRequestHandler
from threading import Event

from tests.portals.manners import Manners
from tests.portals.web import Response

_CHUNK = b"<p>" + "Tin tiếp theo. ".encode() * 4096 + b"</p>\n"
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def deliver(handler: BaseHTTPRequestHandler, response: Response, manners: Manners, stopped: Event) -> None:
    """Send ``response`` as ``manners`` has it; ``stopped`` ends all waiting."""
    stopped.wait(manners.slow)
    body = response.data if response.data is not None else encoded(response.text, manners.encoding)
    if manners.gzip_bomb and response.status == 200:
        body = bomb(manners.gzip_bomb)
        response.headers["Content-Encoding"] = "gzip"
    if manners.endless and response.status == 200 and handler.command != "HEAD":
        _head(handler, response, None)
        _endless(handler, manners.endless)
        return
    _head(handler, response, len(body))
    if handler.command != "HEAD" and response.status != 304:
        _body(handler, body, manners, stopped)


def _head(handler: BaseHTTPRequestHandler, response: Response, length: int | None) -> None:
    handler.send_response(response.status)
    charset = f"; charset={response.charset}" if response.charset else ""
    handler.send_header("Content-Type", response.type + charset)
    for name, value in response.headers.items():
        handler.send_header(name, value)
    for cookie in response.cookies:
        handler.send_header("Set-Cookie", cookie)
    if length is None:
        handler.send_header("Connection", "close")
        handler.close_connection = True
    else:
        handler.send_header("Content-Length", str(length))
    handler.end_headers()


def _body(handler: BaseHTTPRequestHandler, body: bytes, manners: Manners, stopped: Event) -> None:
    half = len(body) // 2
    if manners.truncated:
        handler.wfile.write(body[:half])
        handler.close_connection = True
    elif manners.stall:
        handler.wfile.write(body[:half])
        handler.wfile.flush()
        stopped.wait(manners.stall)
        handler.wfile.write(body[half:])
    else:
        handler.wfile.write(body)


def _endless(handler: BaseHTTPRequestHandler, size: int) -> None:
    for _ in range(-(-size // len(_CHUNK))):
        handler.wfile.write(_CHUNK)


@cache
def bomb(size: int) -> bytes:
    """``size`` equal bytes, compressed."""
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as packed:
        for _ in range(size // len(_CHUNK)):
            packed.write(b" " * len(_CHUNK))
        packed.write(b" " * (size % len(_CHUNK)))
    return buffer.getvalue()


def encoded(text: str, encoding: str) -> bytes:
    """``text`` in ``encoding``; windows-1258 has tone marks as signs of their own."""
    if encoding != "cp1258":
        return text.encode(encoding)
    return "".join(map(_split_tone, text)).encode("cp1258", "xmlcharrefreplace")


def _split_tone(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(part for part in parts if part in _TONES)
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return base + tones
