"""The further pages of an article that has several, fetched while its first is in hand."""

from collections.abc import Awaitable, Callable, Sequence

from scrapy.http import Response

from crawler.downloading.errors import ForbiddenError, RefusedError

_MOST = 30
_GONE = frozenset({404, 410})


class PartError(Exception):
    """A further page cannot be had now; the message says which, and why."""


async def fetch(addresses: Sequence[str], ask: Callable[[str], Awaitable[Response]]) -> list[Response]:
    """What the portal gives at the first ``addresses``, one after the other, without those that are not there
    or not to be asked for. PartError where another answer may come later."""
    found = []
    for address in addresses[:_MOST]:
        try:
            response = await ask(address)
        except (ForbiddenError, RefusedError):
            continue
        if response.status == 200:
            found.append(response)
        elif response.status not in _GONE:
            raise PartError(f"its further page {address}: status {response.status}")
    return found
