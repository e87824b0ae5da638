"""How a sample portal behaves: well, unless it is told otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Flood:
    """A flood blocker: ``status`` (429; 200 up to NukeViet 4.4) after ``requests`` within ``seconds``."""

    requests: int = 40
    seconds: float = 60.0
    status: int = 429


@dataclass(frozen=True, kw_only=True)
class Manners:
    """The bad manners of a portal, all off by default.

    Those of the first group befall the requests whose address (path and query) matches ``on``, and of each
    address the first ``times`` (None: all). The others belong to the whole portal.
    """

    on: str = ".*"
    times: int | None = None
    slow: float = 0.0
    """Seconds before the answer."""
    stall: float = 0.0
    """Seconds of silence in the middle of the body."""
    truncated: bool = False
    """Half of the body that Content-Length announces, then the end of the connection."""
    endless: int = 0
    """A body without announced length that goes on for so many bytes."""
    gzip_bomb: int = 0
    """A body of so many bytes, all the same, sent a thousand times smaller."""
    redirect: str | None = None
    """Where to: an address, or "loop"."""
    status: int | None = None
    """This status in the place of the page, such as 410, 429, 500 or 503."""
    retry_after: str | None = None
    """The header Retry-After beside ``status``: seconds, or a date."""
    login: bool = False
    """The page that asks to log in, with status 200."""
    content_type: str | None = None
    """This Content-Type for files, such as text/html for a PDF."""
    charset: str | None = None
    """The character set that the header names."""
    encoding: str = "utf-8"
    """The character set that pages are really in: utf-8 or cp1258."""

    sessions: bool = False
    """A session id in each link, another on each page."""
    counters: bool = False
    """A counter in each link, another on each page."""
    calendar: bool = False
    """A link on each page to a calendar that has no end."""
    flood: Flood | None = None
    zone: str = "Asia/Ho_Chi_Minh"
    """The zone that NukeViet takes its visitor to be in."""
    vanished: bool = False
    """Nobody answers at the portal's port."""
    night: int = 1
    """From the second night on, articles are new, edited or gone."""
    synthetic: int = 0
    """So many generated articles beside the written ones."""


GOOD = Manners()
