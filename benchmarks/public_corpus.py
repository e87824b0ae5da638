"""Our readers on the public corpus TrizenX/viparse-corpus, by its own metric (its METRIC.md)."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from crawler import files
from crawler.formats.content import FormatError

Scores = dict[str, dict[str, object]]


def scores(corpus: Path) -> Scores:
    """What the corpus's own script says of our texts of its real files, by ending and by encoding."""
    score = _module(corpus / "scripts" / "score.py")
    found: dict[str, list[object]] = {"all": []}
    failed: dict[str, list[str]] = {"all": []}
    for path, truth in _pairs(corpus):
        kinds = ("all", path.suffix, path.parent.name)
        try:
            text = files.report(path.read_bytes(), path.name).text
        except FormatError as error:
            for kind in kinds:
                failed.setdefault(kind, []).append(f"{path.name}: {error}")
            continue
        one = score.score_pair(path.stem, text, truth.read_text(encoding="utf-8"))
        for kind in kinds:
            found.setdefault(kind, []).append(one)
    return {kind: score.aggregate(each, failed.get(kind, [])) for kind, each in found.items()}


def documents(corpus: Path) -> Iterator[tuple[str, float]]:
    """Each real file of the corpus, and its diacritic accuracy."""
    score = _module(corpus / "scripts" / "score.py")
    for path, truth in _pairs(corpus):
        text = files.report(path.read_bytes(), path.name).text
        one = score.score_pair(path.stem, text, truth.read_text(encoding="utf-8"))
        yield f"{path.parent.name}/{path.name}", one.diacritic_accuracy


def _pairs(corpus: Path) -> Iterator[tuple[Path, Path]]:
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
