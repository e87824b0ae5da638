"""The portals: TOML files under ``crawler/sources``, one each, named by the portal's id."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from crawler import local_hosts
from crawler.families import FAMILIES, Layout
from crawler.source_file import SourceError, SourceFile

__all__ = ["NATIONAL", "POLITE_SECONDS", "SOURCES", "Source", "SourceError", "load", "read"]

SOURCES = Path(__file__).with_name("sources")
NATIONAL = "national"
POLITE_SECONDS = 2.2
_MOST_SECONDS = 600
_MOST_AT_ONCE = 16
_MOST_REFETCHED = 1_000_000
_AS_WRITTEN = (
    "name",
    "homepage",
    "family",
    "moved_to",
    "until",
    "notes",
    "delay_seconds",
    "at_once",
    "old_tls",
    "allow_private_host",
    "refetch_budget",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A portal. ``province`` is the id of the unit that runs it, None for a national body.

    What it should give, ``expect``, is compared with each run: so many articles in all, and of those read in
    a run which shares, 0 to 1, with a date and with a text.
    ``verified`` is the day on which somebody saw the file agree with the live portal, None where nobody has;
    ``evidence`` is what it rests on. ``delay_seconds`` pass between two requests (NukeViet takes 150 in 300
    seconds), and no more than ``at_once`` are under way at the same time: one, but for an operator's own
    portal. ``refetch_budget`` is how many known articles a run fetches again: no list shows edits.
    A portal that ``moved_to`` another host has the same paths and keys there, so an article under both is
    one; ``until`` is its last day at the old ones, None where it is not known but past. The files that its
    articles link to are fetched from its own hosts and from ``file_hosts`` ("host" or "host:port").
    """

    id: str
    name: str
    province: str | None
    homepage: str
    start: tuple[str, ...]
    family: str
    hosts: tuple[str, ...]
    file_hosts: tuple[str, ...] = ()
    evidence: tuple[str, ...]
    verified: date | None
    present_layout: Layout
    past_layouts: tuple[tuple[date, Layout], ...] = ()
    key_pattern: re.Pattern[str] | None = None
    moved_to: str | None = None
    until: date | None = None
    notes: str = ""
    delay_seconds: float = POLITE_SECONDS
    at_once: int = 1
    old_tls: bool = False
    allow_private_host: bool = False
    refetch_budget: int = 20
    expect: Mapping[str, float] = field(default_factory=dict)

    def key(self, url: str) -> str | None:
        """The id within this portal of the article at ``url``, on whichever of its pages; None for others."""
        if self.key_pattern is None:
            return FAMILIES[self.family].key(url)
        found = self.key_pattern.search(url)
        return found[1] if found else None

    def address(self, url: str, on: date) -> str:
        """Where to ask on the day ``on`` for what was at ``url``: at the new host, once the portal moved."""
        old, new = urlsplit(url), urlsplit(self.moved_to or url)
        if old.hostname == new.hostname or (self.until is not None and on <= self.until):
            return url
        return old._replace(scheme=new.scheme, netloc=new.netloc).geturl()

    def layout(self, on: date | None) -> Layout:
        """The portal's layout on the day ``on`` which a page was fetched; today's for None."""
        past = (layout for until, layout in self.past_layouts if on is not None and on <= until)
        return next(past, self.present_layout)


def load(provinces: Container[str], folder: Path = SOURCES) -> dict[str, Source]:
    """All portals by id. SourceError for a mistake in a file, such as a province not among ``provinces``."""
    return {path.stem: read(path, provinces) for path in sorted(folder.glob("*.toml"))}


def read(path: Path, provinces: Container[str]) -> Source:
    """The portal in the file at ``path``. SourceError for what is unknown, missing, or of a wrong type."""
    file = SourceFile(path)
    _check(file, provinces)
    data = file.data
    family = FAMILIES[data["family"]].LAYOUT
    return Source(
        id=file.id,
        province=None if data["province"] == NATIONAL else data["province"],
        start=tuple(data["start"]),
        hosts=tuple(data["hosts"]),
        file_hosts=tuple(data.get("file_hosts", ())),
        evidence=tuple(data["evidence"]),
        verified=data["verified"] or None,
        present_layout=file.layout(family),
        past_layouts=tuple(sorted(file.past_layouts(family), key=lambda past: past[0])),
        key_pattern=file.pattern("key"),
        expect=file.expectations(),
        **{key: data[key] for key in _AS_WRITTEN if key in data},
    )


def _check(file: SourceFile, provinces: Container[str]) -> None:
    data = file.data
    province, family, verified = data["province"], data["family"], data["verified"]
    unknown = f'no province {province!r}; write its id, such as "thanh-hoa", or "{NATIONAL}"'
    file.require(province == NATIONAL or province in provinces, "province", unknown)
    file.require(family in FAMILIES, "family", f"{family!r} is none of {', '.join(FAMILIES)}")
    file.require(verified == "" or isinstance(verified, date), "verified", 'neither a date nor ""')
    file.require("key" in data or family != "generic", "family", 'a portal of family "generic" needs a key')
    _check_pace(file)
    most = _MOST_AT_ONCE if data.get("allow_private_host") else 1
    too_many = f"from 1 to {most}; more than one only where allow_private_host = true"
    file.require(1 <= data.get("at_once", 1) <= most, "at_once", too_many)
    file.require("moved_to" in data or "until" not in data, "until", "needs moved_to beside it")
    moved = [data["moved_to"]] if "moved_to" in data else []
    for key, urls in (("homepage", [data["homepage"]]), ("start", data["start"]), ("moved_to", moved)):
        for url in urls:
            known = url.startswith(("http://", "https://")) and urlsplit(url).hostname in data["hosts"]
            file.require(known, key, f"{url} is no address at one of the hosts")


def _check_pace(file: SourceFile) -> None:
    """Whoever shares a portal with its readers asks it no faster than is polite."""
    data = file.data
    delay, budget = data.get("delay_seconds", POLITE_SECONDS), data.get("refetch_budget", 0)
    hosts = (*data["hosts"], *(urlsplit(f"//{host}").hostname or "" for host in data.get("file_hosts", ())))
    least = 0 if all(map(local_hosts.is_local, hosts)) else POLITE_SECONDS
    hasty = (
        f"{delay} is no number of seconds from {least} to {_MOST_SECONDS};"
        " less only for hosts on this machine or network"
    )
    file.require(least <= delay <= _MOST_SECONDS, "delay_seconds", hasty)
    again = f"{budget} is no whole number from 0 to {_MOST_REFETCHED}"
    file.require(0 <= budget <= _MOST_REFETCHED, "refetch_budget", again)
