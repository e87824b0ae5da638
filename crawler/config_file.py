"""``config.toml`` in the data folder: a table for each command that it configures."""

import tomllib
from pathlib import Path
from typing import Any

FILE = "config.toml"


class ConfigError(ValueError):
    """The configuration, or what it says of now, lets no command begin; the message says what to do."""


def table(data_dir: Path, name: str) -> dict[str, Any]:
    """What ``config.toml`` in the data folder has in the table ``name``; nothing without the file.
    ConfigError, without the file's name, where it cannot be read."""
    path = data_dir / FILE
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        found = tomllib.loads(text).get(name, {})
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(str(error)) from error
    if not isinstance(found, dict):
        raise ConfigError(f"{name}: a table is expected")
    return found
