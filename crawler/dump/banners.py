"""Whose page it is: the office or newspaper whose name stands over it."""

import re
from collections.abc import Sequence

from crawler import tables
from crawler.dump import names

_MOST_LINES = 8
_SITES = sorted(tables.words("site_names.csv"), key=len, reverse=True)
_SITE = re.compile(
    rf"(?:{'|'.join(map(re.escape, _SITES))})(?: (?:điện tử|tổng hợp|nội bộ|của))*\s*[-:]?\s*", re.IGNORECASE
)


def publisher(above: Sequence[str]) -> str | None:
    """The body that keeps the page, of the lines that stand ``above`` its title: the lowest of the banners,
    as an office's own name stands below that of the one it belongs to. None where no line names one."""
    banners = (_body(line) for line in above[:_MOST_LINES])
    return next((banner for banner in reversed(list(banners)) if banner), None)


def _body(line: str) -> str | None:
    """The name in a banner, without "Trang thông tin điện tử"; None for any other line."""
    name = _SITE.sub("", line, count=1).strip()
    return name if " " in name and names.is_banner(name.replace(",", "")) else None
