"""How the nights went, which portals fail, and what the data takes: for the operator's eyes."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from db.publication import editions, lock, report
from db.publication.editions import Edition
from db.publication.report import Report
from db.publication.report_rows import ListRow, PortalRow

RUNS = 10
_PARTS = ("corpus.db", "editions", "archive", "crawl", "reports")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The editions and the latest nights, newest first, and the ``sizes`` of the data's parts in bytes."""

    editions: list[Edition]
    served: Edition | None
    nights: list[Report]
    sizes: dict[str, int]
    free: int

    @property
    def failing(self) -> list[PortalRow]:
        """The portals that failed in the last night which crawled."""
        return [portal for portal in self._portals if portal["failing"]]

    @property
    def lists(self) -> list[ListRow]:
        """How far the portals' lists were gone through, as that night has it, each ``told`` in a line."""
        return [one for portal in self._portals for one in portal.get("lists", [])]

    @property
    def _portals(self) -> list[PortalRow]:
        return next((night.portals for night in self.nights if night.portals), [])


def overview(data_dir: Path) -> Overview:
    """What there is in ``data_dir``."""
    is_at_work = lock.is_held(data_dir)
    return Overview(
        editions=editions.editions(data_dir)[::-1],
        served=editions.served(data_dir),
        nights=[_as_it_is(night, is_at_work) for night in report.reports(data_dir)[: -RUNS - 1 : -1]],
        sizes={part: _size(data_dir / part) for part in _PARTS},
        free=shutil.disk_usage(data_dir).free,
    )


def _as_it_is(night: Report, is_at_work: bool) -> Report:
    """A night that is "running" where no run is at work was killed."""
    if night.status == "running" and not is_at_work:
        night.status = "interrupted"
    return night


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())
