"""Questions of researchers, each answered by one query of the database page; the views behind them."""

import json
import sqlite3
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from db.corpus import open_corpus
from db.site import metadata
from db.store import store
from db.tables import views
from tests.db import making
from tests.site.conftest import getter

Ask = Callable[..., list[dict[str, Any]]]

TEXT = (
    "Năm 2018, Trung tâm Khuyến công tổ chức lớp tập huấn cho 45 học viên, kinh phí 120 triệu đồng, định mức "
    "60 người một lớp. Nhờ đó các cơ sở tiết kiệm 3.000 kWh điện theo Quyết định số 12/2010/QĐ-UBND."
)
YEAR = {"date_from": date(2018, 1, 1), "date_to": date(2018, 12, 31)}


def training(text: str, **changes: Any) -> Any:
    values = {"type": "training", "programme": "khuyến công", "organiser": "Trung tâm Khuyến công"}
    return making.activity("tổ chức lớp tập huấn", text, **(values | YEAR | changes))


def classes(text: str, **changes: Any) -> Any:
    def figure(quote: str, value: float, unit: str, family: str, role: str | None = None) -> Any:
        return making.figure(quote, text, value=value, unit=unit, unit_family=family, role=role)

    figures = [
        figure("45 học viên", 45.0, "học viên", "persons"),
        figure("120 triệu đồng", 1.2e8, "VND", "money"),
        figure("60 người", 60.0, "người", "persons", "ceiling"),
        figure("3.000 kWh", 3000.0, "kWh", "energy", "result"),
    ]
    cited = making.decision(
        "12/2010/QĐ-UBND", text, year=2010, issuer="UBND tỉnh Long An", issuer_province="long-an"
    )
    return making.extraction(
        activities=[training(text, **changes)],
        figures=figures,
        figure_activities={0: 0, 1: 0, 2: 0},
        decisions=[cited],
    )


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    path = tmp_path_factory.mktemp("questions") / "corpus.db"
    with open_corpus(path) as db:
        store(db, making.document(text=TEXT, key="a", url="a"), classes(TEXT))
        store(db, making.document(text=TEXT, key="b", url="b", published=date(2018, 5, 1)), classes(TEXT))
        other = (
            TEXT.replace("Năm 2018", "Trong năm 2018 tại huyện Bến Lức, dự kiến đầu quý") + " Lớp thứ hai."
        )
        planned = classes(other, status="planned")
        undated = making.document(text=other, key="c", url="c", published=None, home_province="tay-ninh-2025")
        store(db, undated, planned)
        db.execute(
            "UPDATE documents SET duplicate_of = (SELECT id FROM documents WHERE key = 'a') WHERE key = 'b'"
        )
        db.execute("UPDATE documents SET duplicate_of = NULL WHERE key = 'c'")
        copied = "SELECT duplicate_of FROM documents d WHERE d.id = document_id"
        db.execute(f"UPDATE activities SET duplicate_of = ({copied})")
    get = getter(path)

    def asked(name: str, **parameters: str) -> list[dict[str, Any]]:
        answer = get(f"/corpus/{name}.json", params={"_shape": "array", **parameters})
        assert answer.status_code == 200, answer.text
        rows: list[dict[str, Any]] = answer.json()
        return rows

    return asked


def test_how_many_classes_by_province_and_year(ask: Ask):
    [row] = ask("classes_by_province")
    assert row == {"province": "Tây Ninh", "year": 2018, "done": 1, "planned": 1, "proposed": 0}


def test_how_many_took_part_norms_and_reposts_left_out(ask: Ask):
    [row] = ask("participants_by_year")
    assert (row["activities"], row["with_a_number"], row["participants"]) == (1, 1, 45)


def test_how_much_energy_was_saved(ask: Ask):
    rows = ask("energy_saved")
    assert [(row["value"], row["unit"], row["role"]) for row in rows] == [(3000.0, "kWh", "result")] * 2
    assert all("tiết kiệm" in row["sentence"] for row in rows)


def test_who_organises(ask: Ask):
    [row] = ask("organisers")
    assert (row["organiser"], row["activities"], row["done"]) == ("Trung tâm Khuyến công", 2, 1)


def test_a_province_by_year(ask: Ask):
    [row] = ask("province_years", programme="")
    assert (row["province"], row["activities"], row["done"], row["planned"]) == ("Tây Ninh", 2, 1, 1)
    assert ask("province_years", programme="sản xuất sạch hơn") == []


def test_how_much_money(ask: Ask):
    assert [(row["status"], row["vnd"]) for row in ask("money_by_programme")] == [
        ("done", 120_000_000),
        ("planned", 120_000_000),
    ]


