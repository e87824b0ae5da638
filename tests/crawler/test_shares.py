"""Several machines share the portals: each portal is one machine's, and nearly all stay where they were."""

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline
from crawler import archive, source
from crawler.shares import Share
from nlp.provinces import gazetteer
from tests.portals import serve


@pytest.mark.parametrize("machines", [1, 2, 5])
def test_each_portal_is_one_machines(machines: int) -> None:
    portals = list(source.load(gazetteer.provinces(), source.SOURCES).values())
    shares = [Share(number, machines).of(portals) for number in range(1, machines + 1)]
    counted = Counter(portal.id for share in shares for portal in share)
    assert counted == Counter(portal.id for portal in portals)
    assert all(len(share) > len(portals) / machines / 3 for share in shares)


def test_a_further_machine_takes_portals_and_no_others_move() -> None:
    portals = list(source.load(gazetteer.provinces(), source.SOURCES).values())
    for number in (1, 2):
        after = {portal.id for portal in Share(number, 3).of(portals)}
        assert after < {portal.id for portal in Share(number, 2).of(portals)}


@pytest.mark.parametrize("wrong", ["", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1/99999", "½/1"])
def test_what_is_no_share_is_refused(wrong: str) -> None:
    said = CliRunner().invoke(pipeline.main, ["crawl", "--share", wrong])
    assert (said.exit_code, "a share is K/N" in said.stderr) == (2, True)


def test_two_machines_bring_what_one_does(tmp_path: Path) -> None:
    with serve() as portals:
        portals.write_sources(tmp_path / "sources")
        options = ["--sources", str(tmp_path / "sources"), "--data", str(tmp_path / "data")]
        for share in ("1/2", "2/2"):
            said = CliRunner().invoke(pipeline.main, ["crawl", "--share", share, *options])
            assert said.exit_code == 0, said.output
        assert not (tmp_path / "data/corpus.db").exists()
    made = CliRunner().invoke(pipeline.main, ["rebuild", *options])
    assert made.exit_code == 0, made.output
    assert "0 unchanged, 0 changed" in made.output
    crawled = {path.parent.name for path in archive.files(tmp_path / "data")}
    assert crawled == {path.stem for path in (tmp_path / "sources").glob("*.toml")}
