"""The relations that texts of our own state, beside those that are read from them."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from nlp import decisions, relations
from nlp.text.document import Document

KEYS = sorted(Path(__file__).parent.glob("*.txt"))


@dataclass(frozen=True)
class Case:
    """A text, and the relations that it states, as "a > replaces > b"."""

    name: str
    text: str
    expected: Counter[str]


def cases() -> list[Case]:
    """All cases of the text files beside this one."""
    return [_case(part) for key in KEYS for part in key.read_text(encoding="utf-8").split("\n## ")[1:]]


def _case(part: str) -> Case:
    name, _, rest = part.partition("\n")
    text, _, expected = rest.partition("\n--")
    return Case(name, text, Counter(line for line in expected.splitlines() if line))


def read(text: str) -> Counter[str]:
    """The relations that are read from ``text``."""
    document = Document(text)
    cited = decisions.find(document)
    found = relations.find(document, cited)
    return Counter(f"{cited[one.source].key} > {one.relation} > {cited[one.target].key}" for one in found)


def f1() -> tuple[float, int]:
    """F1 over all cases, and how many relations the key has."""
    right = expected = found = 0
    for case in cases():
        got = read(case.text)
        right += (got & case.expected).total()
        expected += case.expected.total()
        found += got.total()
    return 2 * right / (expected + found), expected


if __name__ == "__main__":
    for case in cases():
        got = read(case.text)
        for line in (case.expected - got).elements():
            print(f"{case.name}: - {line}")  # noqa: T201
        for line in (got - case.expected).elements():
            print(f"{case.name}: + {line}")  # noqa: T201
    print(*f1())  # noqa: T201
