"""Answers of a portal with bad manners, and a spider that has little patience with them."""

import time
from collections import Counter
from contextlib import suppress

from crawler.config import CrawlConfig
from tests.crawler.answering import answer

CONFIG = CrawlConfig(timeout_seconds=3, block_seconds=1, most_megabytes=0.5, contact="mailto:thu@example.vn")


LISTS = ("/vi/news/tin/",)


def drip(handler):
    """A byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(60):
        handler.wfile.write(b"x")
        time.sleep(0.2)


def stall(handler):
    """Half of an answer, and silence."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<html>")
    time.sleep(10)


def silent(handler):
    time.sleep(10)
    handler.close_connection = True


def truncated(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<h1>Tin")
    handler.close_connection = True


SENT = Counter()


def pour(handler, data, size):
    """Send ``size`` bytes, as many of them as anybody takes."""
    handler.close_connection = True
    with suppress(OSError):
        for _ in range(size // len(data)):
            handler.wfile.write(data)
            SENT[handler.path] += len(data)


def endless(handler):
    handler.send_response(200)
    handler.end_headers()
    pour(handler, b"x" * 10_000, 200_000_000)


def headers_without_end(handler):
    handler.send_response(200)
    handler.flush_headers()
    pour(handler, b"X-Tin: khuyen cong\r\n" * 50, 4_000_000_000)


def garbage(handler):
    handler.wfile.write(b"\x00\xff\xfe no HTTP at all\r\n\r\n")
    handler.close_connection = True


def loop(handler):
    answer(302, Location=handler.path)(handler)
