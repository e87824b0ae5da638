"""That each of the bad manners shows, and ends."""

import gzip
import re
from collections.abc import Iterator

import httpx
import pytest

from tests.portals import Flood, Manners, Portals, conduct, serve


@pytest.fixture(scope="module")
def bad() -> Iterator[Portals]:
    with serve() as portals:
        yield portals


def behave(portals: Portals, portal: str = "nukeviet", **manners: object) -> str:
    """The address of the portal's home page, its manners set."""
    portals[portal].manners = Manners(**manners)
    home = {"nukeviet": "/vi/", "wordpress": "/", "joomla": "/index.php"}[portal]
    return portals[portal].origin + home


def test_slow(bad: Portals, client: httpx.Client) -> None:
    assert client.get(behave(bad, slow=0.1)).status_code == 200
    with pytest.raises(httpx.ReadTimeout):
        client.get(behave(bad, slow=30), timeout=0.1)


def test_stalling_and_endless_bodies_end(bad: Portals, client: httpx.Client) -> None:
    assert client.get(behave(bad, stall=0.1)).status_code == 200
    assert len(client.get(behave(bad, endless=300_000)).content) >= 300_000
    with pytest.raises(httpx.ReadTimeout):
        client.get(behave(bad, stall=30), timeout=0.1)


def test_truncated(bad: Portals, client: httpx.Client) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        client.get(behave(bad, truncated=True))


def test_gzip_bomb(bad: Portals, client: httpx.Client) -> None:
    with client.stream("GET", behave(bad, gzip_bomb=5_000_000)) as answer:
        sent = b"".join(answer.iter_raw())
    assert len(sent) < 50_000
    assert len(gzip.decompress(sent)) == 5_000_000


def test_redirects(bad: Portals, client: httpx.Client) -> None:
    with pytest.raises(httpx.TooManyRedirects):
        client.get(behave(bad, redirect="loop"), follow_redirects=True)
    answer = client.get(behave(bad, redirect="http://10.0.0.1/"))
    assert (answer.status_code, answer.headers["location"]) == (302, "http://10.0.0.1/")


