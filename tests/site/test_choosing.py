"""The activities page: facets of several values, words, orders, all of it in the address."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest

from tests.site.atom import ATOM

FACETS = {"programme": "programme", "year": "year", "type": "type", "status": "status"}


def ids(get, query):
    return {row["id"] for row in get(f"/activities.json?{query}").json()["activities"]}


@pytest.mark.parametrize(
    ("facet", "some", "others"),
    [
        ("type", "workshop", "training"),
        ("status", "done", "planned"),
        ("year", "2013", "2014"),
        ("programme", "khuyến công", "sản xuất sạch hơn"),
        ("province", "can-tho", "tay-ninh-2025"),
    ],
)
def test_several_values_of_a_facet_add_up(get, facet, some, others):
    both = ids(get, f"{facet}={some}&{facet}={others}")
    assert both == ids(get, f"{facet}={some}") | ids(get, f"{facet}={others}")
    assert len(both) > len(ids(get, f"{facet}={some}")) > 0


def test_two_facets_narrow_each_other_down(get):
    both = ids(get, "type=workshop&type=fair&province=tay-ninh-2025")
    assert both == ids(get, "type=workshop&type=fair") & ids(get, "province=tay-ninh-2025") != set()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "type=workshop&type=training",
        "year=2013&status=done",
        "q=khuyen+cong",
        "q=hội+thảo&province=tay-ninh-2025&province=can-tho",
        "reposts=all&type=workshop",
    ],
)
def test_a_count_is_what_choosing_it_would_list(get, query):
    facets = get(f"/activities.json?{query}").json()["facets"]
    for facet, counts in facets.items():
        others = "&".join(part for part in query.split("&") if not part.startswith(f"{facet}="))
        for count in counts:
            chosen = get(
                f"/activities.json?{others}", params={**dict_of(others), facet: count["value"] or "-"}
            )
            assert chosen.json()["total"] == count["activities"], (facet, count)


def dict_of(query):
    pairs = [part.split("=") for part in query.split("&") if part]
    return {name: [unescape(value).replace("+", " ") for n, value in pairs if n == name] for name, _ in pairs}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kiểm toán năng lượng", True),
        ("kiem toan nang luong", True),
        ("KIỂM TOÁN", True),
        ("kiểm toan", True),
        ("kiểm toàn", False),
        ('"toán kiểm"', False),
        ("Sở Công Thương tỉnh Sơn La", True),
        ("120 triệu", False),
        ("AND NOT *", False),
    ],
)
def test_words_follow_the_rule_of_marks(get, words, found):
    told = get("/activities.json", params={"q": words}).json()
    assert bool(told["activities"]) == found
    assert told["total"] == len(told["activities"])


@pytest.mark.parametrize("typed", ["", '"', "AND", "*", "a\x00b", "NEAR(", "'; --", "đ" * 1000, "%", "-"])
@pytest.mark.parametrize("name", ["q", "province", "year", "type", "order", "reposts", "page"])
def test_any_address_gives_a_page(get, name, typed):
    assert get("/activities", params={name: [typed, "x"]}).status_code == 200


def test_the_orders(get):
    def days(query, of):
        return [row[of] for row in get(f"/activities.json?{query}").json()["activities"]]

    newest = days("", "published")
    assert newest == sorted(newest, reverse=True)
    assert days("order=oldest", "published") == newest[::-1]
    held = days("order=held", "date_from")
    assert held == sorted(held, reverse=True)


def test_what_is_chosen_is_shown_and_can_be_taken_away(get):
    page = get("/activities?type=workshop&type=fair&q=hội&order=held&page=3").text
    chosen = re.findall(r'<li><a href="([^"]*)" title="bỏ">', page)
    assert len(chosen) == 3
    assert all("page=" not in address and "order=held" in address for address in chosen)
    assert sum("type=workshop" in address for address in chosen) == 2
    assert sum("q=h" in address for address in chosen) == 2
    checked = re.findall(r'<input type="checkbox" name="type" value="(\w+)" checked>', page)
    assert checked == ["workshop", "fair"]


def test_a_value_without_activities_stays_chosen(get):
    page = get("/activities?year=1999&type=workshop").text
    assert 'name="year" value="1999" checked' in page


def test_the_form_gives_back_every_choice(get):
    page = get("/activities?type=workshop&province=tay-ninh-2025&q=x&order=oldest&reposts=all").text
    form = page[
        page.index('<form class="facets"') : page.index("</form>", page.index('<form class="facets"'))
    ]
    for control in (
        'name="q" value="x"',
        'name="type" value="workshop" checked',
        'name="province" value="tay-ninh-2025" checked',
        'value="oldest" selected',
        'name="reposts" value="all" checked',
    ):
        assert control in form
    assert 'type="submit"' in form


def test_feed_and_tables_hold_what_the_page_lists(get):
    query = "type=workshop&type=fair&province=tay-ninh-2025&q=khuyen+cong"
    listed = ids(get, query)
    assert listed
    feed = ElementTree.fromstring(get(f"/activities.atom?{query}").content)
    assert len(feed.findall(f"{ATOM}entry")) == len(listed)
    assert len(get(f"/activities.csv?{query}").text.splitlines()) == 1 + len(listed)
    page = unescape(get(f"/activities?{query}").text)
    assert f"/activities.csv?{query}" in page
    assert f"/activities.atom?{query}" in page


def test_national_activities_can_be_chosen(get):
    told = get("/activities.json?province=-&programme=-").json()
    assert told["total"] == 0
    assert told["filters"] == {"programme": ["-"], "province": ["-"]}


def test_the_counts_of_the_statuses_go_on_in_the_next_line_of_a_narrow_screen(get):
    [counts] = re.findall(r'<p class="statuses">.*?</p>', get("/activities").text)
    assert counts.count("<a ") > 1
    assert counts.count("<wbr><a ") == counts.count("<a ") - 1


def test_a_former_province_that_is_chosen_has_its_own_count(get):
    total = get("/activities.json?province=can-tho").json()["total"]
    page = get("/activities?province=can-tho").text
    [shown] = re.findall(r'value="can-tho" checked>.*?class="count">([\d.]+)<', page, re.DOTALL)
    assert int(shown.replace(".", "")) == total > 0
