"""What one visitor may ask for: ``db/data/site_limits.toml``."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def limits() -> dict[str, Any]:
    """All limits, by their section."""
    return tomllib.loads(resources.files("db").joinpath("data", "site_limits.toml").read_text("utf-8"))


@cache
def functions() -> frozenset[str]:
    """The SQL functions that a statement may use, in lower case."""
    lines = limits()["allowed"]["functions"].splitlines()
    return frozenset(word for line in lines if not line.startswith("-- ") for word in line.split())
