"""Nights as an operator has them: the exit status, what is said, what readers see, what is reported."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pipeline
from crawler import seals
from db.incoming import nightly_run
from db.publication import editions, lock, notice, report
from tests.db.publication.test_notice import mail_server, web_server
from tests.portals import Manners, Portals, serve


@pytest.fixture(scope="module")
def portals() -> Iterator[Portals]:
    with serve() as running:
        yield running


class Operator:
    """Has a data folder, and crawls two of the sample portals."""

    def __init__(self, portals: Portals, folder: Path) -> None:
        self.portals, self.data, self.sources = portals, folder / "data", folder / "sources"
        portals.write_sources(self.sources)
        for file in self.sources.iterdir():
            if file.stem not in {"sharepoint", "joomla"}:
                file.unlink()

    def sotinh(self, command: str, *arguments: str) -> Result:
        return CliRunner().invoke(
            pipeline.main, [command, *arguments, "--data", str(self.data)], catch_exceptions=False
        )

    def night(self, *arguments: str) -> Result:
        return self.sotinh("nightly", "--sources", str(self.sources), *arguments)

    @property
    def report(self) -> report.Report:
        return report.reports(self.data)[-1]

    def documents(self) -> int:
        with closing(sqlite3.connect(f"file:{self.data / 'corpus.db'}?mode=ro", uri=True)) as db:
            count: int = db.execute("SELECT count(*) FROM documents").fetchone()[0]
            return count


@pytest.fixture
def operator(portals: Portals, tmp_path: Path) -> Operator:
    for host in portals.hosts.values():
        host.manners = Manners()
    return Operator(portals, tmp_path)


def test_a_good_night_is_silent(operator):
    result = operator.night()
    assert (result.exit_code, result.output) == (0, "")
    articles = {name: len(operator.portals[name].articles) for name in ("joomla", "sharepoint")}
    files = {
        name: sum(len(article.files) for article in operator.portals[name].articles) for name in articles
    }
    documents = {name: articles[name] + files[name] for name in articles}
    everything = sum(documents.values())
    assert all(files.values())
    assert operator.documents() == everything
    told = operator.report
    assert (told.status, told.edition) == ("done", "corpus-000001.db")
    assert told.documents == {"new": everything, "changed": 0, "unchanged": 0, "failed": len(told.failures)}
    assert [step.name for step in told.steps] == ["crawl", "extract", "check", "publish"]
    assert {portal["id"]: portal["new"] for portal in told.portals} == articles
    assert {portal["id"]: portal["files"] for portal in told.portals} == files
    assert {portal["id"]: portal["documents"] for portal in told.portals} == documents
    assert told.gains["documents"] == everything
    assert told.gains["activities"] > len(told.activities) == 20

    operator.portals["joomla"].manners = Manners(night=2)
    assert operator.night().output == ""
    assert 0 < operator.report.gains["documents"] < 10
    shown = operator.sotinh("status").output
    assert shown.count("done") == 2
    assert "corpus-000002.db (served)" in shown
    lists = sum(len(portal["lists"]) for portal in operator.report.portals)
    assert f"lists gone through to their ends: {lists} of {lists}" in shown


def test_a_night_without_news_makes_no_edition(operator):
    assert operator.night().exit_code == 0
    first = operator.documents()
    for _ in range(2):
        result = operator.night()
        assert (result.exit_code, result.output) == (0, "")
        assert (operator.report.status, operator.report.edition) == ("unchanged", None)
        assert [one.number for one in editions.editions(operator.data)] == [1]
    assert "nothing new" in notice.subject(operator.report)
    operator.portals["joomla"].manners = Manners(vanished=True)
    assert operator.night().exit_code == 1
    assert (operator.report.status, operator.report.edition) == ("failed", None)
    operator.portals["joomla"].manners = Manners(night=2)
    assert operator.night().exit_code == 0
    assert (operator.report.status, operator.report.edition) == ("done", "corpus-000002.db")
    assert operator.documents() > first


def test_a_list_that_broke_off_is_told_every_night_until_it_is_whole(operator):
    on = r"/index.php/khuyen-cong\?start=5"
    operator.portals["joomla"].manners = Manners(on=on, status=500)
    result = operator.night()
    assert result.exit_code == 1
    assert "joomla: may have more articles" in result.output
    shown = operator.sotinh("status").output
    assert "not to its end: joomla: " in shown
    assert "then status 500" in shown
    operator.portals["joomla"].manners = Manners()
    assert operator.night().exit_code == 0
    assert "not to its end" not in operator.sotinh("status").output


def test_a_failing_portal_is_told_and_the_rest_is_published(operator):
    assert operator.night().exit_code == 0
    before = operator.documents()
    operator.portals["joomla"].manners = Manners(vanished=True)
    operator.portals["sharepoint"].manners = Manners(night=2)
    with mail_server() as (box, address), web_server(204) as (posted, hook):
        (operator.data / "config.toml").write_text(
            f'[nightly]\nmail_to = "truc@so.example"\nsmtp = "smtp://{address}"\nwebhook = "{hook}"\n'
        )
        result = operator.night()
    assert result.exit_code == 1
    assert "joomla: failing since" in result.output
    assert operator.documents() > before
    assert (operator.report.status, operator.report.edition) == ("failed", "corpus-000002.db")
    since = operator.report.portals[0]["failing_since"]
    assert since == operator.report.started_at
    assert b"joomla" in box.mails[0].content
    assert posted[0]["exit_status"] == 1
    (operator.data / "config.toml").unlink()
    assert operator.night().exit_code == 1
    assert operator.report.portals[0]["failing_since"] == since
    assert f"failing since {since}" in operator.sotinh("status").output


def test_a_corpus_that_lost_much_is_not_published(operator, monkeypatch):
    assert operator.night().exit_code == 0
    monkeypatch.setattr("db.publication.checks.FLOOR", 1.5)
    operator.portals["joomla"].manners = Manners(night=2)
    result = operator.night()
    assert result.exit_code == 2
    assert "not published: counts: documents: " in result.output
    assert f", where the last edition has {operator.documents()}" in result.output
    assert operator.report.status == "unpublished"
    assert (operator.data / "corpus.db").readlink().name == "corpus-000001.db"
    refused = operator.sotinh("publish")
    assert refused.exit_code == 1
    assert '"sotinh publish --accept counts --accept portals"' in refused.output
    accepted = operator.sotinh("publish", "--accept", "counts", "--accept", "portals")
    assert "corpus-000002.db" in accepted.output
    assert "corpus-000001.db" in operator.sotinh("rollback").output
    assert (operator.data / "corpus.db").readlink().name == "corpus-000001.db"


def test_a_second_start_says_who_is_at_work_and_leaves(operator):
    with lock.held(operator.data, "crawl"):
        result = operator.night()
    assert result.exit_code == 2
    assert "sotinh crawl (process" in result.output
    assert report.reports(operator.data) == []


def test_a_night_whose_time_is_up_publishes_what_it_has(operator, monkeypatch):
    monkeypatch.setattr(nightly_run, "CRAWL_SHARE", 3600.0)
    result = operator.night("--hours", "0.0002")
    assert result.exit_code == 1
    assert "the time is up; the next night goes on here" in result.output
    assert operator.report.edition == "corpus-000001.db"
    portals = operator.report.portals
    assert operator.night().exit_code == 0
    assert operator.documents() == sum(portal["new"] + portal["files"] for portal in portals)


def test_what_is_wrong_in_the_configuration_is_told(operator):
    operator.data.mkdir()
    config = operator.data / "config.toml"
    for text, told in (
        ('[nightly]\nmail = "x"\n', "[nightly] mail: unknown"),
        ("[nightly]\nkeep = 0\n", "'--keep'"),
        ("nightly = 3\n", "nightly: a table is expected"),
        ("[nightly\n", "config.toml"),
    ):
        config.write_text(text)
        result = operator.night()
        assert result.exit_code == 2
        assert told in result.output
    config.write_text("[crawl]\nhours = -1\n")
    result = operator.night()
    assert (result.exit_code, operator.report.status) == (2, "unpublished")
    assert "hours: -1 is not above zero" in result.output


def test_a_report_that_cannot_be_sent_is_told(operator):
    operator.portals["joomla"].manners = Manners(vanished=True)
    result = operator.night("--webhook", "http://127.0.0.1:9/")
    assert result.exit_code == 1
    assert "webhook 127.0.0.1: " in result.output


def test_documents_are_read_again_by_better_extractors(operator, tmp_path):
    text = "Cà Mau mở lớp tập huấn\n\n15/05/2019\n\nNgày 14/5/2019, Sở Công Thương Cà Mau mở 02 lớp tập huấn."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert operator.sotinh("ingest", str(tmp_path / "a.txt")).exit_code == 0
    assert "documents read again: 0;" in operator.sotinh("extract", "--stale").output
    assert operator.sotinh("discard").output == "the draft is dropped\n"

    with closing(sqlite3.connect(operator.data / "corpus.db")) as db, db:
        db.execute("UPDATE documents SET extractor = 'older'")
        db.execute("UPDATE figures SET value = 3")
    seals.seal((operator.data / "corpus.db").resolve())
    told = operator.sotinh("extract", "--stale").output
    assert "figures: 1 gained, 1 lost" in told
    assert "value=2.0" in told
    assert "value=3.0" in told
    assert "activities: 0 gained, 0 lost" in told
    assert "documents read again: 1;" in told
    with closing(sqlite3.connect(operator.data / "corpus.db")) as db:
        assert db.execute("SELECT value FROM figures").fetchone() == (3.0,)
    assert "documents read again: 0;" in operator.sotinh("extract", "--stale").output
    assert operator.sotinh("publish").exit_code == 0
    with closing(sqlite3.connect(operator.data / "corpus.db")) as db:
        assert db.execute("SELECT value FROM figures").fetchone() == (2.0,)
        assert db.execute("SELECT count(*) FROM revisions").fetchone() == (0,)


def test_reports_are_json_that_others_can_read(operator):
    operator.night()
    [file] = (operator.data / "reports").glob("*.json")
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["name"] == file.stem
    assert told["portals"][0]["name"].startswith("Trung tâm Khuyến công")
