"""Which addresses a portal's crawl may ask: its own hosts and those of its files, and no private ones unless
its file names them."""

from urllib.parse import urlsplit

from crawler.local_hosts import is_private
from crawler.source import Source

_USUAL_PORTS = {"http": 80, "https": 443}


class Guard:
    """The portal's hosts and those of its files, at the usual ports and those that its homepage, its start
    pages, old and new, and its files have."""

    def __init__(self, source: Source) -> None:
        file_hosts = [urlsplit(f"//{host}") for host in source.file_hosts]
        self._hosts = frozenset(source.hosts) | {parts.hostname for parts in file_hosts if parts.hostname}
        known = (urlsplit(url) for url in (source.homepage, *source.start, source.moved_to or ""))
        self._ports = {(parts.hostname, parts.port) for parts in (*known, *file_hosts) if parts.port}
        self._named = self._hosts if source.allow_private_host else frozenset[str]()

    def refusal(self, url: str) -> str | None:
        """Why ``url`` is not asked for; None where it may be."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            return f"{url[:100]} is no address"
        usual = _USUAL_PORTS.get(parts.scheme)
        if usual is None or host is None:
            return f"{url[:100]} is no address of a web page"
        if host not in self._hosts:
            return f"{host} is none of the portal's hosts"
        if port not in {None, *_USUAL_PORTS.values()} and (host, port) not in self._ports:
            return f"{host}:{port} is none of the portal's ports"
        return self.address_refusal(host) if is_private(host) else None

    def address_refusal(self, address: str) -> str | None:
        """Why nothing is sent to the IP address ``address``, to which a host's name may have led; None where
        something may be."""
        if address in self._named or not is_private(address):
            return None
        return f"{address} is a private address"
