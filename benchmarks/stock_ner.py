"""Officials and provinces: our extractors beside stock ``underthesea.ner`` on the documents of tests/gold.

Run with ``python -m benchmarks.stock_ner``. Stock NER knows persons and places, not offices or provinces, so
it is judged leniently: a person counts as found where the name is right, whatever the role; of its places
only those that are a province's name count, and the others are not held against it. Optional officials count
for nothing.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from underthesea import ner

from crawler import dump
from nlp import officials, provinces
from nlp.provinces import gazetteer
from nlp.text.document import Document
from tests.gold.evaluation import KEYS, OWN, TEXTS

Names = Counter[str]


def stock(document: Document, label: str) -> Iterator[str]:
    """The entities that stock NER gives the ``label`` "PER" or "LOC"."""
    for sentence in document.sentences:
        name: list[str] = []
        for word, _, _, tag in [*ner(sentence.text), ("", "", "", "O")]:
            if name and tag != f"I-{label}":
                yield " ".join(name)
                name = []
            if tag.endswith(f"-{label}"):
                name.append(word)


def stock_provinces(document: Document) -> Names:
    """The provinces among the places of stock NER, each once."""
    found = (gazetteer.resolve_within(name, document.written) for name in stock(document, "LOC"))
    return Counter({unit.id: 1 for unit in found if unit})


def our_provinces(document: Document) -> Names:
    """The provinces that our extractor finds, each once."""
    return Counter({mention.province_id: 1 for mention in provinces.find(document)})


def our_officials(document: Document) -> Names:
    """The names of our officials, one a mention."""
    return Counter(official.name for official in officials.find(document))


def stock_persons(document: Document) -> Names:
    """The persons of stock NER, one a mention."""
    return Counter(stock(document, "PER"))


def documents() -> Iterator[tuple[Document, tuple[Names, Names], tuple[Names, Names]]]:
    """The documents, each with the officials' names and the provinces of its key: (required, optional)."""
    for name in OWN:
        key = json.loads((KEYS / f"{name}.json").read_text(encoding="utf-8"))
        article = dump.read((TEXTS / f"{name}.txt").read_text(encoding="utf-8"))
        published = date.fromisoformat(key["published"]) if key["published"] else None
        document = Document(article.text, article.title, published, key["home_province"])
        required, optional = (
            Counter(
                official["name"] for official in key["officials"] if bool(official.get("optional")) == flag
            )
            for flag in (False, True)
        )
        yield document, (required, optional), (Counter(dict.fromkeys(key["provinces"], 1)), Counter())


def main() -> None:
    """Print precision, recall and F1 of both, side by side."""
    rows: dict[str, tuple[Callable[[Document], Names], Literal[1, 2]]] = {
        "officials, ours": (our_officials, 1),
        "officials, underthesea.ner PER": (stock_persons, 1),
        "provinces, ours": (our_provinces, 2),
        "provinces, underthesea.ner LOC": (stock_provinces, 2),
    }
    print(f"{'':<32}{'P':>6}{'R':>7}{'F1':>7}")
    for title, (find, column) in rows.items():
        precision, recall, f1 = scores(find, column)
        print(f"{title:<32}{precision:6.3f}{recall:7.3f}{f1:7.3f}")


def scores(find: Callable[[Document], Names], column: Literal[1, 2]) -> tuple[float, float, float]:
    """Precision, recall and F1 of what ``find`` finds of that column of ``documents``."""
    right = predicted = wanted = 0
    for entry in documents():
        key, optional = entry[column]
        found = find(entry[0]) - (optional - key)
        right += (found & key).total()
        predicted, wanted = predicted + found.total(), wanted + key.total()
    return right / predicted, right / wanted, 2 * right / (predicted + wanted)


if __name__ == "__main__":
    main()
