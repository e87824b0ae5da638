"""Portals whose server stops at a chosen request, in the midst of a night."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.crash.nights import PORTALS, Contents, Nights, is_whole
from tests.portals.server import Host


@contextmanager
def stopping(host: Host, after: int) -> Iterator[None]:
    """After so many more requests nobody answers at ``host`` any more, until the block ends."""
    begun, over = _requests(host), threading.Event()

    def watch() -> None:
        while _requests(host) < begun + after and not over.is_set():
            time.sleep(0.001)
        host.stop()

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
        host.start()


def _requests(host: Host) -> int:
    return sum(visit.portal == host.portal for visit in host.log)


def requests_of(nights: Nights, portal: str) -> int:
    """How many requests a portal got so far."""
    return _requests(nights.portals[portal])


def stop_at_random(nights: Nights, most: dict[str, int], chance: random.Random, *wanted: Contents) -> bool:
    """A night in which one portal's server stops, and the next one: the last of ``wanted`` has all that it
    comes to, and each of a portal's documents in between is as one of them has it. Whether it was stopped
    before its end.
    """
    portal = chance.choice(PORTALS)
    with stopping(nights.portals[portal], chance.randint(1, most[portal])):
        ended = nights.run()
    assert ended.status in {0, 1}, ended.said
    assert "Traceback" not in ended.said
    assert is_whole(nights.contents(), *wanted)
    again = nights.run()
    assert again.status == 0, again.said
    assert nights.contents() == wanted[-1], f"another corpus after {portal} stopped"
    return ended.status == 1