def test_who_cites_a_decision_however_it_is_typed(ask: Ask):
    rows = ask("decision_by_province", number="12/2010 qd ubnd")
    assert [(row["province"], row["documents"]) for row in rows] == [("Tây Ninh", 2)]


def test_where_the_data_is_thin(ask: Ask):
    [row] = ask("silent_portals")
    assert (row["documents"], row["last_month"], row["dated_share"]) == (3, "2018-05", 0.667)


def test_what_is_cited_after_its_repeal(tmp_path):
    path = tmp_path / "corpus.db"
    new = "Quyết định số 20/2015/QĐ-UBND ngày 01/02/2015 thay thế Quyết định số 12/2010/QĐ-UBND."
    with open_corpus(path) as db:
        store(db, making.document(text=TEXT, key="a", url="a"), classes(TEXT))
        newer = making.decision("20/2015/QĐ-UBND", new, year=2015, issued_on=date(2015, 2, 1))
        store(db, making.document(text=new, key="b", url="b"), making.extraction(decisions=[newer]))
        [[by]] = db.execute("SELECT id FROM decisions WHERE key = '20/2015/QĐ-UBND'").fetchall()
        db.execute(
            "UPDATE decisions SET in_force = 'replaced', in_force_by = ? WHERE key = '12/2010/QĐ-UBND'", [by]
        )
    [row] = getter(path)("/corpus/cited_after_repeal.json?_shape=array").json()
    assert (row["key"], row["by_which"], row["since"]) == ("12/2010/QĐ-UBND", "20/2015/QĐ-UBND", "2015-02-01")


def test_where_more_is_planned_than_done(tmp_path):
    path = tmp_path / "corpus.db"
    with open_corpus(path) as db:
        store(db, making.document(text=TEXT, key="a", url="a"), classes(TEXT, status="planned"))
    [row] = getter(path)("/corpus/planned_and_done.json?_shape=array").json()
    assert (row["province"], row["year"], row["planned"], row["done"]) == ("Tây Ninh", 2018, 1, 0)


PRECISIONS = {
    (date(2018, 3, 12), date(2018, 3, 12)): "day",
    (date(2018, 3, 12), date(2018, 3, 14)): "range",
    (date(2018, 2, 1), date(2018, 2, 28)): "month",
    (date(2020, 2, 1), date(2020, 2, 29)): "month",
    (date(2018, 4, 1), date(2018, 6, 30)): "quarter",
    (date(2018, 2, 1), date(2018, 4, 30)): "range",
    (date(2018, 1, 1), date(2018, 3, 31)): "quarter",
    (date(2018, 1, 1), date(2018, 12, 31)): "year",
    (date(2018, 4, 1), date(2019, 3, 31)): "range",
    (date(2018, 4, 1), None): "since",
    (None, date(2018, 11, 30)): "until",
    (None, None): None,
}


@pytest.mark.parametrize(("first", "last"), PRECISIONS)
def test_how_exactly_a_date_is_known(first, last, db_path):
    with open_corpus(db_path) as db:
        held = training(TEXT, date_from=first, date_to=last)
        store(db, making.document(text=TEXT), making.extraction(activities=[held]))
        [[precision]] = db.execute("SELECT date_precision FROM activity_facts").fetchall()
    assert precision == PRECISIONS[first, last]


@pytest.fixture
def db_path(tmp_path):
    return tmp_path / "corpus.db"


def test_each_view_has_the_columns_that_are_described(db_path):
    with open_corpus(db_path) as db:
        for name, view in views().items():
            shown = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
            assert shown == list(view.columns), name


def test_the_database_page_lists_the_questions_and_views(get):
    page = get("/corpus?_lang=en").text
    for name, question in metadata.questions().items():
        assert f'href="/corpus/{name}"' in page
        assert question["title"]["en"] in page
        assert get(f"/corpus/{name}").status_code == 200
    for name, view in views().items():
        assert f'href="/corpus/{name}"' in page
        assert get(f"/corpus/{name}").status_code == 200
        assert view.vi in get("/corpus").text
    assert len(metadata.questions()) >= 10


def test_a_view_is_taken_away_whole(get, corpus):
    with sqlite3.connect(corpus) as connection:
        [many] = connection.execute("SELECT count(*) FROM activity_facts").fetchone()
    rows = json.loads(get("/corpus/activity_facts.json?_shape=array&_size=max").text)
    assert len(rows) == many > 20
    assert len(get("/corpus/activity_facts.csv").text.splitlines()) == many + 1
