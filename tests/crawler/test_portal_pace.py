"""How fast a portal may be asked: no faster than is polite, but for an operator's own."""

import pytest

from crawler.local_hosts import is_local
from crawler.source import SourceError
from tests.crawler.test_sources import VALID, read

SECONDS = "no number of seconds from 2.2 to 600; less only for hosts on this machine or network"
AGAIN = "no whole number from 0 to 1000000"


@pytest.mark.parametrize("delay", ["2.1", "0", "-1", "nan", "inf", "601"])
@pytest.mark.parametrize("private", ["", "\nallow_private_host = true"])
def test_a_public_host_is_asked_politely(tmp_path, delay: str, private: str):
    with pytest.raises(SourceError) as error:
        read(tmp_path, f"{VALID}delay_seconds = {delay}{private}\n")
    assert str(error.value) == f"sct-thu.toml:9: delay_seconds: {delay} is {SECONDS}"


def test_the_hosts_of_files_are_asked_politely_too(tmp_path):
    own = VALID.replace("sct.thu.gov.vn", "localhost") + 'delay_seconds = 0\nfile_hosts = ["cdn.vn:8080"]\n'
    with pytest.raises(SourceError, match="delay_seconds"):
        read(tmp_path, own)
    assert read(tmp_path, own.replace("cdn.vn", "127.0.0.2")).delay_seconds == 0


@pytest.mark.parametrize("delay", ["-1", "nan", "601"])
def test_no_host_is_asked_in_a_time_that_is_none(tmp_path, delay: str):
    own = VALID.replace("sct.thu.gov.vn", "127.0.0.1")
    with pytest.raises(SourceError, match="from 0 to 600"):
        read(tmp_path, f"{own}delay_seconds = {delay}\n")


@pytest.mark.parametrize("budget", ["-1", "1000001"])
def test_so_many_articles_are_fetched_again(tmp_path, budget: str):
    with pytest.raises(SourceError) as error:
        read(tmp_path, f"{VALID}refetch_budget = {budget}\n")
    assert str(error.value) == f"sct-thu.toml:9: refetch_budget: {budget} is {AGAIN}"
    assert read(tmp_path, f"{VALID}refetch_budget = 0\n").refetch_budget == 0


def test_hosts_of_this_machine_and_network():
    local = ("127.0.0.1", "::1", "10.1.2.3", "192.168.0.9", "localhost", "a.localhost", "so.internal")
    public = ("so.gov.vn", "8.8.8.8", "localhost.vn", "127.0.0.1.vn", "internal.example", "")
    assert all(map(is_local, local))
    assert not any(map(is_local, public))
