"""Tells whoever watches a page what a publication brought, where anybody can watch anything."""

import sqlite3
from pathlib import Path

from crawler.config_file import ConfigError
from db.corpus import CorpusError
from db.publication import editions
from db.watches import news, settings, store


def are_on(data_dir: Path) -> bool:
    """Whether the configuration has anything of watches, be it right or wrong."""
    try:
        return settings.load(data_dir) is not None
    except ConfigError:
        return True


def send(data_dir: Path) -> list[str]:
    """Send what today's edition has anew; a line for what could not be sent, which the next time will be. No
    line tells who watches what: reports are read by everybody.

    Nothing happens where nobody can watch anything.
    """
    try:
        chosen, edition = settings.load(data_dir), editions.served(data_dir)
    except ConfigError as error:
        return [str(error)]
    if chosen is None or edition is None:
        return []
    try:
        with store.opened(chosen.folder) as db:
            news.take(db, edition.path)
            # Datasette takes a second to import, which a night that nobody watches need not wait for.
            from db.digest_round import Round  # noqa: PLC0415

            return list(Round(db, chosen, edition.path).run())
    except (sqlite3.Error, CorpusError, OSError) as error:
        return [f"{chosen.folder / store.FILE}: not everybody was told what is new: {type(error).__name__}"]
