"""Options of the commands that publish."""

from collections.abc import Callable
from functools import reduce
from math import isfinite
from pathlib import Path
from typing import Any

import click

from crawler import config_file
from crawler.config_file import ConfigError, kind
from crawler.spoken import echo
from db.command_options import data_folder_option
from db.publication import checks, publishing

_WRITTEN = {click.IntRange: (int,), click.FloatRange: (int, float)}
_SECRET = {"smtp", "webhook"}

accept_option = click.option(
    "--accept",
    multiple=True,
    type=click.Choice(checks.ACCEPTABLE),
    help="Publish though this check speaks against it, after you have looked into it.",
)
keep_option = click.option(
    "--keep",
    type=click.IntRange(1, 1000),
    default=publishing.KEPT,
    show_default=True,
    help="How many editions to keep.",
)
_NOTICES = (
    click.option("--mail-to", help="Who is told by mail of a night that did not go well."),
    click.option("--mail-from", default="sotinh@localhost", show_default=True),
    click.option(
        "--smtp",
        default="smtp://localhost",
        show_default=True,
        help="smtp://[user:password@]host[:port], or smtps://.",
    ),
    click.option("--webhook", help="The address that the report of such a night is posted to, as JSON."),
)


def finite(_: click.Context, parameter: click.Parameter, value: float) -> float:
    """The value of an option that is a number; click lets "nan" pass. BadParameter for that."""
    if not isfinite(value):
        raise click.BadParameter(f"{value} is no number of {parameter.name}")
    return value


def notice_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options for telling the operator, which go to ``notice.send``."""
    return reduce(lambda decorated, option: option(decorated), reversed(_NOTICES), command)


def _configured(context: click.Context, _: click.Parameter, data_dir: Path) -> Path:
    """Takes the values of options that are not given from the configuration in the data folder."""
    file, name = data_dir / config_file.FILE, context.info_name or ""
    try:
        table = config_file.table(data_dir, name)
        _check(name, table, {str(one.name): one for one in context.command.params if one.name != "data_dir"})
    except ConfigError as error:
        raise click.UsageError(f"{file}: {error}") from error
    context.default_map = table
    if _SECRET.intersection(table) and file.stat().st_mode & 0o077:
        echo(f"{file}: others than its owner can read its secrets: chmod 600 {file}", err=True)
    return data_dir


def _check(name: str, table: dict[str, Any], known: dict[str, click.Parameter]) -> None:
    """ConfigError for what is no option, or not of its type: click makes text of anything."""
    for key, value in table.items():
        if key not in known:
            raise ConfigError(f"[{name}] {key}: unknown; known are {', '.join(sorted(known))}")
        wanted = _WRITTEN.get(type(known[key].type), (str,))
        if type(value) not in wanted:
            raise ConfigError(f"[{name}] {key}: {kind(type(value))}, where {kind(wanted[-1])} is expected")


configured_data_option = data_folder_option(is_eager=True, callback=_configured)
