"""Which hosts are on this machine or network: they are nobody else's, and are named by operators alone."""

from ipaddress import AddressValueError, ip_address

_LOCAL = frozenset({"localhost", "local", "internal", "test"})
"""Ends of names that lead nowhere on the public network (RFC 6761, RFC 6762, ICANN's "internal")."""


def is_private(host: str) -> bool:
    """Whether ``host`` is an IP address of a private, loopback or otherwise special network; no name is."""
    try:
        address = ip_address(host)
    except (AddressValueError, ValueError):
        return False
    return not address.is_global or address.is_multicast


def is_local(host: str) -> bool:
    """Whether ``host`` is such an address, or a name that is none on the public network."""
    return is_private(host) or host.rpartition(".")[2].lower() in _LOCAL
