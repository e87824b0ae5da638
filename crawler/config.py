"""How the operator wants to crawl: the table ``[crawl]`` of ``config.toml`` in the data folder."""

import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from crawler.config_file import FILE, ConfigError, table
from crawler.families.dates import VIETNAM
from crawler.toml_files import kind

__all__ = ["FILE", "ConfigError", "CrawlConfig", "load"]

_NIGHT = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_MOST = {
    "hours": 7 * 24,
    "portals_at_once": 1_000,
    "timeout_seconds": 3_600,
    "most_megabytes": 1_000,
    "most_file_megabytes": 1_000,
    "most_pages": 100_000_000,
    "block_seconds": 24 * 3_600,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlConfig:
    """``contact`` is a mail or web address for those who run the portals, a part of the user agent.

    ``night`` are the hours to crawl in, by Vietnam's clock ("22:00-05:00"; "" for all). A crawl takes at most
    ``hours``, ``most_pages`` requests to a portal, and ``timeout_seconds`` and ``most_megabytes`` for a page
    (a file that an article links to: ``most_file_megabytes``, and four times as long);
    ``portals_at_once`` portals are crawled at the same time. ``block_seconds`` is how long to wait where a
    portal asks for it but does not say how long.
    """

    contact: str = ""
    night: str = ""
    hours: float = 8.0
    portals_at_once: int = 8
    timeout_seconds: float = 30.0
    most_megabytes: float = 10.0
    most_file_megabytes: float = 30.0
    most_pages: int = 20_000
    block_seconds: float = 60.0

    def __post_init__(self) -> None:
        if self.night and not _NIGHT.fullmatch(self.night):
            raise ConfigError(f'night: {self.night!r} is no span of hours such as "22:00-05:00"')
        if not self.contact.isprintable() or " " in self.contact:
            raise ConfigError(f"contact: {self.contact!r} is no address")
        for name, most in _MOST.items():
            value = getattr(self, name)
            if not 0 < value <= most:
                raise ConfigError(f"{name}: {value} is not above zero and at most {most}")

    @property
    def user_agent(self) -> str:
        """A desktop browser's form, since NukeViet gives others its mobile pages, and whom to write to."""
        return f"Mozilla/5.0 (compatible; SoTinh/0.1; +{self.contact})" if self.contact else "SoTinh/0.1"

    def deadline(self, now: datetime) -> datetime:
        """When a crawl that begins ``now`` has to end. ConfigError where ``now`` is outside the night."""
        end = now + timedelta(hours=self.hours)
        span = _NIGHT.fullmatch(self.night)
        if span is None:
            return end
        opens, closes = time(int(span[1]), int(span[2])), time(int(span[3]), int(span[4]))
        here = now.astimezone(VIETNAM)
        start = here.replace(hour=opens.hour, minute=opens.minute, second=0, microsecond=0)
        start -= timedelta(days=here < start)
        until = start.replace(hour=closes.hour, minute=closes.minute)
        until += timedelta(days=until <= start)
        if here >= until:
            raise ConfigError(f"night: it is {here:%H:%M} in Vietnam, outside {self.night}; wait for it")
        return min(end, until.astimezone(UTC))


def load(data_dir: Path) -> CrawlConfig:
    """What ``config.toml`` in the data folder says, and the defaults for the rest or without the file.
    ConfigError for what it says wrongly."""
    try:
        return CrawlConfig(**_checked(table(data_dir, "crawl")))
    except ConfigError as error:
        raise ConfigError(f"{data_dir / FILE}: {error}") from error


def _checked(table: dict[str, Any]) -> dict[str, Any]:
    defaults = {field.name: field.default for field in fields(CrawlConfig)}
    for key, value in table.items():
        if key not in defaults:
            raise ConfigError(f"{key}: unknown; known are {', '.join(defaults)}")
        wanted = type(defaults[key])
        if type(value) is not wanted and not (wanted is float and type(value) is int):
            raise ConfigError(f"{key}: {kind(type(value))}, where {kind(wanted)} is expected")
    return table
