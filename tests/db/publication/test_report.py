import json
from io import StringIO

from rich.console import Console

from db.publication import report
from db.publication.report_rows import PortalRow
from db.publication.status import overview
from db.publication.terminal import show_overview


def portal(name, failing=None, since=None, **more):
    counts = dict.fromkeys(("fetched", "new", "changed", "unchanged", "waiting"), 0)
    return PortalRow(id=name, name=name, **counts, failing=failing, failing_since=since, **more)


def test_a_night_is_written_when_it_begins_and_when_it_ends(tmp_path):
    night = report.begin(tmp_path)
    [written] = report.reports(tmp_path)
    assert written.status == "running"
    with night.step("crawl"):
        pass
    night.edition = "corpus-000001.db"
    report.end(tmp_path, night, 0)
    [written] = report.reports(tmp_path)
    assert written == night
    assert (written.status, written.exit_status) == ("done", 0)
    assert [step.name for step in written.steps] == ["crawl"]
    assert written.steps[0].peak_mb > 1


def test_a_night_that_was_killed_is_interrupted(tmp_path):
    report.begin(tmp_path)
    report.begin(tmp_path)
    assert [night.status for night in report.reports(tmp_path)] == ["interrupted", "running"]


def test_what_the_exit_status_makes_of_it(tmp_path):
    outcomes = (
        ("e", 0, "done"),
        ("e", 1, "failed"),
        (None, 0, "unchanged"),
        (None, 1, "failed"),
        (None, 2, "unpublished"),
    )
    for edition, status, expected in outcomes:
        night = report.begin(tmp_path)
        night.edition = edition
        report.end(tmp_path, night, status)
        assert report.reports(tmp_path)[-1].status == expected


def test_a_file_that_is_no_report_is_told_and_harms_nobody(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "1.json").write_text("{")
    (folder / "2.json").write_text(json.dumps({"name": "2", "steps": [], "unknown": 1}))
    report.begin(tmp_path)
    statuses = [night.status for night in report.reports(tmp_path)]
    assert statuses == ["unreadable", "unreadable", "running"]


def of_a_good_night(folder):
    night = report.begin(folder)
    with night.step("crawl"):
        pass
    night.portals = [portal("a", lists=[{"told": "a: all", "is_whole": True}])]
    report.end(folder, night, 2)
    return night, folder / "reports" / f"{night.name}.json"


def test_no_byte_of_a_report_stops_a_night_or_the_overview(tmp_path):
    _, file = of_a_good_night(tmp_path)
    sound = file.read_bytes()
    for place in range(len(sound)):
        file.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        assert isinstance(report.failing_since(tmp_path), dict)
        found = overview(tmp_path)
        show_overview(Console(file=StringIO()), found)


def test_what_lies_among_the_reports_stops_no_night(tmp_path):
    night, file = of_a_good_night(tmp_path)
    (tmp_path / "reports" / "folder.json").mkdir()
    file.with_name("deep.json").write_text("[" * 100_000, encoding="utf-8")
    file.with_name("null.json").write_text("null", encoding="utf-8")
    report.begin(tmp_path)
    told = {one.name: one.status for one in report.reports(tmp_path)}
    assert [told.pop(name) for name in (night.name, "folder", "deep", "null")] == [
        "unpublished", "unreadable", "unreadable", "unreadable",
    ]  # fmt: skip
    assert [*told.values()] == ["running"]


def test_a_portal_fails_since_the_first_of_the_nights_in_a_row(tmp_path):
    assert report.failing_since(tmp_path) == {}
    night = report.begin(tmp_path)
    night.portals = [
        portal("a", "it vanished", "2026-01-01T00:00:00+00:00"),
        portal("b"),
    ]
    report.end(tmp_path, night, 2)
    report.end(tmp_path, report.begin(tmp_path), 2)
    assert report.failing_since(tmp_path) == {"a": "2026-01-01T00:00:00+00:00"}
    assert [portal["id"] for portal in overview(tmp_path).failing] == ["a"]
