"""``config.toml`` in the data folder: a table for each command that it configures."""

from pathlib import Path
from typing import Any

from crawler import toml_files
from crawler.toml_files import kind

__all__ = ["FILE", "ConfigError", "kind", "table"]

FILE = "config.toml"


class ConfigError(ValueError):
    """The configuration, or what it says of now, lets no command begin; the message says what to do."""


def table(data_dir: Path, name: str) -> dict[str, Any]:
    """What ``config.toml`` in the data folder has in the table ``name``; nothing without the file.
    ConfigError, without the file's name, where it cannot be read."""
    path = data_dir / FILE
    try:
        found = toml_files.read(path)[1].get(name, {}) if path.exists() else {}
    except ValueError as error:
        raise ConfigError(str(error)) from error
    if not isinstance(found, dict):
        raise ConfigError(f"{name}: a table is expected")
    return found
