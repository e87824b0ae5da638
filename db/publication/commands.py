"""The commands that bring the corpus to its readers: rollback, discard, extract."""

from contextlib import closing
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

from crawler.spoken import echo, said
from db import corrections, reextraction
from db.command_options import data_option, engine_options, errors_in_a_line
from db.engines import Engine
from db.intake import Intake
from db.publication import comparison, draft, editions, lock, publishing, terminal


@click.command()
@click.argument("edition", required=False, type=click.IntRange(1))
@data_option
def rollback(edition: int | None, data_dir: Path) -> None:
    """Serve the edition before today's again, or the one of the number EDITION."""
    with errors_in_a_line(), lock.held(data_dir, "rollback"):
        echo(f"served again: {editions.roll_back(data_dir, edition).path}")


@click.command()
@data_option
def discard(data_dir: Path) -> None:
    """Drop the draft, what runs have stored since the last publication. Crawled pages come in again with the
    next run; files have to be imported again.
    """
    with errors_in_a_line(), lock.held(data_dir, "discard"):
        echo("the draft is dropped" if draft.discard(data_dir) else "there is no draft")


@click.command()
@click.option("--stale", is_flag=True, required=True, help="Read what older extractors have read.")
@engine_options
@data_option
def extract(stale: bool, engine: Engine, data_dir: Path) -> None:  # noqa: ARG001 - the flag says what the command does
    """Read documents again with today's extractors, into the draft, and tell what that gains and loses."""
    with errors_in_a_line(), lock.held(data_dir, "extract"):
        db = draft.open_known(data_dir)
        ids = reextraction.stale(db)
        by_hand = corrections.load(data_dir)
        tell = partial(echo, err=True)
        intake = Intake(db, tell, engine.readers(data_dir, tell), by_hand=by_hand)
        console = Console(stderr=True)
        tracked = track(ids, said("Extracting"), console=console, disable=not console.is_terminal)
        intake.take_all(reextraction.tasks(db, tracked))
        intake.correct()
        intake.finish()
        with closing(publishing.beside_served(draft.seal(db), data_dir)) as beside:
            found = comparison.changes(beside) if editions.served(data_dir) else []
    terminal.show_changes(Console(highlight=False), found)
    done = intake.counts.total() - intake.counts["failed"]
    echo(f'documents read again: {done}; "sotinh publish" serves them, "sotinh discard" drops them')
    raise SystemExit(intake.exit_status)


COMMANDS = (rollback, discard, extract)
