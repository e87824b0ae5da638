"""Pages that are pictures: read by tesseract where it is installed, with its Vietnamese."""

import os
import re
import resource
import shutil
import signal
import subprocess
from collections import defaultdict
from contextlib import suppress
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageFilter

from crawler.formats.content import FormatError

_DOTS_PER_INCH, _POINTS_PER_INCH = 300, 72
_MOST_PIXELS = 40_000_000
_SECONDS = 60
_MEGABYTES = 1_000
_SKEWS = [step / 4 for step in range(-12, 13)]
_SMALL = 900
# Digits in print are mostly read with .9 and more, those written by hand with less than .75.
_SURE = 0.75
_DIGIT = re.compile(r"\d")
Read = tuple[str | None, float | None]


def read_page(page: Any) -> Read:
    """The text of a PDF's ``page`` that is a picture, and how surely it was read, 0 to 1; None where nothing
    here reads pictures.
    """
    if not is_possible():
        return None, None
    width, height = page.get_size()
    scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    return _read(page.render(scale=scale, grayscale=True).to_pil())


@cache
def is_possible() -> bool:
    """Whether tesseract is installed with its Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    return b"vie" in listed.stdout.split()


def _read(picture: Image.Image) -> Read:
    if not is_possible():
        return None, None
    straight = _deskewed(picture.filter(ImageFilter.MedianFilter(3)))
    written = BytesIO()
    straight.save(written, "PNG")
    return _joined(_tesseract(written.getvalue()))


def _deskewed(picture: Image.Image) -> Image.Image:
    """The picture turned so that its lines lie level: then its rows differ most in how dark they are."""
    small = picture.copy()
    small.thumbnail((_SMALL, _SMALL))
    best = max(_SKEWS, key=lambda angle: _levelness(small.rotate(angle, fillcolor=255)))
    return picture.rotate(best, Image.Resampling.BICUBIC, fillcolor=255) if best else picture


def _levelness(picture: Image.Image) -> float:
    rows = picture.resize((1, picture.height), Image.Resampling.BOX).tobytes()
    mean = sum(rows) / max(1, len(rows))
    return sum((row - mean) ** 2 for row in rows)


def _tesseract(picture: bytes) -> str:
    """What tesseract says of each word; it gets no more than its share of time and memory, whatever becomes
    of us.
    """
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3", "tsv"]
    process = subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        preexec_fn=_bound,  # noqa: PLW1509
    )
    try:
        return process.communicate(picture, timeout=_SECONDS)[0].decode("utf-8", "replace")
    except subprocess.TimeoutExpired as error:
        raise FormatError(f"a page of it took tesseract more than {_SECONDS} seconds") from error
    finally:
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        process.wait()


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES * 2**20, _MEGABYTES * 2**20))


def _joined(table: str) -> Read:
    """The words of a table of tesseract's, a line each line and a blank one between blocks; digits that are
    rather guessed than read, as those written by hand, are question marks: no number, not another one.
    """
    lines: dict[tuple[str, ...], list[str]] = defaultdict(list)
    confidences: list[float] = []
    for row in (line.split("\t") for line in table.splitlines()[1:]):
        if len(row) == 12 and row[11].strip() and float(row[10]) >= 0:
            confidence = float(row[10]) / 100
            lines[tuple(row[1:5])].append(row[11] if confidence >= _SURE else _DIGIT.sub("?", row[11]))
            confidences.append(confidence)
    if not confidences:
        return "", 0.0
    return "\n".join(" ".join(words) for words in lines.values()), sum(confidences) / len(confidences)
