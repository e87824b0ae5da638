"""The portals read as if nobody knew what made them: no selectors, no patterns."""

import httpx
import pytest

from crawler.families import generic
from tests.portals import ADDRESSES, Host, Portals

LEAST = 0.95
_FRONT = {
    "nukeviet": "/vi/news/{}/",
    "wordpress": "/category/{}/",
    "joomla": "/index.php/{}",
    "newspaper": "/{}/",
    "drupal": "/{}",
    "joomla3": "/index.php/{}",
}


@pytest.mark.parametrize("portal", ADDRESSES)
def test_titles_and_days(portals: Portals, client: httpx.Client, portal: str) -> None:
    host = portals[portal]
    right = 0
    for article in host.articles:
        found = generic.article(client.get(host.url(article)).text, host.url(article))
        right += (found.title, found.published) == (article.title, article.published.date())
    assert right >= LEAST * len(host.articles)


@pytest.mark.parametrize("portal", _FRONT)
def test_lists_lead_to_every_article_and_to_nothing_else(
    portals: Portals, client: httpx.Client, portal: str
) -> None:
    host = portals[portal]
    named = _named(host, client, _FRONT[portal])
    assert {generic.key(host.url(article)) for article in host.articles} <= named
    known = [generic.key(host.url(article)) or "" for article in host.conduct.portal.articles]
    # Joomla's modules link to "…&id=111:slug" what its lists have at "/111-slug".
    others = [key for key in named if not any(one == key or one.startswith(f"{key}-") for one in known)]
    assert not others


def _named(host: Host, client: httpx.Client, front: str) -> set[str | None]:
    """The keys of all articles that the lists of the categories name, by the finder."""
    todo = [host.origin + front.format(category) for category in host.conduct.portal.site.categories]
    named, seen = set(), set()
    while todo:
        url = todo.pop()
        seen.add(url)
        listing = generic.listing(client.get(url).text, url)
        named |= {link.key for link in listing.links}
        todo += [listing.next_page] if listing.next_page and listing.next_page not in seen else []
    return named
