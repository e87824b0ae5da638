"""The whole proof, which takes its time:

    python -m tests.crash [--kills 200 | --disk | --stops 50 | --flips 50 | --poison]

kills nights with SIGKILL at random moments, or lets the disk run full, or break, at the boundaries of all
that a night writes, or stops a portal's server in the midst of a night, or flips a byte of the archive, the
edition or a portal's state; then lets a night run to its end, and compares the corpus row for row with that
of undisturbed nights. With --poison a portal of 500 articles has one page that does what pages should not.
"""

import argparse
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tests.crash import damage, faults, poison, stops
from tests.crash.nights import PORTALS, Nights, is_whole, kill_at_random, seconds_of
from tests.crawler.tiny_portal import TinyPortal, serving
from tests.portals import serve

KILLS_A_NIGHT = 10


@contextmanager
def undisturbed() -> Iterator[tuple[Nights, Path, float]]:
    """Nights, the folder with the data of the first one, and the seconds that one takes."""
    with serve() as portals, tempfile.TemporaryDirectory() as folder:
        nights = Nights(portals, Path(folder))
        longest = seconds_of(nights)
        first = Path(folder, "first")
        shutil.copytree(nights.data, first, symlinks=True)
        yield nights, first, longest


def killed(kills: int, seed: int) -> None:
    """Kill so many nights, first and second ones, and compare."""
    chance, done, rounds = random.Random(seed), 0, 0
    with undisturbed() as (nights, _, first):
        wanted = {1: nights.contents()}
        nights.date(2)
        longest = {1: first, 2: seconds_of(nights)}
        wanted[2] = nights.contents()
        while done < kills:
            nights.begin_anew()
            for night in (1, 2):
                nights.date(night)
                done += kill_at_random(nights, min(KILLS_A_NIGHT, kills - done), longest[night], chance)
                ended = nights.run()
                assert ended.status == 0, ended.said
                assert nights.contents() == wanted[night], f"another corpus in round {rounds}, night {night}"
            rounds += 1
            click.echo(f"{done} kills, {rounds * 2} corpora the same")


def disk() -> None:
    """Fail at each boundary of a second night, by a full disk and by an I/O error, and compare."""
    with undisturbed() as (nights, first, _), tempfile.TemporaryDirectory() as folder:
        broken = faults.Disk(faults.build(Path(folder)), nights.data)
        log, flag = Path(folder, "log"), Path(folder, "flag")
        before = nights.contents()
        nights.date(2)
        ended = nights.run(broken.watched(log))
        assert ended.status == 0, ended.said
        after, failed, trials = nights.contents(), 0, 0
        for boundary in faults.boundaries(log):
            for kind in faults.ERRORS:
                nights.begin_anew(first)
                ended = nights.run(broken.failing(boundary, kind, flag))
                assert "Traceback" not in ended.said, f"{boundary}, {kind}: {ended.said}"
                assert is_whole(nights.contents(), before, after), f"{boundary}, {kind}: a half corpus"
                failed, trials = failed + bool(ended.status), trials + 1
                again = nights.run()
                assert again.status == 0, f"{boundary}, {kind}: {again.said}"
                assert nights.contents() == after, f"{boundary}, {kind}: another corpus"
                click.echo(f"{boundary}, {kind}: exit {ended.status}, then the same corpus")
        click.echo(f"{trials} failures of the disk, {failed} nights told of them; the same corpus after each")


def stopped(times: int, seed: int) -> None:
    """Stop a portal's server in so many nights, first and second ones, and compare."""
    chance, told = random.Random(seed), 0
    with undisturbed() as (nights, first, _):
        most = {portal: stops.requests_of(nights, portal) for portal in PORTALS}
        before = nights.contents()
        nights.date(2)
        ended = nights.run()
        assert ended.status == 0, ended.said
        after = nights.contents()
        for trial in range(times):
            night = 1 + trial % 2
            nights.begin_anew(first if night == 2 else None)
            nights.date(night)
            wanted = (before, after) if night == 2 else (before,)
            told += stops.stop_at_random(nights, most, chance, *wanted)
            click.echo(f"{trial + 1} stops, {told} nights that told of one, each time the same corpus")


def flipped(times: int, seed: int) -> None:
    """Flip so many bytes, each before a second night, and compare."""
    chance = random.Random(seed)
    with undisturbed() as (nights, first, _):
        nights.date(2)
        ended = nights.run()
        assert ended.status == 0, ended.said
        wanted = nights.contents(), damage.reread(nights, first)
        for trial in range(times):
            nights.begin_anew(first)
            kind = list(damage.KINDS)[trial % len(damage.KINDS)]
            flip = damage.flip(nights.data, kind, chance)
            damage.prove(nights, flip, *wanted)
            click.echo(f"{flip}: told where it matters, and the rest is there ({trial + 1} bytes)")


def poisoned() -> None:
    """Crawl and rebuild a portal with one bad page, of each kind."""
    with undisturbed() as (nights, _, _), serving(TinyPortal(articles=poison.ARTICLES)) as portal:
        poison.write_source(portal, nights.sources)
        for name in poison.POISONS:
            poison.prove(nights, portal, name)
            click.echo(f"{name}: the {poison.ARTICLES - 1} others are there")


def main() -> None:
    """Prove it."""
    parser = argparse.ArgumentParser(description="Kill nights, or break the disk under them.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--disk", action="store_true")
    parser.add_argument("--stops", type=int)
    parser.add_argument("--flips", type=int)
    parser.add_argument("--poison", action="store_true")
    arguments = parser.parse_args()
    if arguments.disk:
        disk()
    elif arguments.poison:
        poisoned()
    elif arguments.stops:
        stopped(arguments.stops, arguments.seed)
    elif arguments.flips:
        flipped(arguments.flips, arguments.seed)
    else:
        killed(arguments.kills, arguments.seed)


if __name__ == "__main__":
    main()
