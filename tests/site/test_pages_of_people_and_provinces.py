"""Persons and provinces: what their pages tell, and that their addresses live."""

import re

import pytest

from db.corpus import open_corpus
from db.site.texts import texts
from tests.site.conftest import getter, one


def test_people_are_listed(get, corpus):
    told = get("/people.json").json()
    assert told["total"] == len(told["people"]) == one(corpus, "SELECT count(*) FROM people")


def test_a_person_in_a_list_has_post_and_province(get):
    for page in ("/people.json", "/province/tay-ninh-2025.json"):
        for person in get(page).json()["people"]:
            searched = get("/search.json", params={"q": person["name"]}).json()["people"]
            assert person["post"]
            assert (person["post"], person["province"]) in [
                (one["post"], one["province"]) for one in searched
            ]


def test_a_province_of_today_has_its_predecessors(get):
    told = get("/province/tay-ninh-2025.json").json()
    assert {row["id"] for row in told["predecessors"]} >= {"long-an", "tay-ninh"}
    assert {row["province_id"] for row in told["activities"]} == {"long-an"}
    assert "tỉnh Tây Ninh" in get("/province/long-an").text


def test_a_province_tells_which_kind_of_unit_it_was_when(get):
    told = get("/province/quang-ninh.json").json()
    assert [(row["kind"], row["valid_to"]) for row in told["kinds"]] == [
        ("tỉnh", "2026-08-31"),
        ("thành phố", None),
    ]
    page = re.sub("</?span[^>]*>", "", get("/province/quang-ninh").text)
    assert re.search(r"tỉnh đến [^<]*31/8/2026[^<]*, thành phố từ [^<]*1/9/2026", page)
    assert "Loại đơn vị" not in get("/province/long-an").text


def test_a_former_province_leads_to_that_of_today(get):
    page = get("/search?q=Long+An").text
    assert re.search(r'nay thuộc <a lang="vi" href="/province/tay-ninh-2025">tỉnh Tây Ninh</a>', page)


def test_a_person_shows_when_an_office_was_taken_up(get, corpus):
    person = one(corpus, "SELECT person_id FROM officials WHERE tenure = 'takes_up'")
    page = get(f"/person/{person}").text
    assert texts("vi")["taken_up"] in page
    assert texts("vi")["left"] not in page


@pytest.mark.parametrize("ending", ["", ".json"])
def test_an_address_lives_when_a_person_turns_out_to_be_another(corpus, ending):
    db = open_corpus(corpus)
    person = one(corpus, "SELECT person_id FROM officials LIMIT 1")
    db["person_aliases"].insert({"old_id": "nguoi-cu", "id": person}, replace=True)
    db.close()
    told = getter(corpus)(f"/person/nguoi-cu{ending}", follow_redirects=False)
    assert (told.status_code, told.headers["location"]) == (301, f"/person/{person}{ending}")


def test_a_person_who_never_was_has_no_page(get):
    assert get("/person/nguoi-nao").status_code == 404
