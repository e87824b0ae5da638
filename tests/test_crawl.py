"""From the sample portals to the corpus, as a user does it: crawl, crawl again, change, rebuild."""

import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import pipeline
from crawler import seals
from crawler.run import PortalResult, crawl
from crawler.source import Source
from tests.portals import Manners, Portals, serve

OF_THE_RUN = {"runs", "failures", "archives", "touched", "row_counts"}


@pytest.fixture
def portals() -> Iterator[Portals]:
    with serve() as running:
        yield running


@pytest.fixture
def folder(portals: Portals, tmp_path: Path) -> Path:
    portals.write_sources(tmp_path / "sources")
    return tmp_path


def sotinh(folder: Path, command: str, *arguments: str) -> Result:
    called = [command, *arguments, "--sources", str(folder / "sources"), "--data", str(folder / "data")]
    return CliRunner().invoke(pipeline.main, called, catch_exceptions=False)


def contents(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(folder / "data" / "corpus.db") as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in names if "_fts" not in name and not name.startswith("sqlite_")]
        return {
            name: sorted(db.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in tables
            if name not in OF_THE_RUN
        }


def column(folder: Path, sql: str) -> list[object]:
    with sqlite3.connect(folder / "data" / "corpus.db") as db:
        return [row[0] for row in db.execute(sql)]


def test_nights_and_a_rebuild(portals: Portals, folder: Path) -> None:
    first = sotinh(folder, "crawl")
    assert first.exit_code == 0, first.output
    assert re.search(r"joomla: http\S+: \d+ pages, \d+ articles, then its last page\n", first.output)
    documents = len(column(folder, "SELECT id FROM documents"))
    assert documents >= 80
    assert column(folder, "SELECT count(*) FROM documents WHERE duplicate_of IS NOT NULL") >= [3]
    assert column(folder, "SELECT count(*) FROM attachments") > [0]
    kinds = "SELECT DISTINCT media_type FROM documents WHERE kind = 'attachment'"
    assert len(column(folder, kinds)) >= 6
    replaced = "SELECT in_force FROM decisions WHERE key = '3187/QĐ-UBND'"
    assert column(folder, replaced) == ["replaced"]
    shared = "SELECT issuer_province FROM decisions WHERE key = '22/KH-SCT' ORDER BY year"
    assert column(folder, shared) == ["hung-yen", "ha-nam"]
    before = contents(folder)

    again = sotinh(folder, "crawl")
    assert "0 new, 0 unchanged, 0 changed" in again.output
    assert contents(folder) == before

    for host in portals.hosts.values():
        host.manners = Manners(night=2)
    second = sotinh(folder, "crawl", "--full")
    assert second.exit_code == 0, second.output
    assert len(column(folder, "SELECT id FROM documents")) > documents
    assert column(folder, "SELECT count(*) FROM revisions") > [0]

    crawled = contents(folder)
    rebuilt = sotinh(folder, "rebuild")
    assert rebuilt.exit_code == 0, rebuilt.output
    assert contents(folder) == crawled


def test_imported_texts_outlive_a_rebuild(folder: Path) -> None:
    text = "Cà Mau mở lớp tập huấn\n\n15/05/2019\n\nNgày 14/5/2019, Sở Công Thương Cà Mau mở 02 lớp tập huấn."
    (folder / "a.txt").write_text(text, encoding="utf-8")
    sotinh(folder, "ingest", str(folder / "a.txt"))
    (folder / "a.txt").write_text(text.replace("02 lớp", "03 lớp"), encoding="utf-8")
    sotinh(folder, "ingest", str(folder / "a.txt"))
    before = contents(folder)
    assert sotinh(folder, "rebuild").exit_code == 0
    assert contents(folder) == before
    assert len(before["revisions"]) == 1


def test_a_portal_that_has_vanished_is_told_and_harms_nobody(portals: Portals, folder: Path) -> None:
    portals["joomla"].manners = Manners(vanished=True)
    result = sotinh(folder, "crawl", "joomla", "wordpress")
    assert result.exit_code == 1
    assert "joomla: failing: " in result.output
    assert column(folder, "SELECT DISTINCT source_id FROM documents") == ["wordpress"]


def test_what_a_failing_portal_gave_waits_for_its_next_good_night(
    portals: Portals, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crawl_and_fail(sources: Sequence[Source], data_dir: Path, **more: Any) -> list[PortalResult]:
        results = crawl(sources, data_dir, **more)
        with sqlite3.connect(data_dir / "crawl" / "joomla" / "state.db") as state:
            state.execute("UPDATE runs SET failing = 'few titles' WHERE id = (SELECT max(id) FROM runs)")
        seals.unseal(data_dir / "crawl" / "joomla" / "state.db")
        return [replace(result, failing="few titles") for result in results]

    documents = "SELECT id FROM documents ORDER BY id"
    assert sotinh(folder, "crawl", "joomla").exit_code == 0
    good = column(folder, documents)
    portals["joomla"].manners = Manners(night=2)
    with monkeypatch.context() as failing:
        failing.setattr("crawler.crawling.run.crawl", crawl_and_fail)
        assert sotinh(folder, "crawl", "joomla").exit_code == 1
    assert column(folder, documents) == good
    assert sotinh(folder, "rebuild").exit_code == 0
    assert column(folder, documents) == good
    assert sotinh(folder, "crawl", "joomla").exit_code == 0
    assert set(column(folder, documents)) > set(good)


def test_damage_in_one_portals_archive_costs_its_own_page(folder: Path) -> None:
    """One flipped byte in the one archive, zeros after the other: told, and all else is read."""
    assert sotinh(folder, "crawl", "joomla", "wordpress").exit_code == 0
    before = set(column(folder, "SELECT id FROM documents"))
    [joomla], [wordpress] = (
        [*(folder / "data/archive" / name).iterdir()] for name in ("joomla", "wordpress")
    )
    data = bytearray(joomla.read_bytes())
    data[len(data) // 2] ^= 0xFF
    joomla.write_bytes(data)
    wordpress.write_bytes(wordpress.read_bytes() + bytes(4096))
    rebuilt = sotinh(folder, "rebuild")
    assert rebuilt.exit_code == 1
    assert f"{joomla}: damaged from byte" in rebuilt.output
    assert f"{wordpress}: damaged from byte" in rebuilt.output
    assert f"remove {folder}/data/crawl/joomla to have" in rebuilt.output
    assert len(before - set(column(folder, "SELECT id FROM documents"))) <= 1
    assert column(folder, "SELECT stage FROM failures WHERE stage = 'archive'") == ["archive"] * 2


@pytest.mark.parametrize("left", [0.0, 0.5])
def test_an_archive_that_lost_its_end_is_told_by_a_rebuild(folder: Path, left: float) -> None:
    assert sotinh(folder, "crawl", "joomla", "wordpress").exit_code == 0
    [archive] = (folder / "data/archive/joomla").iterdir()
    ends = [match.start() for match in re.finditer(rb"\x1f\x8b\x08", archive.read_bytes())]
    os.truncate(archive, ends[int(len(ends) * left)])
    rebuilt = sotinh(folder, "rebuild")
    assert rebuilt.exit_code == 1
    assert f"{archive}: has {archive.stat().st_size} of" in rebuilt.output
    assert f"remove {folder}/data/crawl/joomla, and what is lost is fetched again" in rebuilt.output


def test_an_archive_that_cannot_be_read_keeps_no_other_out(folder: Path) -> None:
    assert sotinh(folder, "crawl", "joomla", "wordpress").exit_code == 0
    [file] = (folder / "data/archive/joomla").iterdir()
    file.rename(folder / "data/archive/wordpress" / file.name)
    rebuilt = sotinh(folder, "rebuild")
    assert "is an archive of joomla; move it to the folder of that name" in rebuilt.output
    assert "Traceback" not in rebuilt.output


def test_an_unknown_portal_is_a_wrong_call(folder: Path) -> None:
    result = sotinh(folder, "crawl", "xyz")
    assert result.exit_code == 2
    assert "no source 'xyz'; \"sotinh sources\" lists them" in result.output


def test_sources_are_listed_and_checked(folder: Path) -> None:
    listed = CliRunner().invoke(pipeline.main, ["sources"])
    assert "sct-binhphuoc" in listed.output
    options = ["sources", "--sources", str(folder / "sources"), "check", "wordpress"]
    checked = CliRunner().invoke(pipeline.main, options)
    assert checked.exit_code == 0, checked.output
    assert checked.output.startswith("wordpress: ok")
