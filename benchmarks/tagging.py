"""Our tagging and our whole extraction beside underthesea's own ``pos_tag`` and ``ner``, in CPU time.

    python -m benchmarks.tagging [FOLDER-OF-TEXTS | FILE.jsonl.gz] [--texts N]

Each text is split into our sentences first; all four get the same ones, one after the other, in one run.
Prints characters a second and the ratio to ``underthesea.ner``, and how many stretches were tagged otherwise
than by underthesea: 0.
"""

import argparse
import gzip
import json
from pathlib import Path

from underthesea import ner, pos_tag

from benchmarks import figures
from nlp.extraction import extract_document, warm_up
from nlp.text import part_of_speech, tagger, tokens
from nlp.text.document import Document

TEXTS = Path("tests/gold/texts")


def texts(source: Path) -> list[str]:
    """The texts of a folder of .txt, or of a .jsonl.gz with a field "text"."""
    if source.is_dir():
        return [path.read_text(encoding="utf-8") for path in sorted(source.glob("*.txt"))]
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def stretches(text: str) -> list[str]:
    """What the tagger is given of ``text``, a piece at a time."""
    return [
        text[start:end]
        for sentence in tagger.sentences(text)
        for start, end in tagger._stretches(text, *sentence)
    ]


def fast(piece: str) -> part_of_speech.Tagged:
    """Our tagging of one stretch."""
    return part_of_speech.tag(piece, [token.normal for token in tokens.split(piece)])


def main() -> None:
    """Measure, and print a table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("source", nargs="?", type=Path, default=TEXTS)
    options.add_argument("--texts", type=int)
    options = options.parse_args()
    chosen = texts(options.source)[: options.texts]
    warm_up()
    pieces = [piece for text in chosen for piece in stretches(text)]
    for warm in (ner, pos_tag, fast):
        warm("Sở Công Thương tổ chức tập huấn.")
    taken = {
        "underthesea.ner": figures.seconds(ner, pieces),
        "underthesea.pos_tag": figures.seconds(pos_tag, pieces),
        "our tagging": figures.seconds(fast, pieces),
        "our whole extraction": figures.seconds(
            lambda text: extract_document(Document(text, None, None)), chosen
        ),
    }
    characters = sum(map(len, chosen))
    for name, time_taken in taken.items():
        ratio = taken["underthesea.ner"] / time_taken
        print(f"{name:22} {characters / time_taken / 1000:8.1f} k characters/s   {ratio:5.1f} x")
    print(f"{sum(fast(piece) != list(pos_tag(piece)) for piece in pieces)} of {len(pieces)} stretches differ")


if __name__ == "__main__":
    main()
