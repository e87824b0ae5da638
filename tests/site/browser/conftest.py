"""Chromium, and readers in it; the tests are skipped where there is none."""

import shutil
from urllib.parse import urlsplit

import pytest

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("needs Chromium (apt-get install chromium)")
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


def follow(link):
    """Click, and go on when the next page is whole: a click is done when that page has only begun."""
    link.click()
    link.page.wait_for_load_state()


class Reader:
    """A page, with all that must not happen on it."""

    def __init__(self, browser, site, **options):
        self.context = browser.new_context(base_url=site, accept_downloads=True, locale="vi-VN", **options)
        self.page = self.context.new_page()
        self.wrong = []
        self.page.on(
            "console", lambda message: self.wrong.append(message.text) if message.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message) or dialog.dismiss())
        host = urlsplit(site).netloc
        self.page.on(
            "request", lambda r: None if urlsplit(r.url).netloc == host else self.wrong.append(r.url)
        )


@pytest.fixture
def reader(browser, site):
    made = Reader(browser, site)
    yield made.page
    made.context.close()
    assert made.wrong == []


@pytest.fixture
def phone(browser, site):
    made = Reader(browser, site, viewport={"width": 360, "height": 740}, has_touch=True)
    yield made.page
    made.context.close()
    assert made.wrong == []
