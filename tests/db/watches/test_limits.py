"""Nobody is flooded through the site, and nobody follows for another."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import pytest

from db.watches import links, mail_address, store
from tests.db.watches.conftest import AN, SITE, token

PAGE = "/province/long-an"


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (" an@toasoan.vn ", "an@toasoan.vn"),
        ("An.Le+tin@Toasoan.VN", "An.Le+tin@toasoan.vn"),
        ("an@tỉnh.vn", "an@xn--tnh-dlz.vn"),
        ("đỗ.an@toasoan.vn", "đỗ.an@toasoan.vn"),
        ("an@toasoan.vn\r\nBcc: ba@toasoan.vn", None),
        ("an@toasoan.vn\nBcc: ba@toasoan.vn", None),
        ("an@toasoan.vn, ba@toasoan.vn", None),
        ("An <an@toasoan.vn>", None),
        ("an@localhost", None),
        ("an@127.0.0.1", None),
        ("an@[127.0.0.1]", None),
        ("a\u202en@toasoan.vn", None),
        ("a\x00n@toasoan.vn", None),
        ("an..le@toasoan.vn", None),
        (f"{'a' * 65}@toasoan.vn", None),
        (f"an@{'a' * 64}.vn", None),
        (f"an@{'a.' * 130}vn", None),
        ("", None),
        ("@", None),
        ("\ud800@toasoan.vn", None),
        ("an@\ud800.vn", None),
    ],
)
def test_what_an_address_is(typed, known):
    assert mail_address.normal(typed) == known


def test_a_form_with_no_address_sends_nothing(newsroom):
    for typed in ("", "an@toasoan.vn\nBcc: ba@toasoan.vn", "x" * 20_000):
        assert newsroom.follow(PAGE, typed).status_code == 400
    assert newsroom.mails() == []


def test_a_stranger_s_address_gets_one_mail_a_day_and_the_page_says_the_same(newsroom):
    first, second = newsroom.follow(PAGE), newsroom.follow("/search?q=khuyen+cong")
    assert len(newsroom.mails()) == 1
    assert first.text.split("</h1>")[0] == second.text.split("</h1>")[0]
    assert first.status_code == second.status_code == 200
    newsroom.another_day()
    newsroom.follow(PAGE)
    assert len(newsroom.mails()) == 1


def test_so_many_ask_in_an_hour_and_no_more(newsroom, monkeypatch):
    monkeypatch.setattr(store, "ASKED_AN_HOUR", 2)
    asked = [newsroom.follow(PAGE, f"an{n}@toasoan.example").status_code for n in range(4)]
    assert asked == [200, 200, 429, 429]
    assert len(newsroom.mails()) == 2


def test_an_address_follows_so_many_pages(newsroom, monkeypatch):
    monkeypatch.setattr(store, "WATCHES_OF_ONE", 1)
    newsroom.watch(PAGE)
    newsroom.follow("/search?q=khuyen+cong")
    [mail] = newsroom.mails()
    assert newsroom.ask(token(mail), data={"x": "1"}).status_code == 409
    assert [one.page for one in newsroom.watches()] == [PAGE]


def test_a_link_that_is_not_ours_or_too_old_does_nothing(newsroom, monkeypatch):
    newsroom.follow(PAGE)
    link = token(newsroom.mails()[0])
    # Not the last letter, some bits of which say nothing.
    forged = f"{link[:-6]}{'b' if link[-6] == 'a' else 'a'}{link[-5:]}"
    elsewhere = link.replace("confirm", "leave")
    for address in (forged, elsewhere, "/follow/confirm", "/follow/confirm?token=x.y.z"):
        assert newsroom.ask(address).status_code == 400
        assert newsroom.ask(address, data={"x": "1"}).status_code == 400
    monkeypatch.setattr(links, "CONFIRM_SECONDS", -1)
    assert newsroom.ask(link, data={"x": "1"}).status_code == 400
    assert newsroom.watches() == []


def test_a_link_to_leave_begins_nothing(newsroom):
    leave = links.Links(newsroom.folder).to_leave(
        {"address": AN, "page": PAGE, "title": "x", "language": "vi"}
    )
    assert newsroom.ask(f"/follow/confirm?token={leave}", data={"x": "1"}).status_code == 400


def test_only_the_forms_take_a_post(newsroom):
    for address in ("/", PAGE, "/follow/", "/follow.json", "/corpus", "/follow/other"):
        assert newsroom.ask(address, data={"x": "1"}).status_code == 405


def test_what_is_typed_into_a_title_is_no_header_and_no_markup(newsroom):
    page = "/search?q=khuyen+cong+%22%3Cb%3Ex%22+%0D%0ABcc:+ba@toasoan.example"
    newsroom.ask("/follow", params={"page": page}, data={"address": AN})
    for mail in newsroom.mails():
        assert mail["Bcc"] is None
        assert "<b>" not in mail.get_body(("html",)).get_content()
    assert newsroom.box.mails[-1].rcpt_tos == [AN]


def ask(folder, nth):
    with store.opened(folder) as db:
        whom = links.Links(folder).print_of(f"{nth}")
        return store.may_ask(db, f"{nth}@x.example", whom, 1e9)


def test_several_servers_count_together(tmp_path):
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as servers:
        answers = list(servers.map(partial(ask, tmp_path), range(100)))
    assert answers.count("yes") == store.ASKED_AN_HOUR
    assert answers.count("busy") == 100 - store.ASKED_AN_HOUR
    assert sorted(file.name for file in tmp_path.iterdir()) == ["key", "watches.db"]


def test_a_link_of_one_server_is_good_at_another(newsroom):
    token_of_one = links.Links(newsroom.folder).to_leave({"address": AN})
    assert links.Links(newsroom.folder).left(token_of_one) == {"address": AN}
    assert SITE not in token_of_one
