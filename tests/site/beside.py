"""What lies beside a corpus: its editions, the reports of the nights, the archive."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crawler import archive
from crawler.archive_writer import ArchiveWriter
from crawler.visits import Page
from db.corpus import open_corpus
from db.records import Source
from db.store import store, store_sources
from tests.db import making
from tests.site.corpora import BAD_ADDRESSES, INJECTIONS

KEY = "9"
ADDRESS = "https://mau.example/bai/9.html"
PAGE = "<!doctype html><title>Đất Mũi</title><script>window.hit=1</script><h1>Hội thảo ở Cà Mau</h1>"


def edition(corpus: Path, file: Path, *also: str) -> Path:
    """``corpus``, changed by the statements ``also``, as one file that needs no log beside it."""
    file.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(corpus)) as source, closing(sqlite3.connect(file)) as target:
        source.backup(target)
        for statement in also:
            target.execute(statement)
        target.commit()
        target.execute("PRAGMA journal_mode = DELETE")
    return file


def switch(link: Path, file: Path) -> None:
    """Let ``link`` lead to ``file``, at once."""
    new = link.with_suffix(".link")
    new.symlink_to(file)
    new.replace(link)


def night() -> dict[str, Any]:
    """The report of a nightly run in which something failed."""
    return {
        "name": "20261121T231900Z",
        "started_at": "2026-11-21T23:19:00+00:00",
        "finished_at": "2026-11-22T00:04:30+00:00",
        "status": "done",
        "exit_status": 0,
        "edition": "corpus-000012.db",
        "refused": [],
        "steps": [{"name": "crawl", "seconds": 12.3, "peak_mb": 180.2}],
        "documents": {"new": 3, "changed": 1, "unchanged": 90, "failed": 2},
        "portals": [
            {
                "id": "mau", "name": "Cổng mẫu", "fetched": 5, "new": 3, "changed": 1, "unchanged": 90,
                "waiting": 0, "failing": "connection refused", "failing_since": "2026-11-19T23:19:00+00:00",
            }
        ],
        "gains": {"documents": 3, "activities": 7, "decisions": 2},
        "losses": {"activities": 1},
        "activities": [
            {
                "id": "d1-7", "document_id": "d1", "title": "Hội thảo mẫu", "type": "workshop",
                "province_id": "long-an",
            }
        ],
        "decisions": [{"id": "x1", "key": "12/QĐ-UBND", "documents": 2}],
        "failures": [
            {"source_id": "mau", "url": "https://so.example/loi", "stage": "fetch", "error": "HTTP 500"}
        ],
        "drifts": [{"source_id": "mau", "measure": "dated", "before": 0.98, "now": 0.61}],
    }  # fmt: skip


def archived(folder: Path) -> Path:
    """Two documents, of which the archive of a portal has one, between a list and another article."""
    when = datetime(2026, 11, 20, 23, 30, 15, tzinfo=UTC)
    writer = ArchiveWriter(folder, "mau", 7, when, {})
    for key, url, body in (
        (None, "https://mau.example/", "<p>"),
        (KEY, ADDRESS, PAGE),
        ("10", "https://mau.example/10", "<p>"),
    ):
        headers = (("Content-Type", "text/html; charset=utf-8"),)
        page = Page(url=url, final_url=url, status=200, headers=headers, body=body.encode(), fetched_at=when)
        writer.write(page, key)
    writer.close()
    [path] = archive.files(folder)
    [found] = [found for found in archive.pages(path) if found.key == KEY]
    place = {"archive_file": path.relative_to(folder).as_posix(), "archive_offset": found.offset}
    with open_corpus(folder / "corpus.db") as db:
        store_sources(db, [Source(id="mau", name="Cổng", homepage=None, province_id=None, family="x")])
        for key, text, where in ((KEY, "Hội thảo ở Cà Mau.", place), ("11", "Bài khác hẳn.", {})):
            document = making.document(
                source_id="mau", key=key, url=f"https://mau.example/bai/{key}.html", text=text, **where
            )
            store(db, document, making.extraction())
    return folder


def report(folder: Path, **told: Any) -> None:
    """Put the report of a night into the folder of the data."""
    (folder / "reports").mkdir(exist_ok=True)
    made = night() | told
    (folder / "reports" / f"{made['name']}.json").write_text(json.dumps(made), encoding="utf-8")


def hostile_night() -> dict[str, Any]:
    """The report of a night whose every text is an attack."""
    bad = "".join(INJECTIONS)
    return night() | {
        "refused": [bad],
        "steps": [{"name": bad, "seconds": 1, "peak_mb": 1}],
        "portals": [portal | {"id": bad, "name": bad, "failing": bad} for portal in night()["portals"]],
        "activities": [
            {"id": bad, "document_id": bad, "title": bad, "type": bad, "province_id": bad},
        ],
        "decisions": [{"id": bad, "key": bad, "documents": 1}],
        "failures": [
            {"source_id": bad, "url": address, "stage": bad, "error": bad} for address in BAD_ADDRESSES
        ],
        "drifts": [{"source_id": bad, "measure": bad, "before": 1, "now": 0}],
    }
