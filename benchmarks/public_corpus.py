"""Our readers on the public corpus TrizenX/viparse-corpus, by its own metric (its METRIC.md)."""

import importlib.util
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from crawler import files
from crawler.formats.content import FormatError

Scores = dict[str, dict[str, object]]
ASIDE = ", capitals aside"
# The bars between cells are ours and not the file's: those of empty cells lead the metric's lines astray.
_BARS = re.compile(r"[ |]+")


def scores(corpus: Path) -> Scores:
    """What the corpus's own script says of our texts of its real files, by ending and by encoding.

    Its transcripts have the letters as they are typed. A capital font (".VnTimeH") shows small letters as
    capitals, and so do we: hence each figure once more with capitals aside.
    """
    score = _module(corpus / "scripts" / "score.py")
    found: dict[str, list[object]] = defaultdict(list)
    failed: dict[str, list[str]] = defaultdict(list)
    for path, transcript in _pairs(corpus):
        kinds = ("all", path.suffix, path.parent.name)
        truth = transcript.read_text(encoding="utf-8")
        try:
            text = _BARS.sub(" ", files.report(path.read_bytes(), path.name).text)
        except FormatError as error:
            for kind in kinds:
                failed[kind].append(f"{path.name}: {error}")
            continue
        as_typed = score.score_pair(path.stem, text, truth)
        aside = score.score_pair(path.stem, text.lower(), truth.lower())
        for kind in kinds:
            found[kind].append(as_typed)
            found[kind + ASIDE].append(aside)
    return {kind: score.aggregate(each, failed[kind]) for kind, each in sorted(found.items())}


def _pairs(corpus: Path) -> Iterator[tuple[Path, Path]]:
    """The real files, but for the one presentation, a kind that is not read."""
    for path in sorted((corpus / "corpus" / "public-domain").rglob("*.*")):
        truth = corpus / "ground-truth" / f"{path.stem}.txt"
        if path.is_file() and truth.exists() and path.suffix != ".ppt":
            yield path, truth


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("public_corpus_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path}: the corpus has its metric there")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
