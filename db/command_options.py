"""What the commands have in common: options, and errors of the corpus told in a line."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click

from db.corpus import CorpusError
from db.engines import Engine


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
    default=lambda: min(64, len(os.sched_getaffinity(0))),
    help="How many processes read the documents, by default one a core; what they find is the same.",
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
