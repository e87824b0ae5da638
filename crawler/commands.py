"""The commands about portals: list them, check them live, draft a new one."""

from collections.abc import Callable, Container, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import click

from crawler import check as checking
from crawler import config, scaffold, source
from crawler.check import ArticleCheck, CheckResult, StartCheck
from crawler.config import ConfigError
from crawler.scaffold import ScaffoldError
from crawler.source import Source, SourceError

sources_option = click.option(
    "--sources",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=source.SOURCES,
    help="The folder with the portals' TOML files, instead of those that come with sotinh.",
)


def chosen(provinces: Container[str], ids: Sequence[str], folder: Path) -> list[Source]:
    """The portals of ``folder`` named by ``ids``, or all; ``provinces`` are those that a portal's province
    may be.

    click.UsageError for an unknown one or a faulty file.
    """
    try:
        portals = source.load(provinces, folder)
    except SourceError as error:
        raise click.UsageError(str(error)) from error
    unknown = [name for name in ids if name not in portals]
    if unknown:
        raise click.UsageError(f"no source {unknown[0]!r}; there are {', '.join(portals)}")
    return [portals[name] for name in ids] or list(portals.values())


@click.group(invoke_without_command=True)
@sources_option
@click.pass_context
def sources(context: click.Context, folder: Path) -> None:
    """List the portals; check them live, or draft a new one."""
    context.obj = partial(chosen, context.obj, folder=folder)
    if context.invoked_subcommand is None:
        for portal in context.obj(()):
            verified = portal.verified.isoformat() if portal.verified else "not verified"
            place = portal.province or "national"
            click.echo(f"{portal.id:<26}{portal.family:<12}{place:<18}{verified:<14}{portal.name}")


@sources.command()
@click.argument("ids", nargs=-1)
@click.pass_obj
def check(choose: Callable[[Sequence[str]], list[Source]], ids: tuple[str, ...]) -> None:
    """Fetch each start page and one article live, and say what could be read.

    The exit status is 1 if something could not be read.
    """
    results = [checking.check(portal, _config()) for portal in choose(ids)]
    for result in results:
        _show(result)
    raise SystemExit(0 if all(result.ok for result in results) else 1)


@sources.command()
@click.argument("url")
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="Where to write."
)
def new(url: str, into: Path) -> None:
    """Fetch a page, guess the portal's family, and write its TOML and the page for the test, both to
    review.
    """
    try:
        draft, html = scaffold.new(url, _config())
    except ScaffoldError as error:
        raise click.ClickException(str(error)) from error
    name = _slug(url)
    for suffix, text in ((".toml", draft), (".html", html)):
        path = into / f"{name}{suffix}"
        if path.exists():
            raise click.ClickException(f"{path} is there already; move it away first")
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {path}; review it")


def _slug(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return "-".join(part for part in host.split(".") if part not in {"gov", "vn", "com"})


def _config() -> config.CrawlConfig:
    try:
        return config.load(Path("data"))
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


def _show(result: CheckResult) -> None:
    click.echo(
        f"{result.source}: {'ok' if result.ok else 'FAILED'}{f'  {result.error}' if result.error else ''}"
    )
    for start in result.starts:
        click.echo(f"  {start.url}: {start.error or _of_start(start)}")
    if result.article:
        click.echo(f"  {result.article.url}: {result.article.error or _of_article(result.article)}")


def _of_start(start: StartCheck) -> str:
    return f"{start.articles} articles{', leads on' if start.leads_on else ''}"


def _of_article(article: ArticleCheck) -> str:
    length = f"{article.characters} characters, {article.attachments} files"
    return f"{article.title!r}, {article.published}, {length}"
