"""What people type and what they must find first: ``queries.toml``."""

import csv
import io
import tomllib
from pathlib import Path

import pytest

from db.corpus import open_corpus
from db.store import store
from nlp.extraction import extract_document
from tests.db import making
from tests.site.conftest import getter

FOLDER = Path(__file__).parent
LEAST = 60


def entries(name, kind):
    return tomllib.loads((FOLDER / name).read_text("utf-8"))[kind]


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    path = tmp_path_factory.mktemp("searching") / "corpus.db"
    db = open_corpus(path)
    for told in entries("corpus.toml", "documents"):
        home, day = told.get("home"), told.get("published")
        text = f"{told['title']}\n{told['text']}"
        values = {"title": told["title"], "published": day, "text": text, "home_province": home}
        stored = making.document(key=told["key"], url=f"https://so.example/{told['key']}", **values)
        store(db, stored, extract_document(stored.readable()))
    db.close()
    get = getter(path)
    return lambda typed, page="/search.json": get(page, params={"q": typed})


def wrong(answer, asked):
    """What is not right in the answer to a query; empty where all is."""
    keys = [row["url"].rpartition("/")[2] for row in answer["documents"]]
    chips = {f"{chip['kind']}:{chip['value']}" for chip in answer["read_as"]["chips"]}
    card = (answer["decisions"] or [{}])[0]
    seen = {
        "card": card.get("key"),
        "issuer": card.get("issuer") or "",
        "first": (keys or [None])[0],
        "person": (answer["people"] or [{}])[0].get("name"),
        "province": (answer["provinces"] or [{}])[0].get("id"),
    }
    told = [
        f"{name}: {seen[name]}"
        for name in ("card", "first", "person", "province")
        if asked.get(name, seen[name]) not in ("", seen[name])
    ]
    if "issuer" in asked and asked["issuer"] not in seen["issuer"]:
        told.append(f"issuer: {seen['issuer']}")
    if "card" not in asked and answer["decisions"]:
        told.append(f"a card: {seen['card']}")
    if not chips >= set(asked.get("chips", [])):
        told.append(f"chips: {chips}")
    if set(keys) & set(asked.get("without", [])) or not set(asked.get("both", [])) <= set(keys):
        told.append(f"found: {keys}")
    if "proposed" in asked and asked["proposed"] not in proposed(answer):
        told.append(f"proposed: {proposed(answer)}")
    return told


def proposed(answer):
    if not answer["proposals"]:
        return None
    made = answer["proposals"]
    queries = [row["query"] for row in made["fewer"] + made["each"]]
    return [made["spelling"], *[row["key"] for row in made["numbers"]], *queries]


def failures(ask, name):
    asked = entries(name, "queries")
    told = {query["typed"]: wrong(ask(query["typed"]).json(), query) for query in asked}
    return {typed: what for typed, what in told.items() if what}


def test_of_sixty_queries_nearly_all_give_the_right_answer_first(ask):
    asked = entries("queries.toml", "queries")
    failed = failures(ask, "queries.toml")
    assert len(asked) == 60
    assert len(asked) - len(failed) >= LEAST, failed


def test_so_do_others(ask):
    assert failures(ask, "others.toml") == {}


@pytest.mark.parametrize("typed", ["gạch hội thảo sản xuất"])
def test_words_that_documents_have_are_not_taken_for_others(ask, typed):
    answer = ask(typed).json()
    assert answer["total_documents"] == 0
    assert answer["proposals"]["spelling"] is None
    assert answer["proposals"]["each"]


def test_card_list_table_and_feed_agree(ask):
    for typed in ("QĐ1419", "1.419/QĐ-TTg", "1419qđttg", "1419 Thanh Hóa"):
        answer = ask(typed).json()
        cited = sum(decision["documents"] for decision in answer["decisions"])
        assert cited == answer["total_documents"] == len(answer["documents"])
        assert ask(typed, "/search.atom").text.count("<entry>") == answer["total_documents"]
        table = list(csv.DictReader(io.StringIO(ask(typed, "/search.csv").text)))
        assert len(table) == answer["total_documents"]
