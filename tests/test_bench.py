"""The tables of the READMEs say what ``make bench`` measured, and its documents are as real ones are read."""

import json
import tomllib
from datetime import date

import pytest

from benchmarks import citing, figures
from benchmarks.world import World
from nlp.extraction import extract_document
from nlp.text.document import Document

WORLD = World(None, documents=100)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_table_is_that_of_the_results(language):
    page = figures.READMES[language].read_text(encoding="utf-8")
    assert figures.shown(page, figures.table(language)) == page


def test_every_figure_has_a_name_and_was_measured():
    names = tomllib.loads(figures.NAMES.read_text(encoding="utf-8"))
    measured = json.loads(figures.RESULTS.read_text(encoding="utf-8"))
    assert {row["name"] for row in measured} == set(names)


@pytest.mark.parametrize("number", range(12))
def test_what_invented_documents_cite_is_as_extraction_reads_it(number):
    day = date(2025, 10, 24)
    home = citing.units_on(day)[number]
    for _ in range(3):
        said = citing.mention(citing.decision(number), home, day, WORLD)
        text = f"Hôm qua có hội thảo. {citing.sentence(said)}"
        [read] = extract_document(Document(text, published=day, home_province=home)).decisions
        issued = read.issued_on.isoformat() if read.issued_on else None
        assert said == {name: getattr(read, name) for name in said} | {"issued_on": issued}
