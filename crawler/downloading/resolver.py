"""Names to addresses, none of them private: the last look before a connection is made."""

from typing import Any, Self

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.guard import Guard


class GuardedResolver(CachingThreadedResolver):
    """Gives an address only where the Guard in the setting ``SOTINH_GUARD`` does not refuse it: the address
    that was looked at is the one that is connected to."""

    guard: Guard

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """The resolver with the portal's Guard."""
        resolver: Self = super().from_crawler(crawler, reactor)
        resolver.guard = crawler.settings["SOTINH_GUARD"]
        return resolver

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802
        """The IPv4 address of ``name``; fails with DNSLookupError for an address that is refused."""
        found: Deferred[str] = super().getHostByName(name, timeout)
        return found.addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        refusal = self.guard.address_refusal(address)
        if refusal:
            raise DNSLookupError(f"{name} leads to {refusal}")
        return address
