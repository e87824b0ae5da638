"""How well, how fast and in how much memory files are read: ``python -m benchmarks.files``.

Files are made from known text. For each kind and reader it prints the share of the characters and of the
words that come back in their order, the rows of tables that come back whole, and the milliseconds and
megabytes that a page takes. Beside ours stand pdfplumber, pypdf, and xberg or kreuzberg, where they are
installed. ``--corpus PATH`` measures on TrizenX/viparse-corpus too, by the metric that comes with it.
"""

import resource
import time
import unicodedata
from asyncio import run
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib import import_module, util
from inspect import iscoroutine
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import click

from benchmarks import public_corpus
from benchmarks.file_samples import Sample, samples
from crawler import files

Reader = Callable[[bytes, str], str]


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares from 0 to 1; ``rows`` is None where a file has no table."""

    characters: float
    words: float
    rows: float | None
    milliseconds: float
    megabytes: float

    def __str__(self) -> str:
        rows = "    –" if self.rows is None else f"{self.rows:5.2f}"
        return (
            f"{self.characters:10.3f} {self.words:6.3f} {rows} {self.milliseconds:8.0f} {self.megabytes:7.1f}"
        )


def _ours(data: bytes, name: str) -> str:
    return files.report(data, name).text


def _pdfplumber(data: bytes, _: str) -> str:
    with import_module("pdfplumber").open(BytesIO(data)) as book:
        return "\n".join(page.extract_text() or "" for page in book.pages)


def _pypdf(data: bytes, _: str) -> str:
    return "\n".join(page.extract_text() for page in import_module("pypdf").PdfReader(BytesIO(data)).pages)


def _xberg(data: bytes, name: str) -> str:
    xberg, mime = import_module("xberg"), import_module("crawler.formats.kinds").media_type(data, name)
    read = xberg.extract(xberg.ExtractInput(kind="bytes", bytes=data, mime_type=mime, filename=name))
    result = run(read) if iscoroutine(read) else read
    return "\n".join(document.content for document in result.results)


def _kreuzberg(data: bytes, name: str) -> str:
    mime = import_module("crawler.formats.kinds").media_type(data, name)
    return str(import_module("kreuzberg").extract_bytes_sync(data, mime).content)


def readers(name: str) -> Iterator[tuple[str, Reader]]:
    """Ours, and those that are installed here and read a file of that name."""
    yield "sotinh", _ours
    others: dict[str, Reader] = {"pdfplumber": _pdfplumber, "pypdf": _pypdf}
    others |= {"xberg": _xberg, "kreuzberg": _kreuzberg}
    for module, reader in others.items():
        is_for_it = name.endswith(".pdf") or module in {"xberg", "kreuzberg"}
        if is_for_it and util.find_spec(module):
            yield module, reader


def measure(sample: Sample, reader: Reader) -> Measured | str:
    """What ``reader`` makes of the sample in a process of its own; in a word why nothing."""
    ours, theirs = get_context("fork").Pipe(duplex=False)
    process = get_context("fork").Process(target=_measure, args=(theirs, sample, reader))
    process.start()
    theirs.close()
    try:
        return ours.recv()  # type: ignore[no-any-return]
    except EOFError:
        return "its process ended"
    finally:
        process.join()


def _measure(told: Any, sample: Sample, reader: Reader) -> None:
    before, began = _peak(), time.monotonic()
    try:
        text = reader(sample.data, sample.name)
    except Exception as error:
        told.send(type(error).__name__)
        return
    seconds = time.monotonic() - began
    told.send(
        Measured(
            characters=kept("".join(sample.text.split()), "".join(plain(text).split())),
            words=kept(sample.text.split(), plain(text).split()),
            rows=rows_kept(sample, text),
            milliseconds=1000 * seconds / sample.pages,
            megabytes=(_peak() - before) / sample.pages,
        )
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def plain(text: str) -> str:
    """``text`` composed, without the bars of tables."""
    return unicodedata.normalize("NFC", text).replace("|", " ")


def kept(wanted: Any, found: Any) -> float:
    """The share of what is ``wanted`` that was ``found`` in its order, 0 to 1."""
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(wanted))


def rows_kept(sample: Sample, text: str) -> float | None:
    """The share of the rows of the sample's table that are whole lines of ``text``; None without a table."""
    if not sample.rows:
        return None
    lines = {" ".join(plain(line).split()) for line in text.split("\n")}
    return sum(" ".join(" ".join(row).split()) in lines for row in sample.rows) / len(sample.rows)


@click.command(help=__doc__)
@click.option("--corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(corpus: Path | None) -> None:
    """Print the table."""
    click.echo(
        f"{'file':<26}{'reader':<12}{'characters':>10} {'words':>6} {'rows':>5} {'ms/page':>8} MB/page"
    )
    for sample in samples():
        for name, reader in readers(sample.name):
            click.echo(f"{sample.title:<26}{name:<12}{measure(sample, reader)}")
    if corpus:
        for kind, told in public_corpus.scores(corpus).items():
            click.echo(f"{kind:<24}{told}")


if __name__ == "__main__":
    main()
