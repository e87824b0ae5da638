"""A corpus of many invented documents, on which the site is measured.

Texts of some 2 KB whose words are drawn by Zipf's law from 6,000 syllables of Vietnamese spelling, so that
the commonest stand in nearly every document and most in few; two citations, officials, activities and figures
a document; re-posts, some of them in thirty copies. Which decision is cited, and who is named, follows Zipf's
law too, as in real articles: a decision has up to a twentieth of the citations, a person a thirtieth of the
mentions of a year.
"""

import random
from datetime import date, timedelta
from pathlib import Path

from sqlite_utils import Database

from benchmarks import citing
from benchmarks.world import Row, World
from db import duplicates, search_index
from db.corpus import open_corpus
from db.records import RunCounts
from db.rows import insert
from db.runs import finish_run, start_run
from db.same_person import same_name
from db.search_key import name_key, search_key

PHRASES = (
    ("khuyến công", 0.3),
    ("sản xuất sạch hơn", 0.3),
    ("theo Quyết định số 1419/QĐ-TTg ngày 07/9/2009", 0.2),
    ("tiết kiệm năng lượng và hiệu quả", 0.2),
)
TYPES = ("workshop", "training", "support", "communication", "assessment", "fair", "policy", "inspection")
STATUSES = ("done", "done", "done", "planned", "proposed")
PROGRAMMES = ("sản xuất sạch hơn", "khuyến công", "tiết kiệm năng lượng", "xúc tiến thương mại", None)
FIRST_DAY, DAYS = date(2005, 1, 1), 7_600
BATCH = 5_000


def made(folder: Path, documents: int) -> Path:
    """The corpus of so many documents in ``folder``, built where it is not there."""
    path = folder / f"{documents}.db"
    if not path.exists():
        build(path, documents)
    return path


