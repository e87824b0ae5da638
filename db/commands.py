"""The commands that read: find, explain, serve, status; and unfollow, for a reader who wants to leave."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console

from crawler.spoken import echo, said
from db import corpus, search, site, terminal
from db import explain as explaining
from db.command_options import data_option, errors_in_a_line
from db.publication import editions
from db.publication import status as overviews
from db.publication import terminal as publication_terminal
from db.publication.editions import CORPUS
from db.watches import mail_address, settings, store


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many hits."
)
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
@data_option
def find(words: tuple[str, ...], limit: int, as_json: bool, data_dir: Path) -> None:
    """Find a decision by its number, however it is typed, or documents by their words."""
    typed = " ".join(words)
    with errors_in_a_line():
        decisions = search.find_decisions(corpus.read_corpus(data_dir / CORPUS), typed, limit)
        found = {} if decisions else site.answer(data_dir / CORPUS, typed, limit)
    if as_json:
        told = {"decisions": list(map(asdict, decisions)), "documents": []} | found
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        # Whole lines where another program reads them.
        console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
        terminal.show_decisions(console, decisions)
        terminal.show_answer(console, found)


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
        site.serve(data_dir / CORPUS, host, port, echo)


@click.command()
@data_option
def status(data_dir: Path) -> None:
    """Show the last nights, the portals that fail and since when, the editions, and what the data takes;
    exit status 1 where the served edition is damaged.
    """
    console = Console(highlight=False)
    with errors_in_a_line():
        publication_terminal.show_overview(console, overviews.overview(data_dir))
        terminal.show_watches(console, store.counted(data_dir / settings.FOLDER))
        editions.prove_served(data_dir)


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


COMMANDS = (find, explain, serve, status, unfollow)
