"""What a server gave to ask by whether something has changed."""

from crawler import posting
from crawler.nightly.state import State
from crawler.visits import Page, Visit


def remember(state: State, visit: Visit, page: Page) -> None:
    """Keep the validators of what came for ``visit``, unless it was asked for by a form."""
    etag, modified = page.header("ETag"), page.header("Last-Modified")
    if (etag or modified) and not posting.split(visit.url)[1]:
        state.remember_validators(visit.url, etag, modified)
