"""A reader follows a province by mail: the link on its page, a form, the mail, a button; and leaves again."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.db.publication.test_notice import mail_server
from tests.db.watches.conftest import AN, Newsroom, token
from tests.site.browser.conftest import Reader, follow
from tests.site.browser.test_every_page import AXE
from tests.site.conftest import serving


@pytest.fixture
def room(tmp_path):
    with mail_server() as (box, address):
        room = Newsroom(tmp_path / "data", f"smtp://{address}", box)
        room.configure()
        room.store("mot")
        yield room


@pytest.fixture
def followed(room):
    yield from serving(room.data / "corpus.db")


@pytest.mark.parametrize("width", [360, 1200])
def test_a_reader_follows_and_leaves(browser, room, followed, width):
    reader = Reader(browser, followed, viewport={"width": width, "height": 740}, bypass_csp=AXE.exists())
    page = reader.page
    page.goto("/province/long-an")
    follow(page.get_by_role("link", name="Theo dõi qua thư"))
    is_sound(page)
    page.get_by_label("Địa chỉ thư điện tử").fill(AN)
    follow(page.get_by_role("button", name="Gửi thư xác nhận"))
    assert page.locator("h1").inner_text() == "Hãy mở hộp thư"
    is_sound(page)
    page.goto(token(room.mails()[0]))
    is_sound(page)
    follow(page.get_by_role("button", name="Theo dõi"))
    assert page.locator("h1").inner_text() == "Đã theo dõi"
    assert [one.page for one in room.watches()] == ["/province/long-an"]
    # The browser's event loop runs in this thread.
    with ThreadPoolExecutor(1) as night:
        assert night.submit(room.publish, "hai").result() == []
    page.goto(token(room.mails()[0]))
    follow(page.get_by_role("button", name="Thôi theo dõi trang này"))
    assert page.locator("h1").inner_text() == "Đã thôi theo dõi"
    assert room.watches() == []
    reader.context.close()
    assert reader.wrong == []


def is_sound(page):
    """It fits, and axe finds nothing serious."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if AXE.exists():
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run({resultTypes: ['violations']}).then(found => found.violations)")
        assert [one["id"] for one in found if one["impact"] in {"serious", "critical"}] == []
