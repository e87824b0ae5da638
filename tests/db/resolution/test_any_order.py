"""Whatever is cited, in whatever order: each citation means one decision, and none that contradicts it."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.corpus import open_corpus
from db.resolve import resolve
from db.store import store
from tests.db.making import decision, document, extraction, official
from tests.db.resolution.citations import HUE, KEY, LONG_AN, citation
from tests.db.test_store import dump

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
