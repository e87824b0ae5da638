import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler import source
from crawler.source import SourceError
from tests.crawler.saved_pages import PROVINCES, SOURCES

VALID = """name = "Sở Công Thương tỉnh Thử"
province = "long-an"
homepage = "https://sct.thu.gov.vn/"
start = ["https://sct.thu.gov.vn/vi/news/"]
family = "nukeviet"
hosts = ["sct.thu.gov.vn"]
evidence = ["a stored page"]
verified = ""
"""


ONLY_LISTS_SEEN = {"bacgiang", "sct-laichau", "xuanloc-dongnai"}


def read(folder: Path, text: str, name: str = "sct-thu.toml") -> source.Source:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return source.read(path, PROVINCES)


def test_the_portals_of_the_first_documents_are_there():
    wanted = {"khuyencong-binhthuan", "sct-vinhphuc", "sct-binhphuoc", "scp", "sct-thuathienhue"}
    assert wanted <= SOURCES.keys()


def test_most_provinces_are_covered():
    provinces = {portal.province for portal in SOURCES.values()} - {None}
    assert len(SOURCES) >= 90
    assert len(provinces) >= 50


@pytest.mark.parametrize("portal", SOURCES.values(), ids=lambda portal: portal.id)
def test_the_evidence_of_a_portal_is_in_its_addresses(portal: source.Source):
    """An address of an article in the evidence has a key; abbreviated ones, lists and feeds have none."""
    addresses = [url for line in portal.evidence for url in re.findall(r'https?://[^\s",;]+', line)]
    whole = [url for url in addresses if "…" not in url and urlsplit(url).hostname in portal.hosts]
    assert not whole or portal.id in ONLY_LISTS_SEEN or any(map(portal.key, whole))


def test_no_two_portals_share_a_host():
    hosts = [host for portal in SOURCES.values() for host in portal.hosts]
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize("portal", SOURCES.values(), ids=lambda portal: portal.id)
def test_start_pages_are_no_articles(portal: source.Source):
    assert [url for url in portal.start if portal.key(url)] == []
    assert {urlsplit(url).hostname for url in portal.start} <= set(portal.hosts)


def test_a_national_portal_has_no_province():
    assert SOURCES["scp"].province is None
    assert SOURCES["sct-binhphuoc"].province == "binh-phuoc"


def test_more_than_one_request_at_once_is_for_an_operator_s_own_portal(tmp_path):
    own = VALID + "allow_private_host = true\nat_once = 16\n"
    assert read(tmp_path, own).at_once == 16
    assert read(tmp_path, VALID + "at_once = 1\n").at_once == 1
    for text in (VALID + "at_once = 2\n", own.replace("16", "17"), own.replace("16", "0")):
        with pytest.raises(SourceError, match=r"sct-thu.toml:\d+: at_once: from 1 to"):
            read(tmp_path, text)


def test_defaults(tmp_path):
    portal = read(tmp_path, VALID)
    assert (portal.delay_seconds, portal.old_tls, portal.allow_private_host) == (2.2, False, False)
    assert portal.layout(None) == portal.layout(date(2010, 1, 1))
    assert portal.key("https://sct.thu.gov.vn/vi/news/a/b-12.html") == "12"


