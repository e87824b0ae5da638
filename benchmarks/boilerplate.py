"""How much of an article's words is read, and how much else, beside trafilatura on the same saved pages.

    python -m benchmarks.boilerplate

prints precision and recall by words (as multisets, of title and body) for every saved article page of the
tests: as its portal's family reads it, as the generic family does without knowing the portal, and as
trafilatura does. The families were written for these pages, so the first pair says only that nothing broke;
the second and the third compare.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from statistics import mean

import trafilatura

from crawler.families import PageError, generic
from tests.crawler.saved_pages import SavedPage, saved_pages

Reader = Callable[[SavedPage], str]


def with_family(page: SavedPage) -> str:
    """The text as the portal's family reads it."""
    return "\n".join(page.read().get("text", []))


def generically(page: SavedPage) -> str:
    """The text as a page of unknown make; "" where no article is found."""
    try:
        return generic.article(page.text, page.expected()["url"]).text
    except PageError:
        return ""


def with_trafilatura(page: SavedPage) -> str:
    """The text that trafilatura extracts by default, without comments."""
    return trafilatura.extract(page.text, include_comments=False) or ""


READERS: dict[str, Reader] = {"family": with_family, "generic": generically, "trafilatura": with_trafilatura}


def precision_and_recall(text: str, expected: str) -> tuple[float, float]:
    """Shares of the words read that are expected, and of those expected that are read."""
    found, wanted = Counter(text.split()), Counter(expected.split())
    common = (found & wanted).total()
    return common / max(1, found.total()), common / wanted.total()


def rows() -> Iterator[tuple[str, list[float]]]:
    """A row a saved article page: its name, and precision and recall for each reader."""
    for page in saved_pages():
        if page.path.suffix == ".html" and page.expected()["kind"] == "article":
            expected = "\n".join(page.expected()["text"])
            yield (
                page.name,
                [n for reader in READERS.values() for n in precision_and_recall(reader(page), expected)],
            )


def main() -> None:
    """Print the table."""
    table = list(rows())
    means = [mean(column) for column in zip(*(numbers for _, numbers in table), strict=True)]
    print(f"{'':36}" + "".join(f"{name:>16}" for name in READERS))
    for name, numbers in [*table, ("mean", means)]:
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        print(f"{name:36}" + "".join(f"{f'{precision:.3f} {recall:.3f}':>16}" for precision, recall in pairs))


if __name__ == "__main__":
    main()
