from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.citations import Citation
from db.corpus import open_corpus
from db.folding import comparable
from db.resolve import resolve
from db.store import store
from tests.db.making import decision, document, extraction, official
from tests.db.test_store import dump

KEY = "2618/QĐ-UBND"
LONG_AN = {"issuer": "Ủy ban nhân dân tỉnh Long An", "issuer_province": "long-an", "province_name": "Long An"}
HUE = {"issuer": "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "issuer_province": "thua-thien-hue"}
HUE["province_name"] = "Thừa Thiên Huế"
NOTHING = {"issuer": None, "issuer_province": None, "province_name": None}


def citation(document_id="a", start=0, **said):
    values = {
        "id": f"{document_id}-{start}",
        "document_id": document_id,
        "published": None,
        "written_from": said.get("published"),
        "written_to": said.get("published"),
        "issuer_from": "citation" if said.get("issuer") else None,
        "body": said.get("issuer") and comparable(said["issuer"]),
        "province_since": None,
        "home_name": None,
        "national": False,
        "permanent": False,
        "start": start,
        "number": "2618",
        "symbol": "QĐ-UBND",
        "type": "Quyết định",
        "year": None,
        "issued_on": None,
        "subject": None,
    }
    return Citation(**(values | NOTHING | said))


def meant(*citations):
    """Which citations mean one decision, with its year."""
    return {(found.year, frozenset(found.mentions)) for found in resolve(KEY, citations)}


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


said = st.builds(
    citation,
    document_id=st.sampled_from("abcd"),
    start=st.integers(0, 10_000),
    year=st.sampled_from([None, None, 2011, 2012]),
    published=st.sampled_from([None, "2012-01-01", "2015-01-01", "2019-01-01"]),
    issued_on=st.sampled_from([None, None, "2011-11-23", "2012-03-05", "2012-03-06"]),
    issuer_from=st.sampled_from([None, "home", "citation"]),
    home_name=st.sampled_from([None, "Long An", "Thừa Thiên Huế"]),
    national=st.sampled_from([False, False, False, True]),
    subject=st.sampled_from([None, "x", "y"]),
    issuer=st.sampled_from([None, LONG_AN["issuer"], HUE["issuer"]]),
    province_name=st.sampled_from([None, "Long An", "Thừa Thiên Huế"]),
)
citations = st.lists(said, max_size=12, unique_by=lambda c: c.id)


@given(citations, st.randoms())
def test_the_order_of_the_citations_changes_nothing(some, random):
    shuffled = random.sample(some, len(some))
    assert resolve(KEY, shuffled) == resolve(KEY, some)


@given(citations)
def test_every_citation_means_one_decision_that_does_not_contradict_it(some):
    found = resolve(KEY, some)
    by_id = {mention: decision for decision in found for mention in decision.mentions}
    assert sorted(mention for decision in found for mention in decision.mentions) == sorted(
        c.id for c in some
    )
    assert len({decision.id for decision in found}) == len(found)
    for said in some:
        assert said.year in (None, by_id[said.id].year)
        is_local = said.issuer and not said.national and not by_id[said.id].mentions[1:]
        assert not is_local or by_id[said.id].issuer == said.issuer


@given(st.lists(said.filter(lambda c: c.issuer), max_size=12, unique_by=lambda c: c.id))
def test_nothing_written_before_a_decision_means_it(some):
    alone = {said.id: replace(said, document_id=said.id) for said in some}
    for found in resolve(KEY, alone.values()):
        cited = [alone[mention] for mention in found.mentions]
        issued = min((said.day for said in cited if said.day), default=str(found.year or ""))
        for said in cited:
            tells = said.issued_on or said.year
            assert tells or said.written_to is None or said.written_to >= issued


TEXT = "Theo 2618/QĐ-UBND và 2618/QĐ-UBND, ông Lê Mẫu cùng ông Lê Mẫu dự."
mentions = st.builds(
    lambda nth, year, province: decision(
        KEY, TEXT, nth, issued_on=date(year, 1, 2) if year else None, issuer_province=province
    ),
    st.integers(0, 1),
    st.sampled_from([None, 2011, 2012]),
    st.sampled_from([None, "long-an", "hue"]),
)
officials = st.builds(
    lambda nth, organisation: official("Lê Mẫu", TEXT, nth, organisation=organisation, province_id=None),
    st.integers(0, 1),
    st.sampled_from([None, "Sở A", "Sở B"]),
)
extractions = st.builds(
    lambda decisions, officials: extraction(decisions=decisions, officials=officials),
    st.lists(mentions, max_size=3),
    st.lists(officials, max_size=3),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(first=st.lists(extractions, min_size=1, max_size=4), random=st.randoms())
def test_documents_in_any_order_and_changed_on_the_way_give_the_same_rows(tmp_path_factory, first, random):
    documents = [(document(url=f"{n}", text=TEXT), each) for n, each in enumerate(first)]
    folder = tmp_path_factory.mktemp("order")
    one, other = open_corpus(folder / "one.db"), open_corpus(folder / "other.db")
    for each in documents:
        store(one, *each)
    for url, wrong in random.sample(documents, len(documents)):
        store(other, document(url=url.url, text=TEXT, title="Bản cũ"), random.choice(documents)[1])
        store(other, url, wrong)
    tables = ("decisions", "decision_mentions", "people", "officials")
    assert {t: dump(one)[t] for t in tables} == {t: dump(other)[t] for t in tables}
    one.close(), other.close()
