"""A mail server, a webhook or a page that fails: the rest is told, and what was not is told the next time."""

import sqlite3

import pytest
from click.testing import CliRunner

import pipeline
from db import digests
from db.site.watching import watched
from db.watches import store
from tests.db.publication.test_notice import mail_server, web_server
from tests.db.watches.conftest import AN, SITE

PAGE = "/province/long-an"
BA = "ba@toasoan.example"


def refuse(room, *addresses):
    async def handle(server, session, envelope, address, options):
        if address in addresses:
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    room.box.handle_RCPT = handle


def test_digests_wait_for_a_mail_server_that_is_down(newsroom):
    newsroom.watch(PAGE)
    alive, newsroom.smtp = newsroom.smtp, "smtp://127.0.0.1:9"
    newsroom.configure()
    [line] = newsroom.publish("hai")
    assert "wait for the next publication" in line
    assert AN not in line
    [line] = newsroom.publish("ba")
    newsroom.smtp = alive
    newsroom.configure()
    assert newsroom.publish() == []
    [mail] = newsroom.mails()
    told = mail.get_body(("plain",)).get_content()
    assert "so.example/hai" in told
    assert "so.example/ba" in told


def test_who_asks_while_it_is_down_may_ask_again(newsroom):
    alive, newsroom.smtp = newsroom.smtp, "smtp://127.0.0.1:9"
    newsroom.configure()
    assert newsroom.follow(PAGE).status_code == 503
    newsroom.smtp = alive
    newsroom.configure()
    newsroom.watch(PAGE)


def test_one_address_that_refuses_costs_itself_and_is_forgotten_in_the_end(newsroom):
    newsroom.watch(PAGE)
    newsroom.watch(PAGE, BA)
    refuse(newsroom, AN)
    for night in range(store.MOST_REFUSED):
        lines = newsroom.publish(f"bai {night}")
        assert [mail["To"] for mail in newsroom.mails()] == [BA]
        assert "1 of 2 digests are refused" in lines[0]
        newsroom.another_day()
    assert "1 addresses have refused" in lines[1]
    assert [one.target for one in newsroom.watches()] == [BA]


def test_a_server_that_refuses_everybody_makes_nobody_forgotten(newsroom):
    newsroom.watch(PAGE)
    newsroom.watch(PAGE, BA)
    refuse(newsroom, AN, BA)
    for night in range(store.MOST_REFUSED + 1):
        newsroom.publish(f"bai {night}")
    assert len(newsroom.watches()) == 2


def test_an_address_that_the_server_cannot_write_to_costs_itself(newsroom):
    newsroom.watch(PAGE, "đỗ@toasoan.example")
    newsroom.watch(PAGE)
    with mail_server(enable_SMTPUTF8=False) as (box, address):
        newsroom.smtp = f"smtp://{address}"
        newsroom.configure()
        assert newsroom.follow(PAGE, "đào@toasoan.example").status_code == 503
        newsroom.publish("hai")
        assert [one.rcpt_tos for one in box.mails] == [[AN]]


def test_a_crash_between_sending_and_noting_sends_one_digest_twice(newsroom, monkeypatch):
    newsroom.watch(PAGE)
    newsroom.watch(PAGE, BA)

    def crash(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(store, "told", crash)
        with pytest.raises(KeyboardInterrupt):
            newsroom.publish("hai")
    assert digests.send(newsroom.data) == []
    assert sorted(mail["To"] for mail in newsroom.mails()) == [AN, AN, BA]


def test_a_page_that_fails_costs_itself_and_is_not_named(newsroom, monkeypatch):
    newsroom.watch(PAGE)
    newsroom.watch("/search?q=khuyen+cong")
    news = watched.news

    async def failing(corpus, page, documents):
        if page == PAGE:
            raise sqlite3.OperationalError(page)
        return await news(corpus, page, documents)

    with monkeypatch.context() as broken:
        broken.setattr(watched, "news", failing)
        assert newsroom.publish("hai") == ["watches: 1 pages could not be asked: OperationalError"]
    [mail] = newsroom.mails()
    assert "khuyen" in mail["Subject"]
    newsroom.another_day()
    assert digests.send(newsroom.data) == []
    [mail] = newsroom.mails()
    assert "Long An" in mail["Subject"]


def test_a_webhook_is_told_and_told_again_when_it_was_not_there(newsroom):
    with web_server(200) as (posted, url):
        newsroom.configure(f'[[watches.webhooks]]\nurl = "{url}"\npage = "/search?q=khuyến công"\n')
        assert newsroom.publish() == []
        assert newsroom.publish("hai") == []
    [told] = posted
    assert (told["page"], told["new"]) == (f"{SITE}/search?q=khuy%E1%BA%BFn+c%C3%B4ng", 1)
    assert told["items"][0]["address"] == "https://so.example/hai"
    assert "⟪" not in told["items"][0]["sentence"]
    [line] = newsroom.publish("ba")
    assert "webhook" in line
    assert url not in line
    assert url.encode() not in (newsroom.folder / "watches.db").read_bytes()


def test_a_webhook_that_was_taken_out_and_put_in_again_begins_anew(newsroom):
    hook = '[[watches.webhooks]]\nurl = "http://127.0.0.1:9/"\npage = "/province/long-an"\n'
    newsroom.configure(hook)
    newsroom.publish()
    newsroom.configure()
    newsroom.publish("hai")
    newsroom.configure(hook)
    assert newsroom.publish() == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('[watches]\nsite = "sotinh.example"', "site"),
        ('[watches]\nsite = "https://a.example"\nmails = 3', "unknown"),
        ('[watches]\nsite = 3', "str is expected"),
        ('[watches]\nsite = "https://a.example"\nwebhooks = [{url = "https://b.example"}]', "url and page"),
        ("[watches", "Expected"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_configuration_is_told_in_a_line(newsroom, written, told):
    (newsroom.folder / "config.toml").write_text(written, encoding="utf-8")
    [line] = newsroom.publish("hai")
    assert told in line
    assert "watches/config.toml" in line
    served = CliRunner().invoke(pipeline.main, ["serve", "--data", str(newsroom.data), "--port", "9"])
    assert served.exit_code == 1
    assert told in served.output


def test_an_address_is_forgotten_at_its_owner_s_wish(newsroom):
    newsroom.watch(PAGE)
    command = ["unfollow", "--data", str(newsroom.data)]
    told = CliRunner().invoke(pipeline.main, [*command, AN.upper().replace("AN@", "an@")])
    assert (told.exit_code, told.output) == (0, f"{AN.upper().replace('AN@', 'an@')}: has followed 1 pages\n")
    assert newsroom.watches() == []


def test_the_status_tells_how_many_watch_and_how_many_addresses_refuse(newsroom):
    command = ["--lang", "en", "status", "--data", str(newsroom.data)]
    assert "watches:" not in CliRunner().invoke(pipeline.main, command).output
    newsroom.watch(PAGE)
    newsroom.watch(PAGE, BA)
    refuse(newsroom, AN)
    newsroom.publish("bai")
    told = CliRunner().invoke(pipeline.main, command).output
    assert "watches: 2 by mail, of 2 addresses\n" in told
    assert "watches: 1 addresses refused their latest digest\n" in told
