"""The commands about portals: list them, check them live, draft a new one."""

from collections.abc import Container, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from datetime import date
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import click

from crawler import check as checking
from crawler import config, proposals, scaffold, source
from crawler.check import ArticleCheck, CheckResult, StartCheck
from crawler.config import ConfigError
from crawler.scaffold import ScaffoldError
from crawler.source import Source, SourceError
from crawler.spoken import SpokenGroup, echo, said

_FOLDER = click.Path(file_okay=False, path_type=Path)

sources_option = click.option(
    "--sources",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=source.SOURCES,
    help="The folder with the portals' TOML files, instead of those that come with sotinh.",
)

data_option = click.option(
    "--data",
    "data_dir",
    type=_FOLDER,
    default=Path("data"),
    show_default=True,
    help="The folder with config.toml.",
)


def chosen(provinces: Container[str], ids: Sequence[str], folder: Path) -> list[Source]:
    """The portals of ``folder`` named by ``ids``, or all; ``provinces`` are those that a portal's province
    may be.

    click.UsageError for an unknown one, a faulty file, and a folder without any.
    """
    try:
        portals = source.load(provinces, folder)
    except SourceError as error:
        raise click.UsageError(str(error)) from error
    if not portals:
        raise click.UsageError(f"{folder}: no portal's file (.toml) is here")
    unknown = [name for name in ids if name not in portals]
    if unknown:
        close = ", ".join(get_close_matches(unknown[0], portals))
        raise click.UsageError(
            f"no source {unknown[0]!r}; did you mean {close}?"
            if close
            else f'no source {unknown[0]!r}; "sotinh sources" lists them'
        )
    return [portals[name] for name in ids] or list(portals.values())


@click.group(cls=SpokenGroup, invoke_without_command=True)
@sources_option
@click.pass_context
def sources(context: click.Context, folder: Path) -> None:
    """List the portals; check them live, or draft a new one."""
    context.obj = partial(chosen, context.obj, folder=folder)
    if context.invoked_subcommand is None:
        for line in _in_columns([_row(portal) for portal in context.obj(())]):
            click.echo(line)


def _row(portal: Source) -> tuple[str, ...]:
    verified = portal.verified.isoformat() if portal.verified else said("not verified")
    return portal.id, portal.family, portal.province or said("national"), verified, portal.name


def _in_columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The rows in lines, each column as wide as the longest of its cells."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


@sources.command()
@click.argument("ids", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All portals, as without any ID, and write a report.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write what was read and, as a diff, what to change in the portals' files."
    " With --all: sources-check.diff.",
)
@click.option(
    "--pages",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="How many further pages of its lists and sitemaps to go through, to count each portal's articles.",
)
@data_option
@click.pass_context
def check(  # noqa: PLR0913
    context: click.Context,
    ids: tuple[str, ...],
    data_dir: Path,
    report: Path | None,
    *,
    every: bool,
    pages: int,
) -> None:
    """Fetch each start page and one article live, and say what could be read, how many articles the lists
    lead to, and how many the sitemaps name.

    The exit status is 1 if something could not be read, or if sitemaps name articles that no list leads to.
    """
    if every and ids:
        raise click.UsageError("name portals, or say --all")
    settings, folder, well = _config(data_dir), _folder(context), True
    report = report or (Path("sources-check.diff") if every else None)
    portals = context.obj(ids)
    look = partial(checking.check, config=settings, pages=pages)
    with (
        report.open("w", encoding="utf-8") if report else nullcontext() as written,
        ThreadPoolExecutor(settings.portals_at_once) as pool,
    ):
        for portal, result in zip(portals, pool.map(look, portals), strict=True):
            told = "\n".join(_told(result))
            echo(told)
            if written:
                lines = proposals.changes(portal, result, date.today())
                proposed = proposals.diff(folder / f"{portal.id}.toml", lines)
                written.write(f"{told}\n{proposed}\n")
                written.flush()
            well = well and result.ok
    if report:
        echo(f"wrote {report}; strike out what is wrong in it, and apply: patch -p0 -d {folder} < {report}")
    raise SystemExit(0 if well else 1)


def _folder(context: click.Context) -> Path:
    return Path(context.parent.params["folder"]) if context.parent else source.SOURCES


@sources.command()
@click.argument("url")
@click.option(
    "--into", type=_FOLDER, default=Path(), help="Where to write the TOML; in a checkout, crawler/sources."
)
@click.option(
    "--fixtures",
    type=_FOLDER,
    default=Path("fixtures"),
    help="Where to write the page and what was read from it; in a checkout, tests/crawler/fixtures.",
)
@data_option
def new(url: str, into: Path, fixtures: Path, data_dir: Path) -> None:
    """Fetch a page, best an article, guess the portal's family, and write its TOML and the fixture of its
    test, both to review.
    """
    try:
        draft = scaffold.new(url, _config(data_dir))
    except ScaffoldError as error:
        raise click.ClickException(str(error)) from error
    name = _slug(url)
    texts = {
        into / f"{name}.toml": draft.toml,
        fixtures / name / "article.html": draft.html,
        fixtures / name / "article.expected.json": draft.expected,
    }
    for path in filter(Path.exists, texts):
        raise click.ClickException(f"{path} is there already; move it away first")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        echo(f"wrote {path}; review it")
    echo(f"write the province into {into / name}.toml, and try: sotinh sources --sources {into} check {name}")


def _slug(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return "-".join(part for part in host.split(".") if part not in {"gov", "vn", "com"})


def _config(data_dir: Path) -> config.CrawlConfig:
    try:
        return config.load(data_dir)
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


def _told(result: CheckResult) -> Iterator[str]:
    yield f"{result.source}: {'ok' if result.ok else 'FAILED'}{f'  {result.error}' if result.error else ''}"
    if result.counts:
        yield f"  {result.counts}{f': {result.counts.lacks}' if result.counts.lacks else ''}"
    for start in result.starts:
        yield f"  {start.url}: {start.error or _of_start(start)}"
    if result.article:
        yield f"  {result.article.url}: {result.article.error or _of_article(result.article)}"


def _of_start(start: StartCheck) -> str:
    return f"{start.articles} articles{', leads on' if start.leads_on else ''}"


def _of_article(article: ArticleCheck) -> str:
    length = f"{article.characters} characters, {article.attachments} files"
    return f"{article.title!r}, {article.published}, {length}"
