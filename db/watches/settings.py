"""``watches/config.toml`` in the data folder: without its table [watches] nobody can watch anything.

The folder is apart from the rest, as the site writes to it, and reads nothing else that is secret.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawler import config_file
from crawler.config_file import ConfigError

FOLDER = "watches"
TABLE = "watches"
_MAIL = {"mail_from": "sotinh@localhost", "smtp": "smtp://localhost"}


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is told as JSON of what is new on a ``page`` of the site: "/search?q=khuyến công"."""

    url: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the ``site`` is for its readers, without "/" at the end, how mails go out, and the webhooks."""

    data_dir: Path
    site: str
    smtp: str
    mail_from: str
    webhooks: tuple[Webhook, ...]

    @property
    def folder(self) -> Path:
        """Where all of it is kept."""
        return self.data_dir / FOLDER


def load(data_dir: Path) -> Settings | None:
    """What the table [watches] says; None without one. ConfigError, which names the file and says what to do,
    where it says what cannot be.
    """
    try:
        table = config_file.table(data_dir / FOLDER, TABLE)
        return _settings(data_dir, table) if table else None
    except ConfigError as error:
        raise ConfigError(f"{data_dir / FOLDER / config_file.FILE}: {error}") from error


def _settings(data_dir: Path, table: dict[str, Any]) -> Settings:
    _check(table, {"site": str, "webhooks": list, **dict.fromkeys(_MAIL, str)}, TABLE)
    return Settings(
        data_dir=data_dir,
        site=_site(table.get("site", "")),
        webhooks=tuple(map(_webhook, table.get("webhooks", []))),
        **{name: str(table.get(name, unsaid)) for name, unsaid in _MAIL.items()},
    )


def _check(table: dict[str, Any], known: dict[str, type], name: str) -> None:
    for key, value in table.items():
        if key not in known:
            raise ConfigError(f"[{name}] {key}: unknown; known are {', '.join(sorted(known))}")
        if type(value) is not known[key]:
            raise ConfigError(
                f"[{name}] {key}: {type(value).__name__}, where {known[key].__name__} is expected"
            )


def _site(address: str) -> str:
    try:
        parts = urlsplit(address)
        good = parts.scheme in {"http", "https"} and parts.hostname and not parts.query and not parts.fragment
    except ValueError:
        good = False
    if not good or not address.isprintable() or " " in address:
        raise ConfigError("[watches] site: the address of the site for its readers is expected, https://…")
    return address.rstrip("/")


def _webhook(table: Any) -> Webhook:
    if not isinstance(table, dict) or set(table) != {"url", "page"}:
        raise ConfigError("[[watches.webhooks]]: url and page are expected")
    _check(table, {"url": str, "page": str}, f"[{TABLE}.webhooks]")
    return Webhook(**table)
