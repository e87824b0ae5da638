"""What we use of underthesea, which is imported when that is first asked for.

Its packages take most of a second and a hundred megabytes: a process that only reads what somebody typed, as
each of the site's readers does, starts without them.
"""

from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any


@cache
def part(module: str, name: str) -> Any:
    """What underthesea's module ``module`` has under ``name``."""
    return getattr(import_module(f"underthesea.{module}"), name)


def folder(package: str) -> Path:
    """The folder of underthesea's ``package``, where its models lie."""
    return Path(str(files(f"underthesea.{package}")))


def unpickled(file: Path) -> Any:
    """What joblib wrote into ``file``."""
    return import_module("joblib").load(file)