def known(db: Database, documents: int) -> World:
    """What the corpus ``db`` of so many documents is about."""
    world = World(db, documents)
    world.provinces = [row["id"] for row in db.query("SELECT id FROM provinces")]
    world.decisions = [_decision(n, world) for n in range(documents // 4)]
    world.persons = [_person(n, world) for n in range(documents // 2)]
    return world


def build(path: Path, documents: int) -> None:
    """A corpus of so many documents at ``path``, of one file as an edition is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    db = open_corpus(unfinished)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -500000"):
        db.execute(f"PRAGMA {setting}")
    later = _without_indexes(db)
    world = known(db, documents)
    _populate(world)
    for start in range(0, documents, BATCH):
        with db.conn:
            for number in range(start, min(start + BATCH, documents)):
                _document(world, number)
    finish_run(db, start_run(db), "done", RunCounts(fetched=documents, stored=documents, skipped=0, failed=0))
    for index in later:
        db.execute(index)
    db.execute("PRAGMA journal_mode = DELETE")
    db.close()
    unfinished.rename(path)


def _without_indexes(db: Database) -> list[str]:
    """Drop what only readers need; the statements that make it again, faster than row by row."""
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT LIKE '%UNIQUE%'"
    indexes = [row for row in db.execute(made) if row[0] != "idx_activities_document_id"]
    for name, _ in indexes:
        db.execute(f'DROP INDEX "{name}"')
    return [sql for _, sql in indexes]


def _populate(world: World) -> None:
    none = {"homepage": None, "province_id": None, "family": "nukeviet"}
    with world.db.conn:
        insert(world.db, "sources", [{"id": f"s{n}", "name": f"Nguồn {n}"} | none for n in range(60)])
        insert(world.db, "decisions", world.decisions)
        insert(world.db, "people", world.persons)


def _decision(n: int, world: World) -> Row:
    decision = citing.decision(n)
    return decision | {
        "id": f"d{n}",
        "subject": "phê duyệt chương trình",
        "search_key": search_key(decision["key"]),
        "documents": max(world.documents // 4 // (n + 1), 1),
    }


def _person(n: int, world: World) -> Row:
    name = f"Nguyễn {' '.join(word.title() for word in world.some_words(2))}"
    return {
        "id": f"p{n}",
        "name": name,
        "search_key": name_key(name),
        "organisation": "Sở Công Thương",
        "first_seen": "2010-01-01",
        "last_seen": "2020-01-01",
        "documents": max(world.documents // (n + 1), 1),
    }


def _document(world: World, number: int) -> None:
    day = FIRST_DAY + timedelta(days=number * DAYS // world.documents)
    first = _first_copy(number)
    row = {
        "id": f"{number:016x}",
        "source_id": f"s{number % 60}",
        "key": str(number),
        "url": f"https://s.example/{number}",
        "text": _text(first, world),
        "title": " ".join(world.some_words(12)).capitalize(),
        "published": day.isoformat(),
        "home_province": citing.home_on(day, world),
        "kind": "page",
        "fetched_at": "2024-01-01T00:00:00+00:00",
        "content_hash": str(number),
        "duplicate_of": None if first == number else f"{first:016x}",
        "fts_rowid": search_index.place(world.db, day.isoformat()),
    }
    insert(world.db, "documents", [row])
    search_index.add(world.db, row)
    for nth in range(2):
        start = row["text"].index(" ", nth * 900) + 1
        quote = row["text"][start : start + 60]
        where = {"document_id": row["id"], "start": start, "end": start + 60, "quote": quote}
        where |= {"id": f"{row['id']}-{nth}", "sentence": row["text"][start : start + 240]}
        _mentions(world, where, row["home_province"], day)
    search_index.add_activities(world.db, row["id"])
    duplicates.index(world.db, row["id"], day.isoformat(), row["text"])


def _first_copy(number: int) -> int:
    """What ``number`` is a copy of: every tenth of the one before, and some of an agency's story."""
    if 0 < number % 1_000 <= 30:
        return number - number % 1_000
    return number - 1 if number % 10 == 1 else number


def _text(first: int, world: World) -> str:
    again, world.chance = world.chance, random.Random(first)
    words = world.some_words(420)
    for phrase, share in PHRASES:
        if world.chance.random() < share:
            words.insert(world.chance.randrange(len(words)), phrase)
    for _ in range(8):
        words.insert(world.chance.randrange(len(words)), str(world.one(2_000, 3)))
    for at in range(0, len(words), 14):
        words[at] = f"{words[at - 1]}. {words[at].capitalize()}" if at else words[at].capitalize()
    world.chance = again
    return " ".join([*words, f"từ{first}."])


def _mentions(world: World, where: Row, home: str, day: date) -> None:
    decision, person = world.decision(), world.person(day.year)
    said = citing.mention(decision, home, day, world)
    insert(world.db, "decision_mentions", [where | said | {"decision_id": decision["id"]}])
    named = {
        "person_id": person["id"],
        "name": person["name"],
        "name_key": same_name(str(person["name"])),
        "role": "Giám đốc",
        "organisation": "Sở Công Thương",
        "province_id": world.chance.choice(world.provinces),
    }
    insert(world.db, "officials", [where | named])
    insert(world.db, "activities", [where | _held(world, day)])
    counted = {"value": 45.0, "unit": "người", "activity_id": where["id"]}
    insert(world.db, "figures", [where | counted])
    link = {"activity_id": where["id"], "mention_id": where["id"], "decision_id": decision["id"]}
    insert(world.db, "activity_decisions", [link])


def _held(world: World, day: date) -> Row:
    return {
        "programme": PROGRAMMES[world.one(len(PROGRAMMES), 2)],
        "type": TYPES[world.one(len(TYPES), 2)],
        "status": world.chance.choice(STATUSES),
        "title": " ".join(world.some_words(10)).capitalize(),
        "date_from": day.isoformat() if world.chance.random() < 0.7 else None,
        "year": day.year,
        "place": None,
        "province_id": world.provinces[world.one(len(world.provinces), 2)],
        "organiser": "Sở Công Thương",
    }
