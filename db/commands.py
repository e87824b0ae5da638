"""The commands that read the corpus: find, explain, serve; and unfollow, for a reader who wants to leave."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from crawler.spoken import echo, said
from db import corpus, search, site, terminal
from db import explain as explaining
from db.corpus import CorpusError
from db.engines import Engine
from db.publication.editions import CORPUS
from db.watches import mail_address, settings, store


def data_folder_option(**more: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option ``--data``, with ``more`` of what click lets an option say."""
    return click.option(
        "--data",
        "data_dir",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("data"),
        show_default=True,
        help="The folder that corpus.db and everything else lives in.",
        **more,
    )


data_option = data_folder_option()

workers_option = click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="How many processes read the documents; what they find is the same.",
)


def engine_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say who reads the documents; the command gets them as ``engine``."""

    @click.option(
        "--engine",
        type=click.Choice(["processes", "dask"]),
        default="processes",
        show_default=True,
        help="Who reads the documents: processes of this machine, or the workers of a Dask cluster.",
    )
    @click.option("--scheduler", metavar="ADDRESS", help="The Dask scheduler, such as tcp://10.0.0.1:8786.")
    @workers_option
    @wraps(command)
    def with_engine(*args: Any, engine: str, scheduler: str | None, workers: int, **more: Any) -> Any:
        if (engine == "dask") != (scheduler is not None):
            raise click.UsageError("--engine dask and --scheduler ADDRESS are given together")
        return command(*args, engine=Engine(workers=workers, scheduler=scheduler), **more)

    return with_engine


@contextmanager
def errors_in_a_line() -> Iterator[None]:
    """Turns an error of the corpus or of the disk into one line and the exit status 1."""
    try:
        yield
    except (CorpusError, LookupError) as error:
        raise click.ClickException(str(error.args[0])) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename or 'a file'}: {error.strerror or error}") from error


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many hits."
)
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
@data_option
def find(words: tuple[str, ...], limit: int, as_json: bool, data_dir: Path) -> None:
    """Find a decision by its number, however it is typed, or documents by their words."""
    with errors_in_a_line():
        results = search.find(corpus.read_corpus(data_dir / CORPUS), " ".join(words), limit)
    if as_json:
        click.echo(json.dumps(asdict(results), ensure_ascii=False, indent=2))
    else:
        # Whole lines where another program reads them.
        terminal.show_results(Console(highlight=False, soft_wrap=not sys.stdout.isatty()), results)


@click.command()
@click.argument("document")
@data_option
def explain(document: str, data_dir: Path) -> None:
    """Print a document (its id, or the end of its address) with every span marked and what was read from
    it.
    """
    with errors_in_a_line():
        explanation = explaining.explain(corpus.read_corpus(data_dir / CORPUS), document)
    terminal.show_explanation(Console(highlight=False), explanation)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True)
@data_option
def serve(host: str, port: int, data_dir: Path) -> None:
    """Serve the corpus as a site for reading."""
    with errors_in_a_line():
        site.serve(data_dir / CORPUS, host, port)


@click.command()
@click.argument("address")
@data_option
def unfollow(address: str, data_dir: Path) -> None:
    """End all that a mail ADDRESS follows, and forget it."""
    folder, known = data_dir / settings.FOLDER, mail_address.normal(address)
    if known is None or not (folder / store.FILE).exists():
        raise click.ClickException(said(f"{address}: follows nothing"))
    with store.opened(folder) as db:
        echo(f"{address}: has followed {store.forget(db, known)} pages")


COMMANDS = (find, explain, serve, unfollow)
