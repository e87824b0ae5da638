from dataclasses import replace

import pytest
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.downloading.resolver import GuardedResolver
from crawler.guard import Guard
from tests.crawler.tiny_portal import TinyPortal

PUBLIC = replace(
    TinyPortal(origin="https://sct.example.gov.vn:8443").source(),
    hosts=("sct.example.gov.vn", "www.sct.example.gov.vn"),
    allow_private_host=False,
)

WITH_FILES = Guard(replace(PUBLIC, file_hosts=("tep.example.gov.vn", "luu.example.gov.vn:8080")))


def test_files_are_asked_for_where_the_portal_says_they_are():
    assert WITH_FILES.refusal("https://tep.example.gov.vn/a.pdf") is None
    assert WITH_FILES.refusal("http://luu.example.gov.vn:8080/a.pdf") is None
    assert "none of the portal's ports" in str(WITH_FILES.refusal("https://tep.example.gov.vn:8080/a.pdf"))
    assert "none of the portal's hosts" in str(WITH_FILES.refusal("https://gov.vn/a.pdf"))


ALLOWED = [
    "https://sct.example.gov.vn/vi/news/",
    "http://www.sct.example.gov.vn/robots.txt",
    "https://sct.example.gov.vn:8443/vi/news/rss/",
    "http://sct.example.gov.vn:443/",
    "HTTPS://SCT.example.gov.vn/Trang/1.aspx",
]
REFUSED = [
    ("https://example.gov.vn/", "none of the portal's hosts"),
    ("https://sct.example.gov.vn.evil.example/", "none of the portal's hosts"),
    ("https://evil.example/?u=https://sct.example.gov.vn/", "none of the portal's hosts"),
    ("https://sct.example.gov.vn@evil.example/", "none of the portal's hosts"),
    ("http://127.0.0.1/", "none of the portal's hosts"),
    ("http://[::1]/", "none of the portal's hosts"),
    ("http://169.254.169.254/latest/meta-data/", "none of the portal's hosts"),
    ("https://sct.example.gov.vn:6379/", "none of the portal's ports"),
    ("https://www.sct.example.gov.vn:8443/", "none of the portal's ports"),
    ("ftp://sct.example.gov.vn/", "no address of a web page"),
    ("file:///etc/passwd", "no address of a web page"),
    ("javascript:alert(1)", "no address of a web page"),
    ("https:///vi/news/", "no address of a web page"),
    ("https://sct.example.gov.vn:99999/", "no address"),
    ("http://[::1", "no address"),
]


@pytest.mark.parametrize("url", ALLOWED)
def test_allows_the_portals_own_addresses(url):
    assert Guard(PUBLIC).refusal(url) is None


@pytest.mark.parametrize(("url", "reason"), REFUSED)
def test_refuses_everything_else(url, reason):
    assert reason in Guard(PUBLIC).refusal(url)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.9",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
    ],
)
def test_refuses_private_addresses(address):
    assert "private" in Guard(PUBLIC).address_refusal(address)


def test_allows_a_public_address():
    assert Guard(PUBLIC).address_refusal("113.161.212.101") is None


def test_a_private_address_has_to_be_named_and_allowed():
    named = replace(PUBLIC, hosts=("sct.example.gov.vn", "10.0.0.7"))
    assert Guard(named).address_refusal("10.0.0.7")
    assert Guard(replace(named, allow_private_host=True)).address_refusal("10.0.0.7") is None
    assert Guard(replace(named, allow_private_host=True)).address_refusal("10.0.0.8")
    assert Guard(replace(named, allow_private_host=True)).refusal("http://10.0.0.7/") is None
    assert Guard(named).refusal("http://10.0.0.7/")


def resolved(answer: str) -> object:
    """What the resolver makes of a DNS server's ``answer``."""
    resolver = GuardedResolver.__new__(GuardedResolver)
    resolver.guard = Guard(PUBLIC)
    found: list[object] = []
    answered: Deferred[str] = Deferred()
    answered.addCallback(resolver._checked, "sct.example.gov.vn").addBoth(found.append)
    answered.callback(answer)
    return found[0]


def test_a_name_that_leads_to_a_private_address_is_not_resolved():
    assert resolved("113.161.212.101") == "113.161.212.101"
    assert resolved("192.168.0.4").check(DNSLookupError)
