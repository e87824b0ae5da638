"""Provinces side by side, and the result of any query as a chart."""

import sqlite3

import pytest

from db.site.result_chart import MOST, bars


def counted(corpus, where="1"):
    query = f"""
        SELECT coalesce(p.current_id, p.id), a.year, sum(a.status = 'done'), sum(a.status = 'planned')
        FROM activities a JOIN provinces p ON p.id = a.province_id
        WHERE a.duplicate_of IS NULL AND {where} GROUP BY 1, 2
    """
    with sqlite3.connect(corpus) as connection:
        return {(row[0], row[1]): row[2:] for row in connection.execute(query)}


def shown(answer):
    return {
        (line["id"], cell["year"]): (cell["done"], cell["planned"])
        for line in answer.json()["provinces"]
        for cell in line["cells"]
        if cell["done"] or cell["planned"]
    }


def test_every_cell_is_what_the_corpus_counts(get, corpus):
    assert shown(get("/compare.json")) == counted(corpus)


def test_the_table_follows_the_filters(get, corpus):
    chosen = shown(get("/compare.json?programme=khuyến+công&type=training"))
    assert chosen == counted(corpus, "a.programme = 'khuyến công' AND a.type = 'training'") != {}


def test_provinces_as_they_were(get):
    today = {line["id"] for line in get("/compare.json").json()["provinces"]}
    then = {line["id"] for line in get("/compare.json?by=then").json()["provinces"]}
    assert ("tay-ninh-2025" in today, "long-an" in today) == (True, False)
    assert ("tay-ninh-2025" in then, "long-an" in then) == (False, True)


def test_a_province_that_is_no_more_is_shown_as_it_was(get, corpus):
    then = shown(get("/compare.json?province=long-an"))
    assert then == shown(get("/compare.json?province=long-an&by=then")) != {}
    assert {id_ for id_, _ in then} == {"long-an"}
    today = get("/compare.json?province=long-an&by=today")
    assert shown(today) == shown(get("/compare.json?province=tay-ninh-2025")) != {}
    both = get("/compare?province=long-an&province=ha-tinh").text
    assert 'Long An</a> <span class="meta">(đến 30/6/2025)</span></h2>' in both
    assert "Hà Tĩnh</a></h2>" in both
    told = "Long An nay thuộc tỉnh Tây Ninh"
    assert told in get("/compare?province=long-an&by=today").text
    assert told not in get("/compare?province=tay-ninh-2025").text


def test_two_provinces_stand_side_by_side_on_one_scale(get):
    page = get("/compare?province=tay-ninh-2025&province=ha-tinh").text
    assert page.count('<svg class="bars"') == 2
    assert page.index(">Hà Tĩnh</a></h2>") < page.index(">Tây Ninh</a></h2>")
    assert '<svg class="bars"' not in get("/compare?province=ha-tinh").text
    link = "/activities?province=ha-tinh&amp;year=2012"
    assert link in page


def test_a_comparison_can_be_taken_away(get):
    lines = get("/compare.csv").text.splitlines()
    assert lines[0].lstrip("\ufeff") == "province_id,province,year,type,done,planned,proposed"
    assert len(lines) > 10


COLUMNS = ("province", "year", "n")


def test_bars_are_named_and_as_long_as_the_columns_say():
    rows = [("A", 2018, 5), ("B", 2019, 10), (None, 2020, None)]
    drawn = bars(COLUMNS, rows)
    assert (drawn["label"], drawn["length"]) == ("province", "n")
    assert [(bar["label"], bar["width"]) for bar in drawn["bars"]] == [("A", 50), ("B", 100), ("–", 0)]
    assert bars(COLUMNS, rows, "year", "n")["bars"][0]["label"] == "2018"
    assert bars(COLUMNS, rows, "nope", "province")["length"] == "n"


@pytest.mark.parametrize(
    "rows",
    [[], [("A", 1, 2)], [("A", "x", "y"), ("B", "x", "z")], [("A", "x", -1), ("B", "x", float("inf"))]],
)
def test_what_has_no_lengths_has_no_chart(rows):
    assert bars(COLUMNS, rows) is None


def test_a_long_result_is_cut_and_says_so():
    drawn = bars(("k", "n"), [(f"{'x' * 99}{n}", n) for n in range(MOST + 7)])
    assert (len(drawn["bars"]), drawn["left_out"]) == (MOST, 7)
    assert len(drawn["bars"][0]["label"]) == 40


def test_any_result_can_be_drawn(get):
    sql = "/corpus?sql=select+type,+count(*)+as+n+from+activities+group+by+1"
    assert '<details class="result-chart">' in get(sql).text
    assert '<details class="result-chart" open>' in get(f"{sql}&_label=type&_length=n").text
    assert "result-chart" in get("/corpus/organisers").text
    assert "result-chart" not in get("/corpus?sql=select+'a',+'b'").text
