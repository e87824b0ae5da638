"""From the search box to what is meant, and facets that count what is listed."""

import pytest


@pytest.mark.parametrize("typed", ["1419/QĐ-TTg", "1419 qd ttg", "quyết định 1419", "QĐ 1419"])
def test_a_number_leads_to_its_decision(get, decision, typed):
    page = get("/search", params={"q": typed}).text
    assert f'href="{decision}"' in page
    assert get("/search.json", params={"q": typed}).json()["decisions"][0]["key"] == "1419/QĐ-TTg"


@pytest.mark.parametrize(
    ("typed", "kind", "found"),
    [
        ("Trần Văn Mẫu", "people", 4),
        ("tran van mau", "people", 4),
        ("Trấn Văn Mẫu", "people", 0),
        ("Long An", "provinces", 1),
        ("long an", "provinces", 1),
        ("Tây Ninh", "provinces", 2),
        ("An", "provinces", 0),
    ],
)
def test_people_and_provinces_are_found_by_name(get, typed, kind, found):
    assert len(get("/search.json", params={"q": typed}).json()[kind]) == found


def test_documents_are_found_filtered_and_sorted(get):
    found = get("/search.json?q=khuyen+cong").json()
    assert found["total_documents"] == len(found["documents"]) > 10
    assert "⟪khuyến công⟫" in found["documents"][0]["snippet"]
    in_province = get("/search.json?q=khuyen+cong&province=tay-ninh-2025").json()
    assert {row["province_id"] for row in in_province["documents"]} == {"long-an"}
    assert in_province["total_documents"] == len(in_province["documents"])
    in_year = get("/search.json?q=khuyen+cong&year=2013").json()["documents"]
    assert {row["published"][:4] for row in in_year} == {"2013"}
    days = [row["published"] for row in get("/search.json?q=khuyen+cong&order=day").json()["documents"]]
    assert days == sorted(days, reverse=True)


def test_a_snippet_marks_its_words(get):
    assert "<mark>khuyến công</mark>" in get("/search?q=khuyen+cong").text


@pytest.mark.parametrize(
    "typed", ["", '"', "AND", "*", "a\x00b", "NEAR(", "'; --", "đ" * 1000, "⟪", "%", "1419 AND"]
)
@pytest.mark.parametrize(
    "others", ["", "&year=20x2", "&page=999999999999", "&page=-1", "&order=x&province=x"]
)
def test_any_search_gives_a_page(get, typed, others):
    assert get(f"/search?{others}", params=None).status_code == 200
    assert get("/search" + "?x=1" + others, params=None).status_code == 200
    assert get("/search", params={"q": typed}, follow_redirects=True).status_code == 200


def test_a_very_long_query_is_cut_and_makes_no_large_page(get):
    response = get("/search", params={"q": "khuyen cong " * 600}, follow_redirects=True)
    assert response.status_code == 200
    assert len(response.content) < 40_000


def test_the_facets_count_what_is_listed(get):
    for query in (
        "",
        "province=tay-ninh-2025",
        "type=workshop",
        "programme=khuyến công",
        "year=2013",
        "status=planned",
    ):
        told = get(f"/activities.json?{query}").json()
        assert told["total"] == len(told["activities"]) > 0
        for facet, counts in told["facets"].items():
            if facet not in told["filters"]:
                assert sum(count["activities"] for count in counts) == told["total"], facet
    both = get("/activities.json?province=tay-ninh-2025&type=workshop").json()
    assert {(row["province_id"], row["type"]) for row in both["activities"]} == {("long-an", "workshop")}


def test_reposts_are_not_counted_twice(get):
    assert get("/activities.json").json()["total"] == 24
