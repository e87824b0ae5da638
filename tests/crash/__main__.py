"""The whole proof, which takes its time:

    python -m tests.crash [--kills 200] [--disk]

kills nights with SIGKILL at random moments, or lets the disk run full, or break, at the boundaries of all
that a night writes; then lets a night run to its end, and compares the corpus row for row with that of
undisturbed nights.
"""

import argparse
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tests.crash import faults
from tests.crash.nights import Nights, is_whole, kill_at_random, seconds_of
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


def main() -> None:
    """Prove it."""
    parser = argparse.ArgumentParser(description="Kill nights, or break the disk under them.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--disk", action="store_true")
    arguments = parser.parse_args()
    if arguments.disk:
        disk()
    else:
        killed(arguments.kills, arguments.seed)


if __name__ == "__main__":
    main()
