"""Whether every page keeps within Datasette's time limit on a large corpus of invented documents.

python -m benchmarks.site [--documents 200000] [--corpus build/benchmark/corpus.db] [--index FILE.sql]
Builds the corpus if it is not there, then asks for each page several times and prints the medians.
"""

import argparse
import asyncio
import logging
import random
import sqlite3
import statistics
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db import search_index
from db.corpus import open_corpus
from db.rows import insert
from db.search_key import search_key
from db.site.server import application

SYLLABLES_TEXT = """
sản xuất sạch hơn khuyến công tiết kiệm năng lượng doanh nghiệp hội thảo tập huấn tỉnh huyện xã sở
công thương kế hoạch chương trình đào tạo máy móc thiết bị môi trường nước thải điện than lò hơi dệt
may chế biến thủy sản gạo cà phê hợp tác làng nghề hỗ trợ kinh phí triệu đồng đại biểu tham dự chủ
trì phát biểu kết quả thực hiện năm quý
"""
SYLLABLES = SYLLABLES_TEXT.split()
TYPES = ("workshop", "training", "communication", "assessment", "support", "fair", "policy", "inspection")
STATUSES = ("done", "done", "done", "planned", "proposed")
PROGRAMMES = ("sản xuất sạch hơn", "khuyến công", "tiết kiệm năng lượng", "xúc tiến thương mại", None)
BATCH = 5_000
Row = dict[str, Any]
REPEATS = 5


@dataclass
class World:
    """What the documents are about."""

    db: Database
    documents: int
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    provinces: list[str] = field(default_factory=list)
    decisions: list[Row] = field(default_factory=list)

    @property
    def people(self) -> int:
        """How many people there are."""
        return self.documents // 2


