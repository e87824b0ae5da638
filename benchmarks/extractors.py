"""Where the time of an extraction goes, by extractor and by function.

    python -m benchmarks.extractors [FOLDER-OF-TEXTS | FILE.jsonl.gz] [--texts N] [--functions 20]

Prints the share of each package of nlp, and of the libraries below it, in the time of all of them, and the
functions that take most themselves. A profile slows small functions down more than large ones: it tells where
to look, and benchmarks.tagging how fast it is.
"""

import argparse
import cProfile
import pstats
from collections import Counter
from pathlib import Path

from benchmarks.tagging import TEXTS, texts
from nlp.extraction import extract_document, warm_up
from nlp.text.document import Document

NLP = Path(extract_document.__code__.co_filename).parent


def room(file: str) -> str:
    """The package of nlp that ``file`` is in; "libraries" for what is below it."""
    path = Path(file)
    if NLP not in path.parents:
        return "libraries"
    return path.relative_to(NLP).parts[0].removesuffix(".py")


def main() -> None:
    """Measure, and print both tables."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("source", nargs="?", type=Path, default=TEXTS)
    options.add_argument("--texts", type=int)
    options.add_argument("--functions", type=int, default=20)
    options = options.parse_args()
    chosen = texts(options.source)[: options.texts]
    warm_up()
    profile = cProfile.Profile()
    profile.enable()
    for text in chosen:
        extract_document(Document(text, None, None))
    profile.disable()
    stats = pstats.Stats(profile)
    shares: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        shares[room(file)] += own
    for name, seconds in shares.most_common():
        print(f"{name:14} {seconds / shares.total():6.1%}")
    stats.sort_stats("tottime").print_stats(options.functions)


if __name__ == "__main__":
    main()
