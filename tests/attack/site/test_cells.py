"""What portals write is text to a spreadsheet: no cell begins like a formula."""

import csv
import io
from zipfile import ZipFile

import pytest

from db.site.formats import as_text
from tests.site import corpora
from tests.site.conftest import getter

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "  -x",
    "＝1",
    "- Sở",
    '=HYPERLINK("x")',
]
TABLES = [
    "/activities.csv",
    "/search.csv?q=window",
    "/corpus/documents.csv",
    "/corpus/activities.csv",
    "/corpus/people.csv",
]
TABLES += [
    "/corpus.csv?sql=select+title,text,'=1%2B1'+from+documents",
    "/corpus/documents_by_words.csv?words=window",
]
BEGINS = tuple("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("typed", FORMULAS)
def test_a_text_that_begins_like_a_formula_has_an_apostrophe_before_it(typed):
    assert as_text(typed) == f"'{typed}"


@pytest.mark.parametrize("value", ["Sở", "", "1419/QĐ-TTg", "a=b", -1, -1.5, 0, None])
def test_other_values_stay(value):
    assert as_text(value) == value


@pytest.mark.parametrize("address", TABLES)
def test_no_cell_of_a_csv_is_a_formula(hostile_get, address):
    response = hostile_get(address)
    assert response.status_code == 200, response.text
    rows = list(csv.reader(io.StringIO(response.text.removeprefix("\ufeff"), newline="")))
    cells = [cell for row in rows for cell in row if not _is_number(cell)]
    assert len(rows) > 1
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(BEGINS)]


def _is_number(cell):
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    "address", ["/activities.xlsx", "/corpus/documents.xlsx", "/corpus.xlsx?sql=select+'=1%2B1'"]
)
def test_no_cell_of_a_workbook_is_a_formula(hostile_get, address):
    response = hostile_get(address)
    assert response.status_code == 200
    with ZipFile(io.BytesIO(response.content)) as book:
        for name in book.namelist():
            assert b"<f>" not in book.read(name), name


def test_json_has_what_the_portal_wrote(hostile_get):
    assert hostile_get("/corpus.json?sql=select+'=1%2B1'").json()["rows"] == [["=1+1"]]


@pytest.fixture(scope="module")
def hostile_get(tmp_path_factory):
    return getter(corpora.hostile(tmp_path_factory.mktemp("hostile") / "corpus.db"))