def build(path: Path, documents: int) -> None:
    """A corpus of ``documents`` texts of 2 KB, each with two citations, officials, activities and figures."""
    path.parent.mkdir(parents=True, exist_ok=True)
    world = World(open_corpus(path), documents)
    db = world.db
    world.provinces = [row["id"] for row in db.query("SELECT id FROM provinces")]
    none = {"homepage": None, "province_id": None, "family": "nukeviet"}
    insert(db, "sources", [{"id": f"s{n}", "name": f"Nguồn {n}"} | none for n in range(60)])
    world.decisions = [_decision(n, world) for n in range(documents // 4)]
    with db.conn:
        insert(db, "decisions", world.decisions)
        insert(db, "people", [_person(n) for n in range(world.people)])
    for start in range(0, documents, BATCH):
        with db.conn:
            for number in range(start, min(start + BATCH, documents)):
                _document(world, number)
    db.execute("INSERT INTO documents_fts (documents_fts) VALUES ('optimize')")
    db.conn.commit()
    db.close()


def _decision(n: int, world: World) -> Row:
    symbol, year = ("QĐ-UBND", "KH-UBND", "QĐ-TTg", "QĐ-BCT")[n % 4], 2005 + n % 20
    number = f"{n % 3000 + 10}"
    key = f"{number}/{symbol}"
    return {
        "id": f"d{n}",
        "key": key,
        "number": number,
        "year": year,
        "symbol": symbol,
        "type": "Quyết định",
        "issuer": "Ủy ban nhân dân",
        "issuer_province": world.provinces[n % len(world.provinces)],
        "issued_on": f"{year}-03-04",
        "subject": "phê duyệt chương trình",
        "search_key": search_key(key),
        "documents": max(world.documents // 4 // (n + 1), 1),
    }


def _person(n: int) -> Row:
    return {
        "id": f"p{n}",
        "name": f"Nguyễn {SYLLABLES[n % 60].title()} {SYLLABLES[n // 60 % 60].title()}",
        "organisation": "Sở Công Thương",
        "first_seen": "2010-01-01",
        "last_seen": "2020-01-01",
        "documents": 2,
    }


def _document(world: World, number: int) -> None:
    id_, day = f"{number:016x}", date(2005, 1, 1) + timedelta(days=world.chance.randrange(7_600))
    # Some words are in every second document, some in one alone.
    words = world.chance.choices(SYLLABLES, k=390) + ["1419/QĐ-TTg khuyến công"] * (number % 2)
    row = {
        "id": id_,
        "source_id": f"s{number % 60}",
        "key": id_,
        "url": f"https://s.example/{number}",
        "text": " ".join([*words, f"từ{number}"]),
        "title": " ".join(world.chance.choices(SYLLABLES, k=12)),
        "published": day.isoformat(),
        "author": None,
        "credit": None,
        "home_province": world.provinces[number % len(world.provinces)],
        "kind": "page",
        "fetched_at": "2024-01-01T00:00:00+00:00",
        "content_hash": id_,
        "duplicate_of": f"{number - 1:016x}" if number % 10 == 1 else None,
        "fts_rowid": number + 1,
    }
    insert(world.db, "documents", [row])
    search_index.add(world.db, row)
    for nth in range(2):
        text = row["text"]
        where = {"document_id": id_, "start": 0, "end": 10, "quote": text[:10], "sentence": text[:240]}
        _mentions(world, where | {"id": f"{id_}-{nth}"}, day)


def _mentions(world: World, where: Row, day: date) -> None:
    # Few decisions are cited, and few people named, by very many documents.
    decision = world.decisions[int(len(world.decisions) * world.chance.random() ** 6)]
    said = {name: decision[name] for name in ("key", "number", "symbol", "type")}
    none = dict.fromkeys(("issuer", "issuer_province", "issued_on", "subject", "year"))
    insert(world.db, "decision_mentions", [where | said | none | {"decision_id": decision["id"]}])
    named = {
        "person_id": f"p{int(world.people * world.chance.random() ** 3)}",
        "name": "Nguyễn A",
        "role": "Giám đốc",
        "organisation": "Sở Công Thương",
        "province_id": world.chance.choice(world.provinces),
    }
    insert(world.db, "officials", [where | named])
    insert(world.db, "activities", [where | _held(world, day)])
    counted = {"value": 45.0, "value_max": None, "unit": "người", "qualifier": None, "measure": None}
    insert(world.db, "figures", [where | counted | {"activity_id": where["id"]}])
    link = {"activity_id": where["id"], "mention_id": where["id"], "decision_id": decision["id"]}
    insert(world.db, "activity_decisions", [link])


def _held(world: World, day: date) -> Row:
    return {
        "programme": world.chance.choice(PROGRAMMES),
        "type": world.chance.choice(TYPES),
        "status": world.chance.choice(STATUSES),
        "title": " ".join(world.chance.choices(SYLLABLES, k=10)),
        "date_from": day.isoformat(),
        "date_to": None,
        "year": day.year,
        "place": None,
        "province_id": world.chance.choice(world.provinces),
        "organiser": "Sở Công Thương",
    }


PAGES = (
    "/",
    "/search?q=1419+qd+ttg",
    "/search?q=khuyen+cong",
    "/search?q=khuyến+công",
    "/search?q=khuyến+công&province=ha-noi&year=2012",
    "/search?q=khuyến+công&order=day",
    "/search?q=khuyen+cong&page=50",
    "/search?q=từ1234",
    "/search.atom?q=khuyến+công",
    "/activities",
    "/activities?province=tay-ninh-2025",
    "/activities?programme=khuyến+công&type=workshop",
    "/activities?year=2012",
    "/activities?page=200",
    "/activities.csv?province=tay-ninh-2025",
    "/decisions",
    "/decision/d0",
    "/decision/d0.atom",
    "/document/0000000000000001",
    "/provinces",
    "/province/tay-ninh-2025",
    "/province/ha-noi",
    "/person/p0",
    "/programmes",
    "/programme/khuyen-cong",
    "/about",
    "/llms.txt",
    "/corpus",
    "/corpus/activities",
    "/corpus/documents?_search=khuyen+cong",
    "/corpus/decisions_by_number?number=1419",
    "/corpus/documents_by_words?words=khuyen+cong",
)


async def measure(path: Path) -> bool:
    """Print the median time of each page; whether every one was there."""
    app = application(path)
    good = True
    for page in PAGES:
        address, took = page.replace("/corpus", f"/{path.stem}"), []
        for _ in range(REPEATS):
            began = time.perf_counter()
            response = await app.client.get(address)
            took.append(1000 * (time.perf_counter() - began))
        good &= response.status_code == 200
        print(
            f"{statistics.median(took):8.0f} ms  first {took[0]:6.0f}  {response.status_code}  {page}",
            flush=True,
        )
    return good


def main() -> None:
    """Build, then measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--corpus", type=Path, default=Path("build/benchmark/corpus.db"))
    parser.add_argument("--index", type=Path, help="SQL to run on the corpus before it is measured")
    asked = parser.parse_args()
    logging.disable(logging.INFO)
    if not asked.corpus.exists():
        build(asked.corpus, asked.documents)
    if asked.index:
        with sqlite3.connect(asked.corpus) as connection:
            connection.executescript(asked.index.read_text("utf-8"))
    if not asyncio.run(measure(asked.corpus)):
        raise SystemExit("some pages failed")


if __name__ == "__main__":
    main()