def test_everything_optional(tmp_path):
    own = "verified = 2026-05-01\ndelay_seconds = 5\nold_tls = true\nnotes = '''a\nkey = 1'''\n"
    portal = read(
        tmp_path, VALID.replace('verified = ""\n', own) + "key = '/(x\\d+)$'\n[selectors]\ntitle = 'h2'\n"
    )
    assert (portal.verified, portal.delay_seconds, portal.old_tls) == (date(2026, 5, 1), 5, True)
    assert (portal.key("https://sct.thu.gov.vn/x7"), portal.key("https://sct.thu.gov.vn/7")) == ("x7", None)
    assert portal.layout(None).title == ("h2",)
    assert portal.layout(None).body == source.FAMILIES["nukeviet"].LAYOUT.body


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('verified = ""', 'verified = ""\ncolour = 1', "sct-thu.toml:9: colour: unknown"),
        (
            'family = "nukeviet"',
            'family = "nukviet"',
            "sct-thu.toml:5: family: 'nukviet' is none of nukeviet, ",
        ),
        ('province = "long-an"', 'province = "Long An"', "sct-thu.toml:2: province: no province 'Long An'"),
        ('province = "long-an"', "", "sct-thu.toml:1: province: missing"),
        (
            'province = "long-an"',
            "province = 80",
            "sct-thu.toml:2: province: a whole number, where a text is expected",
        ),
        (
            'hosts = ["sct.thu.gov.vn"]',
            'hosts = "sct.thu.gov.vn"',
            "sct-thu.toml:6: hosts: a text, where a list is",
        ),
        ('hosts = ["sct.thu.gov.vn"]', "hosts = []", "sct-thu.toml:6: hosts: needs texts"),
        ('hosts = ["sct.thu.gov.vn"]', "hosts = [1]", "sct-thu.toml:6: hosts: needs texts"),
        (
            'hosts = ["sct.thu.gov.vn"]',
            'hosts = ["b.vn"]',
            "sct-thu.toml:3: homepage: https://sct.thu.gov.vn/ is no",
        ),
        (
            '"https://sct.thu.gov.vn/"',
            '"sct.thu.gov.vn"',
            "sct-thu.toml:3: homepage: sct.thu.gov.vn is no address",
        ),
        ('verified = ""', 'verified = "today"', "sct-thu.toml:8: verified: neither a date"),
        (
            'verified = ""',
            'verified = ""\nold_tls = 1',
            "sct-thu.toml:9: old_tls: a whole number, where true or false is expected",
        ),
        (
            'verified = ""',
            'verified = ""\nrefetch_budget = true',
            "sct-thu.toml:9: refetch_budget: true or false, where a whole number",
        ),
        ('verified = ""', 'verified = ""\nkey = "a("', "sct-thu.toml:9: key: no regular expression"),
        ('verified = ""', 'verified = ""\nkey = "a"', "sct-thu.toml:9: key: 0 groups, where one is expected"),
        (
            'family = "nukeviet"',
            'family = "generic"',
            "sct-thu.toml:5: family: a portal of family .generic. needs",
        ),
        (
            'verified = ""',
            'verified = ""\n[selectors]\n\ncontent = "p"',
            "sct-thu.toml:11: content: no field of a",
        ),
        (
            'verified = ""',
            'verified = ""\n[selectors]\nbody = "p["',
            "sct-thu.toml:10: body: 'p\\[' is no CSS selector",
        ),
        (
            'verified = ""',
            'verified = ""\n[selectors]\nbody = [1]',
            "sct-thu.toml:10: body: a CSS selector or",
        ),
        (
            'verified = ""',
            'verified = ""\nselectors = 1',
            "sct-thu.toml:9: selectors: a whole number, where a table is expected",
        ),
        ('verified = ""', 'verified = ""\nlayouts = [1]', "sct-thu.toml:9: valid_until: a date"),
        ('verified = ""', 'verified = ""\n[[layouts]]\nbody = "p"', "sct-thu.toml:9: valid_until: a date"),
        (
            'verified = ""',
            'verified = ""\n[[layouts]]\nvalid_until = 2015-01-01\n[[layouts]]\nvalid_until = "2016"',
            "sct-thu.toml:12: valid_until: a date is expected",
        ),
        (
            'verified = ""',
            'verified = ""\n[[layouts]]\nvalid_until = 2015-01-01\nbodies = "p"',
            "sct-thu.toml:11: bodies: no field of a layout",
        ),
        (
            'verified = ""',
            'verified = ""\nmoved_to = "https://moi.gov.vn/"',
            "sct-thu.toml:9: moved_to: https://moi.gov.vn/ is no address at one of the hosts",
        ),
        ('verified = ""', 'verified = ""\nuntil = 2025-06-30', "sct-thu.toml:9: until: needs moved_to"),
        ('verified = ""', 'verified = ""\nuntil = "2025"', "sct-thu.toml:9: until: a text, where a date is"),
        ('name = "', "name = ", "sct-thu.toml:1: "),
        ('verified = ""', 'verified = ""\nverified = ""', "sct-thu.toml:9: "),
        ('verified = ""', 'verified = "', "sct-thu.toml:8: "),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, old: str, new: str, said: str):
    assert old in VALID
    with pytest.raises(SourceError) as error:
        read(tmp_path, VALID.replace(old, new, 1))
    assert re.search(said.replace(".toml", r"\.toml"), str(error.value))
    assert "\n" not in str(error.value)


def test_an_id_is_a_slug(tmp_path):
    with pytest.raises(SourceError, match="no id"):
        read(tmp_path, VALID, "Sở Thử.toml")


def test_a_portal_that_moved_is_asked_at_its_new_host_and_keeps_its_keys(tmp_path):
    moved = VALID.replace('hosts = ["sct.thu.gov.vn"]', 'hosts = ["sct.thu.gov.vn", "sct.moi.gov.vn"]')
    portal = read(tmp_path, moved + 'moved_to = "https://sct.moi.gov.vn/"\nuntil = 2025-06-30\n')
    old, new = (f"https://sct.{host}.gov.vn/vi/news/a/b-12.html?x=1" for host in ("thu", "moi"))
    assert portal.address(old, date(2025, 6, 30)) == old
    assert portal.address(old, date(2025, 7, 1)) == portal.address(new, date(2025, 7, 1)) == new
    assert portal.key(old) == portal.key(new) == "12"
    assert read(tmp_path, VALID).address(old, date(2030, 1, 1)) == old
    long_ago = read(tmp_path, moved + 'moved_to = "https://sct.moi.gov.vn/"\n')
    assert long_ago.address(old, date(2000, 1, 1)) == new


def test_what_a_portal_is_expected_to_give(tmp_path):
    told = "expect = { documents_min = 200, dated_min = 0.9, body_min = 1 }\n"
    assert read(tmp_path, VALID + told).expect == {"documents_min": 200, "dated_min": 0.9, "body_min": 1}
    assert read(tmp_path, VALID).expect == {}


@pytest.mark.parametrize(
    "wrong", ["dates_min = 1", "dated_min = 1.5", "documents_min = 0.5", "body_min = true"]
)
def test_an_expectation_that_is_none_is_named_with_its_line(tmp_path, wrong):
    with pytest.raises(SourceError, match=r"^sct-thu.toml:9: \w+_min: "):
        read(tmp_path, f"{VALID}expect = {{ {wrong} }}\n")
