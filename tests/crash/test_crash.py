"""A few of the kills and broken disks of ``python -m tests.crash``, which does them all."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.crash import damage, faults, poison, stops
from tests.crash.faults import Boundary, Disk
from tests.crash.nights import PORTALS, Contents, Nights, is_whole, kill_at_random, seconds_of
from tests.crawler.tiny_portal import TinyPortal, serving
from tests.portals import serve

DRAFT = "editions/draft-from-#.db"
EDITION = "editions/corpus-#.db"


@dataclass(frozen=True, slots=True)
class Known:
    """What undisturbed nights come to: the data after the first, the contents after each, the seconds of one,
    and what the second one wrote, in order, if that could be watched.
    """

    nights: Nights
    first: Path
    before: Contents
    after: Contents
    seconds: float
    disk: Disk | None
    written: list[str]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    folder = tmp_path_factory.mktemp("crash")
    with serve() as portals:
        nights = Nights(portals, folder)
        seconds = seconds_of(nights)
        shutil.copytree(nights.data, folder / "first", symlinks=True)
        before = nights.contents()
        disk = Disk(faults.build(folder), nights.data) if faults.compiler() else None
        nights.date(2)
        ended = nights.run(disk.watched(folder / "log") if disk else None)
        assert ended.status == 0, ended.said
        written = (folder / "log").read_text(encoding="utf-8").splitlines() if disk else []
        yield Known(nights, folder / "first", before, nights.contents(), seconds, disk, written)


@pytest.fixture
def disk(known: Known) -> Disk:
    if known.disk is None:
        pytest.skip("no C compiler here to build the failing disk with")
    return known.disk


def test_the_portals_had_news(known: Known) -> None:
    for table in ("documents", "activities", "figures"):
        assert known.before[table] != known.after[table]


def test_killed_nights_come_to_the_same_corpus(known: Known) -> None:
    known.nights.begin_anew()
    known.nights.date(1)
    # On a machine that was busy when the night was measured, and is not any more, it takes much less.
    assert kill_at_random(known.nights, 4, known.seconds / 4, random.Random(7)) > 0
    assert known.nights.run().status == 0
    assert known.nights.contents() == known.before


@pytest.mark.parametrize(
    ("boundary", "kind"),
    [
        (Boundary("write", f"{DRAFT}-wal", 30), "full"),
        (Boundary("write", "archive/joomla/joomla-#T#Z-#.warc.gz", 2), "full"),
        (Boundary("sync", "archive/joomla/joomla-#T#Z-#.warc.gz", 1), "broken"),
        (Boundary("rename", EDITION, 1), "broken"),
        (Boundary("write", "reports/#T#Z.tmp", 2), "full"),
    ],
    ids=str,
)
def test_a_disk_that_fails_harms_no_reader_and_loses_nothing(
    known: Known, disk: Disk, tmp_path: Path, boundary: Boundary, kind: str
) -> None:
    known.nights.begin_anew(known.first)
    known.nights.date(2)
    ended = known.nights.run(disk.failing(boundary, kind, tmp_path / "flag"))
    assert ended.status > 0
    assert ended.said.strip()
    assert "Traceback" not in ended.said
    assert is_whole(known.nights.contents(), known.before, known.after)
    again = known.nights.run()
    assert again.status == 0, again.said
    assert known.nights.contents() == known.after


@pytest.mark.parametrize("seed", [1, 2])
def test_a_portal_that_stops_in_the_midst_loses_nothing(known: Known, seed: int) -> None:
    known.nights.begin_anew(known.first)
    known.nights.date(2)
    most = dict.fromkeys(PORTALS, 12)
    stops.stop_at_random(known.nights, most, random.Random(seed), known.before, known.after)


@pytest.mark.parametrize("kind", damage.KINDS)
def test_a_flipped_byte_costs_a_page_at_most(known: Known, kind: str) -> None:
    known.nights.date(2)
    wanted = known.after, *([damage.reread(known.nights, known.first)] if kind == "state" else [])
    known.nights.begin_anew(known.first)
    damage.prove(known.nights, damage.flip(known.nights.data, kind, random.Random(5)), *wanted)


@pytest.mark.parametrize("name", ["letters that fold to others", "digits"])
def test_a_poisoned_page_costs_itself(name: str, tmp_path: Path) -> None:
    with serve() as portals, serving(TinyPortal(articles=20)) as portal:
        nights = Nights(portals, tmp_path)
        poison.write_source(portal, nights.sources)
        poison.prove(nights, portal, name, poisoned=10)


def test_what_is_told_as_stored_is_on_the_disk(known: Known, disk: Disk) -> None:
    def last(change: str) -> int:
        return len(known.written) - 1 - known.written[::-1].index(change)

    # The pages before the state that knows of them, the edition before its name, the name before the link.
    archive = "archive/joomla/joomla-#T#Z-#.warc.gz"
    assert last(f"write {archive}") < last(f"sync {archive}") < last("sync crawl/joomla/state.db")
    assert last(f"write {DRAFT}") < last(f"sync {DRAFT}") < last(f"rename {EDITION}") < last("sync editions")
    assert last(f"rename {EDITION}") < last("rename corpus.db") < last("sync .")
    assert last("write reports/#T#Z.tmp") < last("sync reports/#T#Z.tmp") < last("rename reports/#T#Z.json")
    assert last("rename reports/#T#Z.json") < last("sync reports")
