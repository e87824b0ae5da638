"""The tables of the READMEs say what ``make bench`` measured, and each of its figures has a name."""

import json
import tomllib

import pytest

from benchmarks import figures


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_table_is_that_of_the_results(language):
    page = figures.READMES[language].read_text(encoding="utf-8")
    assert figures.shown(page, figures.table(language)) == page


def test_every_figure_has_a_name_and_was_measured():
    names = tomllib.loads(figures.NAMES.read_text(encoding="utf-8"))
    measured = json.loads(figures.RESULTS.read_text(encoding="utf-8"))
    assert {row["name"] for row in measured} == set(names)
