"""Which citations mean one decision."""

import pytest

from db.resolve import resolve
from tests.db.resolution.citations import HUE, KEY, LONG_AN, citation, meant


def test_issuer_and_year_agree():
    dated = citation("a", issued_on="2011-11-23", **LONG_AN)
    assert meant(dated, citation("b", issued_on="2011-11-23", **LONG_AN)) == {
        (2011, frozenset({"a-0", "b-0"}))
    }


@pytest.mark.parametrize(
    "other",
    [{"issued_on": "2012-03-01", **LONG_AN}, {"issued_on": "2011-11-23", **HUE}, {"year": 2012, **LONG_AN}],
    ids=["another year", "another issuer", "another year in the number"],
)
def test_the_same_number_is_not_the_same_decision(other):
    assert len(meant(citation("a", issued_on="2011-11-23", **LONG_AN), citation("b", **other))) == 2


@pytest.mark.parametrize(
    "vague",
    [LONG_AN, {"issued_on": "2011-11-23"}],
    ids=["no year", "no issuer"],
)
def test_what_a_citation_leaves_out_is_filled_where_one_decision_fits(vague):
    dated = citation("a", issued_on="2011-11-23", **LONG_AN)
    assert meant(dated, citation("b", **vague)) == {(2011, frozenset({"a-0", "b-0"}))}


def test_a_number_alone_may_be_that_of_any_province():
    dated = citation("a", issued_on="2011-11-23", **LONG_AN)
    assert len(meant(dated, citation("b"))) == 2


def test_what_fits_two_stays_on_its_own_without_a_year():
    first, second = (citation(i, issued_on=f"{y}-01-01", **LONG_AN) for i, y in (("a", 2011), ("b", 2012)))
    assert meant(first, second, citation("c", **LONG_AN)) == {
        (2011, frozenset({"a-0"})),
        (2012, frozenset({"b-0"})),
        (None, frozenset({"c-0"})),
    }


def test_a_document_tells_what_its_own_undated_citation_means():
    first, second = (citation(i, issued_on=f"{y}-01-01", **LONG_AN) for i, y in (("a", 2011), ("b", 2012)))
    again = citation("b", 50, **LONG_AN)
    assert (2012, frozenset({"b-0", "b-50"})) in meant(first, second, again)


def test_two_documents_that_tell_nothing_are_not_merged():
    assert len(meant(citation("a"), citation("a", 9), citation("b"))) == 2


def test_undated_citations_of_one_issuer_are_one_row_where_they_were_written_in_one_year():
    said = [citation(i, published=day, **LONG_AN) for i, day in (("a", "2015-03-01"), ("b", "2015-11-30"))]
    assert meant(*said) == {(None, frozenset({"a-0", "b-0"}))}
    assert len(meant(*said, citation("c", published="2019-03-01", **LONG_AN))) == 2


@pytest.mark.parametrize(
    ("published", "joins"),
    [
        ("2011-11-22", False),
        ("2011-11-23", True),
        ("2014-12-31", True),
        ("2015-01-01", False),
        (None, True),
    ],
)
def test_an_undated_citation_means_what_was_issued_before_it_and_not_too_long(published, joins):
    dated = citation("a", issued_on="2011-11-23", **LONG_AN)
    assert (len(meant(dated, citation("b", published=published, **LONG_AN))) == 1) is joins


def test_an_old_document_of_a_national_body_can_be_meant():
    said = {"issuer": "Thủ tướng Chính phủ", "national": True, "issuer_from": "symbol"}
    dated = citation("a", issued_on="2009-09-07", **said)
    assert len(meant(dated, citation("b", published="2019-05-06", **said))) == 1


def test_a_national_document_is_one_whatever_the_sentence_calls_its_issuer():
    said = [citation(name, year=2012, national=True, issuer=name) for name in "xyz"]
    assert len(meant(*said, citation("d", year=2012, national=True))) == 1


def test_an_assumed_issuer_agrees_with_the_named_one_but_not_against_another_day():
    named = citation("a", issued_on="2011-11-23", **LONG_AN)
    assumed = {**LONG_AN, "issuer_from": "home", "home_name": "Long An"}
    assert len(meant(named, citation("b", issued_on="2011-11-23", **assumed))) == 1
    assert len(meant(named, citation("b", issued_on="2011-03-05", **assumed))) == 2


