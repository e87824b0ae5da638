"""A reader watches a page: asked once, told of what is new, in a mail, until they leave."""

import re

import pytest

from db.corpus import read_corpus
from tests.db.watches.conftest import AN, SITE, token


def one(room, table):
    sql = f"SELECT id FROM {table} WHERE {CHOSEN[table]}"
    return next(read_corpus(room.data / "corpus.db").query(sql))["id"]


CHOSEN = {"decisions": "key = '1419/QĐ-TTg'", "people": "name = 'Trần Văn Mẫu'"}
PAGES = {
    "search": lambda _: "/search?q=khuyen+cong",
    "number": lambda _: "/search?q=1419+thu+tuong",
    "activities": lambda _: "/activities?province=long-an",
    "decision": lambda room: f"/decision/{one(room, 'decisions')}",
    "person": lambda room: f"/person/{one(room, 'people')}",
    "province": lambda _: "/province/long-an",
    "programme": lambda _: "/programme/industrial-extension",
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_that_is_watched_is_told_with_the_sentence(newsroom, kind):
    page = PAGES[kind](newsroom)
    newsroom.watch(page)
    assert newsroom.publish("hai") == []
    [mail] = newsroom.mails()
    text = mail.get_body(("plain",)).get_content()
    assert mail["To"] == AN
    assert f"{SITE}{page}" in text
    assert "https://so.example/hai" in text
    assert "https://so.example/mot" not in text
    assert re.search("“.*(khuyến công|1419|Mẫu|hội thảo).*”", text)
    html = mail.get_body(("html",)).get_content()
    assert "https://so.example/hai" in html
    link = re.search(rf"{SITE}(/(?:document|activity)/[^\s\"]+)", text)[1]
    assert newsroom.ask(link).status_code == 200
    assert newsroom.publish() == []
    assert newsroom.mails() == []


def test_a_page_says_that_it_can_be_watched_only_where_it_can(newsroom):
    for make in PAGES.values():
        page = make(newsroom)
        assert "/follow?page=" in newsroom.ask(page).text, page
    assert "/follow?page=" not in newsroom.ask("/about").text
    assert newsroom.ask("/follow?page=/about").status_code == 404
    assert newsroom.ask("/follow?page=/decision/khong-co").status_code == 404
    (newsroom.folder / "config.toml").unlink()
    assert "/follow" not in newsroom.ask("/province/long-an").text
    assert newsroom.ask("/follow?page=/province/long-an").status_code == 404
    assert newsroom.ask("/follow?page=/province/long-an", data={"address": AN}).status_code == 405


def test_nothing_is_kept_before_the_button_is_pressed(newsroom):
    newsroom.follow("/province/long-an")
    [mail] = newsroom.mails()
    assert AN.encode() not in (newsroom.folder / "watches.db").read_bytes()
    shown = newsroom.ask(token(mail))
    assert AN in shown.text
    assert "<button" in shown.text
    assert newsroom.watches() == []
    newsroom.ask(token(mail), data={"x": "1"})
    newsroom.ask(token(mail), data={"x": "1"})
    assert [(one.target, one.page) for one in newsroom.watches()] == [(AN, "/province/long-an")]


def test_one_mail_a_day_has_everything_of_an_address(newsroom):
    newsroom.watch("/province/long-an")
    newsroom.watch("/search?q=khuyen+cong")
    newsroom.publish("hai")
    [mail] = newsroom.mails()
    assert "nội dung mới – 2 trang" in mail["Subject"]
    newsroom.publish("ba")
    assert newsroom.mails() == []
    newsroom.another_day()
    newsroom.publish()
    [later] = newsroom.mails()
    assert "so.example/ba" in later.get_body(("plain",)).get_content()
    assert "so.example/hai" not in later.get_body(("plain",)).get_content()


def test_who_leaves_one_page_is_told_of_the_other(newsroom):
    newsroom.watch("/province/long-an")
    newsroom.watch("/search?q=khuyen+cong")
    newsroom.publish("hai")
    [mail] = newsroom.mails()
    assert newsroom.ask(token(mail)).status_code == 200
    assert len(newsroom.watches()) == 2
    assert newsroom.ask(token(mail), data={"x": "1"}).status_code == 200
    assert [one.page for one in newsroom.watches()] == ["/search?q=khuyen+cong"]


def test_a_mail_program_leaves_by_itself(newsroom):
    """RFC 8058: one POST to the address of the header, with this body, and no cookie."""
    newsroom.watch("/province/long-an")
    newsroom.publish("hai")
    [mail] = newsroom.mails()
    raw = newsroom.box.mails[-1].content.replace(b"\r\n", b"\n")
    [header] = re.findall(rb"^List-Unsubscribe: <(https://[^>\n]+)>$", raw, re.MULTILINE)
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = header.decode().removeprefix(SITE)
    assert newsroom.ask(address, data={"List-Unsubscribe": "One-Click"}).status_code == 200
    assert newsroom.watches() == []


def test_a_mail_is_in_the_language_in_which_it_was_asked_for(newsroom):
    newsroom.ask("/follow?page=/province/long-an&_lang=en", data={"address": AN})
    [mail] = newsroom.mails()
    assert "confirm what you follow" in mail["Subject"]


def test_the_files_are_for_whom_the_folder_is(newsroom):
    newsroom.watch("/province/long-an")
    files = [newsroom.folder / "watches.db", newsroom.folder / "key"]
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600, 0o600]
    for file in files:
        file.unlink()
    newsroom.folder.chmod(0o2770)
    newsroom.watch("/province/long-an")
    assert [file.stat().st_mode & 0o777 for file in files] == [0o660, 0o660]
