"""A portal and its manners: which answer a request gets, before it is sent."""

import re
import secrets
import threading
from collections import Counter
from datetime import date
from itertools import count
from time import monotonic as clock

from tests.portals import content
from tests.portals.families.base import Portal
from tests.portals.families.drupal import Drupal
from tests.portals.families.joomla import Joomla
from tests.portals.families.joomla3 import Joomla3
from tests.portals.families.mvc import Mvc
from tests.portals.families.newspaper import Newspaper
from tests.portals.families.nukeviet import NukeViet
from tests.portals.families.sharepoint import SharePoint
from tests.portals.families.wordpress import WordPress
from tests.portals.manners import GOOD, Flood, Manners
from tests.portals.web import Request, Response, redirect

FAMILIES: dict[str, type[Portal]] = {
    family.FAMILY: family
    for family in (NukeViet, WordPress, SharePoint, Mvc, Joomla, Newspaper, Drupal, Joomla3)
}
_AGAIN = "again=1"


class Conduct:
    """The portal ``site_id`` at ``origin``, with ``manners``."""

    def __init__(self, site_id: str, origin: str, manners: Manners) -> None:
        self.manners = manners
        self.portal = FAMILIES[site_id](content.load(site_id), origin, manners)
        self._blocker = _Blocker(manners.flood) if manners.flood else None
        self._times: Counter[str] = Counter()
        self._clicks = count(1)
        self._lock = threading.Lock()

    def respond(self, request: Request) -> tuple[Response, Manners]:
        """The answer, and the manners to send it with."""
        wait = self._blocker.wait(request) if self._blocker else 0
        if wait:
            return self._blocked(wait), GOOD
        if not self._misbehaves(request):
            return self._with_traps(self._answer(request)), GOOD
        return self._with_traps(self._badly(request)), self.manners

    def _misbehaves(self, request: Request) -> bool:
        if not re.search(self.manners.on, request.target):
            return False
        with self._lock:
            self._times[request.target] += 1
            return self.manners.times is None or self._times[request.target] <= self.manners.times

    def _answer(self, request: Request) -> Response:
        if self.manners.calendar and request.path == "/calendar":
            return _calendar(request)
        return self.portal.answer(request)

    def _badly(self, request: Request) -> Response:
        manners = self.manners
        if manners.redirect == "loop":
            again = request.path if request.query_string == _AGAIN else f"{request.path}?{_AGAIN}"
            return redirect(again, 302)
        if manners.redirect:
            return redirect(manners.redirect, 302)
        if manners.status:
            headers = {"Retry-After": manners.retry_after} if manners.retry_after else {}
            return Response(text="<h1>Dịch vụ tạm ngừng</h1>", status=manners.status, headers=headers)
        if manners.login:
            return self.portal.login(request)
        response = self._answer(request)
        if manners.content_type and response.data is not None:
            response.type = manners.content_type
        if manners.charset and response.data is None:
            response.charset = manners.charset
        return response

    def _blocked(self, wait: int) -> Response:
        """The page of the flood blocker; with status 200 it has no header that says so."""
        response = self.portal.blocked(wait)
        response.status = self.manners.flood.status if self.manners.flood else 429
        if response.status == 429:
            response.headers["Retry-After"] = str(wait)
        return response

    def _with_traps(self, response: Response) -> Response:
        if response.is_page:
            for is_set, name in ((self.manners.sessions, "sid"), (self.manners.counters, "luot")):
                if is_set:
                    value = secrets.token_hex(8) if name == "sid" else str(next(self._clicks))
                    response.text = _with_parameter(response.text, self.portal.origin, name, value)
            if self.manners.calendar:
                link = '<p><a href="/calendar?month=2025-11">Lịch công tác</a></p></body>'
                response.text = response.text.replace("</body>", link)
        return response


class _Blocker:
    """Counts requests from the first one of a window on; files and the blocked ones do not count."""

    def __init__(self, flood: Flood) -> None:
        self._flood = flood
        self._start = 0.0
        self._count = 0
        self._lock = threading.Lock()

    def wait(self, request: Request) -> int:
        """Seconds to wait, 0 where the request may pass."""
        if request.path.startswith("/uploads/"):
            return 0
        with self._lock:
            now = clock()
            if now - self._start >= self._flood.seconds:
                self._start, self._count = now, 0
            if self._count >= self._flood.requests:
                return int(self._start + self._flood.seconds - now) + 1
            self._count += 1
            return 0


def _with_parameter(text: str, origin: str, name: str, value: str) -> str:
    """``text`` with the parameter in each link to the portal itself."""

    def changed(found: re.Match[str]) -> str:
        separator = "&amp;" if "?" in found[2] else "?"
        return f"{found[1]}{found[2]}{separator}{name}={value}"

    own = rf"(?:{re.escape(origin)})?/(?!/)"
    return re.sub(rf"(<a\b[^<>]*?\bhref=[\"'])({own}[^\"'#]*)", changed, text)


def _calendar(request: Request) -> Response:
    """A month's days, and links to the month before and the month after, for ever."""
    year, month = (int(part) for part in request.query.get("month", "2025-11").split("-"))
    months = 12 * year + month - 1
    near = [f"{(months + step) // 12:04}-{(months + step) % 12 + 1:02}" for step in (-1, 1)]
    days = "".join(
        f'<td><a href="/calendar?month={year:04}-{month:02}&amp;day={day}">{day}</a></td>'
        for day in range(1, 29)
    )
    around = "".join(f'<a href="/calendar?month={other}">Tháng {other}</a>' for other in near)
    title = f"Lịch tháng {date(2000, month, 1):%m}/{year}"
    return Response(
        text=f"<html><head><title>{title}</title></head><body>{around}<table><tr>{days}</tr></table></body></html>"
    )
