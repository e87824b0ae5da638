"""The crawl as the command line shows it, of all portals or of a machine's share of them."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from crawler import run
from crawler.run import PortalResult
from crawler.shares import Share
from crawler.source import Source
from crawler.spoken import echo, said


class _ShareType(click.ParamType[Share]):
    name = "K/N"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Share:
        if isinstance(value, Share):
            return value
        try:
            return Share.parse(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


share_option = click.option(
    "--share",
    type=_ShareType(),
    help="Crawl into the archive alone, as machine K of N with one data folder: its part of the portals.",
)


def crawled(portals: Sequence[Source], data_dir: Path, *, full: bool) -> list[PortalResult]:
    """What came of crawling ``portals``, whose progress and lists are shown. Raises as ``run.crawl``."""
    with Console(stderr=True).status(said("Crawling")) as status:
        results = run.crawl(
            portals, data_dir, full=full, on_progress=lambda progress: status.update(said(str(progress)))
        )
    for result in results:
        for extent in result.walked:
            echo(f"{result.source}: {extent}")
    return results


def crawl_share(portals: Sequence[Source], data_dir: Path, *, full: bool) -> int:
    """Crawl ``portals`` into the archive, for whoever makes the corpus of it; the exit status, 1 where one of
    them failed or may have more articles. Raises as ``run.crawl``."""
    results = crawled(portals, data_dir, full=full)
    for result in results:
        echo(f"{result.source}: {result.new} new, {result.changed} changed, {result.waiting} waiting")
    troubles = [trouble for result in results for _, trouble in result.troubles()]
    for trouble in troubles:
        echo(trouble, err=True)
    echo(f"{len(results)} portals crawled into the archive")
    return int(bool(troubles))