def test_a_body_that_is_named_without_its_place_is_none_of_the_named():
    named = citation("a", issued_on="2011-11-23", **LONG_AN)
    assert len(meant(named, citation("b", year=2011, issuer_from="citation", home_name="Long An"))) == 2


@pytest.mark.parametrize(
    ("other", "joins"),
    [
        ({"issued_on": "2011-11-23", "home_name": "Long An"}, True),
        ({"year": 2011, "home_name": "Long An"}, True),
        ({"issued_on": "2011-11-23"}, True),
        ({"issued_on": "2011-11-24", "home_name": "Long An"}, False),
        ({"issued_on": "2011-11-23", "home_name": "Thừa Thiên Huế"}, False),
    ],
)
def test_of_unknown_issuers_province_and_day_tell_documents_apart(other, joins):
    one = citation("a", issued_on="2011-11-23", home_name="Long An")
    assert (len(meant(one, citation("b", **other))) == 1) is joins


def test_a_body_that_its_page_completes_is_named_and_whoever_names_it_whole_goes_before():
    whole = citation("a", issued_on="2011-11-23", **LONG_AN)
    bare = [
        citation(name, issued_on="2011-11-23", **LONG_AN | {"issuer_from": "sentence+home"}) for name in "bc"
    ]
    [decision] = resolve(KEY, [whole, *bare])
    assert decision.issuer_from == "citation"
    assert len(meant(bare[0], citation("d", year=2011, **LONG_AN | {"issuer_from": "sentence+home"}))) == 1


def test_a_number_without_a_body_is_none_of_a_communes():
    commune = LONG_AN | {"issuer": "Ủy ban nhân dân xã Tân Hòa"}
    open_one = citation("b", issued_on="2019-03-05", home_name="Long An")
    assert len(meant(citation("a", issued_on="2019-03-05", **commune), open_one)) == 2
    assert len(meant(citation("a", issued_on="2019-03-05", **LONG_AN), open_one)) == 1
    alliance = LONG_AN | {"issuer": "Liên minh Hợp tác xã tỉnh Long An"}
    assert len(meant(citation("a", issued_on="2019-03-05", **alliance), open_one)) == 1


def test_the_year_in_the_number_outweighs_a_misprinted_day():
    wrong = citation("a", published="2010-04-02", year=2010, issued_on="2011-03-05", **LONG_AN)
    right = citation("b", published="2011-04-02", year=2010, issued_on="2010-03-05", **LONG_AN)
    [found] = resolve(KEY, [wrong, right])
    assert (found.year, found.issued_on) == (2010, "2010-03-05")


def test_the_same_province_after_it_grew_is_the_same_issuer():
    unit = {"issuer": "Ủy ban nhân dân tỉnh Tây Ninh", "province_name": "Tây Ninh", "year": 2019}
    old = citation("a", issuer_province="tay-ninh", **unit)
    assert len(meant(old, citation("b", issuer_province="tay-ninh-2025", **unit))) == 1


def test_two_spellings_of_an_issuer_are_one():
    assert (
        len(meant(citation("a", year=2011, issuer="Uỷ ban A"), citation("b", year=2011, issuer="Ủy ban  a")))
        == 1
    )


def test_attributes_are_the_most_frequent_then_the_earliest():
    said = [
        citation("a", published="2015-01-01", issued_on="2011-11-23", subject="sau", **LONG_AN),
        citation("b", published="2012-01-01", issued_on="2011-11-03", subject="trước", **LONG_AN),
        citation("c", published="2016-01-01", issued_on="2011-11-23", **LONG_AN),
        citation("d", issued_on="2011-11-03", **LONG_AN),
        citation("d", 40, issued_on="2011-11-23", **LONG_AN),
    ]
    [found] = resolve(KEY, said)
    assert (found.issued_on, found.subject, found.documents) == ("2011-11-23", "trước", 4)
    assert (found.issuer, found.issuer_province) == (LONG_AN["issuer"], "long-an")
    assert found.search_key == "2618qdubnd"