def test_refusals_end_after_their_times(bad: Portals, client: httpx.Client) -> None:
    url = behave(bad, status=503, retry_after="1", times=2, on="^/vi/$")
    answers = [client.get(url) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert answers[0].headers["retry-after"] == "1"
    assert client.get(url + "news/").status_code == 200


@pytest.mark.parametrize(("encoding", "charset"), [("utf-8", "iso-8859-1"), ("cp1258", "utf-8")])
def test_wrong_character_sets(bad: Portals, client: httpx.Client, encoding: str, charset: str) -> None:
    answer = client.get(behave(bad, encoding=encoding, charset=charset))
    assert answer.headers["content-type"] == f"text/html; charset={charset}"
    assert "Công Thương" in answer.content.decode(encoding)


def test_lying_content_type(bad: Portals, client: httpx.Client) -> None:
    behave(bad, content_type="text/html")
    host = bad["nukeviet"]
    article = next(article for article in host.articles if article.files)
    answer = client.get(f"{host.url(article)}?download=1&id=0")
    assert answer.headers["content-type"] == "text/html"
    assert answer.content.startswith(b"%PDF-")


@pytest.mark.parametrize("portal", ["nukeviet", "wordpress", "joomla"])
def test_login_page(bad: Portals, client: httpx.Client, portal: str) -> None:
    answer = client.get(behave(bad, portal, login=True))
    assert answer.status_code == 200
    assert 'type="password"' in answer.text


@pytest.mark.parametrize(("manner", "name"), [("sessions", "sid"), ("counters", "luot")])
@pytest.mark.parametrize("portal", ["nukeviet", "wordpress", "joomla"])
def test_parameters_in_links_differ(
    bad: Portals, client: httpx.Client, portal: str, manner: str, name: str
) -> None:
    url = behave(bad, portal, **{manner: True})
    pages = [client.get(url).text for _ in range(2)]
    found = [set(re.findall(rf"[?;]{name}=(\w+)", text)) for text in pages]
    assert [len(values) for values in found] == [1, 1]
    assert found[0] != found[1]
    link = re.search(rf'href="([^"]+{name}=\w+)"', pages[0])[1].replace("&amp;", "&")
    assert client.get(httpx.URL(url).join(link), follow_redirects=True).status_code in {200, 404}


def test_calendar_has_no_end(bad: Portals, client: httpx.Client) -> None:
    text = client.get(behave(bad, calendar=True)).text
    for month in ("2025-11", "2025-12", "2026-01"):
        assert f"/calendar?month={month}" in text
        text = client.get(f"{bad['nukeviet'].origin}/calendar?month={month}").text


@pytest.mark.parametrize("status", [429, 200])
def test_flood_blocker(
    bad: Portals, client: httpx.Client, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_000.0
    monkeypatch.setattr(conduct, "clock", lambda: now)
    url = behave(bad, flood=Flood(requests=3, seconds=3, status=status))
    answers = [client.get(url) for _ in range(3)]
    now += 0.5
    answers.append(client.get(url))
    assert [answer.status_code for answer in answers] == [200, 200, 200, status]
    assert "<title>Hãy đợi...</title>" in answers[3].text
    assert answers[3].headers.get("retry-after") == ("3" if status == 429 else None)
    now += 2.4
    assert "Hãy đợi" in client.get(url).text
    now += 0.1
    assert "Hãy đợi" not in client.get(url).text


def test_visitor_from_abroad_sees_other_times(bad: Portals, client: httpx.Client) -> None:
    behave(bad, zone="America/New_York")
    host = bad["nukeviet"]
    text = client.get(host.url(host.articles[-1])).text
    assert 'content="2016-03-17EDT22:15:24"' in text
    assert "Thứ năm - 17/03/2016 22:15" in text


def test_vanished_and_back(bad: Portals, client: httpx.Client) -> None:
    url = behave(bad, vanished=True)
    with pytest.raises(httpx.TransportError):
        client.get(url)
    assert client.get(behave(bad)).status_code == 200


@pytest.mark.parametrize("portal", ["nukeviet", "wordpress", "sharepoint", "mvc", "joomla"])
def test_second_night(bad: Portals, client: httpx.Client, portal: str) -> None:
    host = bad[portal]
    host.manners = Manners()
    before = {article.id: article for article in host.articles}
    host.manners = Manners(night=2)
    after = {article.id: article for article in host.articles}
    new, gone = after.keys() - before.keys(), before.keys() - after.keys()
    changed = [known for known in before.keys() & after.keys() if before[known].text != after[known].text]
    assert (len(new), len(gone), len(changed)) == (1, 1, 1)
    gone_answer = client.get(host.url(before[gone.pop()]))
    assert gone_answer.status_code == (200 if portal == "sharepoint" else 404)
    assert client.get(host.url(after[new.pop()])).status_code == 200


def test_edits_show_where_the_family_shows_them(bad: Portals, client: httpx.Client) -> None:
    for host in bad.hosts.values():
        host.manners = Manners(night=2)
    rest = f"{bad['wordpress'].origin}/wp-json/wp/v2/posts?modified_after=2025-11-18T00:00:00"
    assert [post["id"] for post in client.get(rest).json()] == [190]
    joomla = next(article for article in bad["joomla"].articles if article.modified)
    assert "Cập nhật lần cuối: 17/11/2025" in client.get(bad["joomla"].url(joomla)).text
    assert "2025-11-20" not in client.get(f"{bad['nukeviet'].origin}/sitemap-vi.news.xml").text


def test_ten_thousand_articles_are_the_same_each_time(bad: Portals, client: httpx.Client) -> None:
    behave(bad, synthetic=10_000)
    first = bad["nukeviet"].articles
    behave(bad, synthetic=10_000)
    assert len(first) > 10_000
    assert [article.text for article in first[:300]] == [
        article.text for article in bad["nukeviet"].articles[:300]
    ]
    assert len({article.text for article in first}) == len(first)
    assert client.get(bad["nukeviet"].url(first[-1])).status_code == 200
    assert client.get(f"{bad['nukeviet'].origin}/sitemap-vi.news.xml").text.count("<loc>") == 1000
