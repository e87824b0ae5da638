"""What is read of our own official documents, beside their key."""

from dataclasses import dataclass
from pathlib import Path

from nlp.extraction import extract_document
from nlp.provinces import home
from nlp.text.document import Document

KEYS = sorted(Path(__file__).parent.glob("*.txt"))
FIELDS = ("number", "issuer", "day", "subject", "signatory")


@dataclass(frozen=True)
class Case:
    """A document and its key, by the names of FIELDS; "-" for what its text does not tell."""

    name: str
    text: str
    expected: dict[str, str]


def cases() -> list[Case]:
    """All cases of the text files beside this one."""
    return [_case(part) for key in KEYS for part in key.read_text(encoding="utf-8").split("\n## ")[1:]]


def _case(part: str) -> Case:
    name, _, rest = part.partition("\n")
    text, _, key = rest.partition("\n--\n")
    return Case(name, text, dict(zip(FIELDS, key.splitlines(), strict=True)))


def read(text: str) -> dict[str, str]:
    """What is read of the document ``text``."""
    found = extract_document(Document(text, home_province=home.of(Document(text), None)))
    own = next((one for one in found.decisions if one.is_own), None)
    signatory = None if found.signatory is None else found.officials[found.signatory].name
    values = (own.key, own.issuer, own.issued_on, own.subject) if own else (None,) * 4
    return {name: str(value or "-") for name, value in zip(FIELDS, (*values, signatory), strict=True)}


def shares() -> dict[str, float]:
    """The share of documents that are right in each field."""
    known = cases()
    right = dict.fromkeys(FIELDS, 0)
    for case in known:
        got = read(case.text)
        for name in FIELDS:
            right[name] += got[name].casefold() == case.expected[name].casefold()
    return {name: count / len(known) for name, count in right.items()}


if __name__ == "__main__":
    for case in cases():
        got = read(case.text)
        for name in FIELDS:
            if got[name].casefold() != case.expected[name].casefold():
                print(f"{case.name}: {name}: {got[name]!r}, not {case.expected[name]!r}")  # noqa: T201
    print(shares())  # noqa: T201
