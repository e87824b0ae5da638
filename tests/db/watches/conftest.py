import asyncio
import email
import email.policy
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from db import digests
from db.publication import draft, publishing
from db.publication.editions import CORPUS
from db.site.server import application
from db.store import store
from db.watches import store as watches
from tests.db.making import TEXT, document, full_extraction
from tests.db.publication.test_notice import mail_server

SITE = "https://sotinh.example"
AN = "an@toasoan.example"
TOKEN = re.compile(r"(/follow/\w+\?token=[\w.~%-]+)")


WORDS = (
    "lò gốm thay củi bằng gas giảm khói bụi hợp tác xã mây tre nhận máy chẻ nan hộ dân có thêm việc làm "
    "xưởng xay xát ven kênh lắp biến tần quạt hút hóa đơn tiền điện lớp dạy may khai giảng nhà văn hóa "
    "học viên lao động nữ chủ bún vay vốn xây bể nước thải mùa mưa ngân hàng thẩm định tuần tới"
)


def article(name: str) -> str:
    """A text that no other name's is a re-post of."""
    told = random.Random(name).choices(WORDS.split(), k=200)
    return f"{TEXT}\n{' '.join(told).capitalize()}."


@dataclass
class Newsroom:
    """A data folder whose site can be watched, a mail server, and a reader."""

    data: Path
    smtp: str
    box: Any
    read: int = 0
    app: Any = field(default=None)

    def configure(self, more: str = "") -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "config.toml").write_text(
            f'[watches]\nsite = "{SITE}"\nsmtp = "{self.smtp}"\nmail_from = "sotinh@so.example"\n{more}',
            encoding="utf-8",
        )

    @property
    def folder(self) -> Path:
        return self.data / "watches"

    def store(self, *names: str, like: str | None = None, **changes: Any) -> None:
        db = draft.open_draft(self.data)
        for name in names:
            url, text = f"https://so.example/{name}", article(like or name)
            one = document(key=name, url=url, title=f"Bài {name}", text=text, **changes)
            store(db, one, full_extraction())
        publishing.serve(self.data, draft.seal(db))

    def publish(self, *names: str, **changes: Any) -> list[str]:
        self.store(*names, **changes)
        return digests.send(self.data)

    def ask(self, address: str, **options: Any) -> Any:
        self.app = application(self.data / CORPUS)
        call = self.app.client.post if "data" in options else self.app.client.get
        return asyncio.run(call(address, **options))

    def follow(self, page: str, address: str = AN) -> Any:
        return self.ask(f"/follow?page={page}", data={"address": address})

    def watch(self, page: str, address: str = AN) -> None:
        assert self.follow(page, address).status_code == 200
        [mail] = self.mails()
        assert self.ask(token(mail), data={"x": "1"}).status_code == 200

    def mails(self) -> list[Any]:
        """Those that came since the last look."""
        new, self.read = self.box.mails[self.read :], len(self.box.mails)
        return [email.message_from_bytes(one.content, policy=email.policy.default) for one in new]

    def watches(self) -> list[watches.Watch]:
        with watches.opened(self.folder) as db:
            return watches.watches(db)

    def another_day(self) -> None:
        with watches.opened(self.folder) as db:
            db.execute("UPDATE told SET day = '2000-01-01'")
            db.execute("DELETE FROM asked")


def token(mail: Any, nth: int = 0) -> str:
    text: str = mail.get_body(("plain",)).get_content()
    return TOKEN.findall(text)[nth]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Newsroom]:
    with mail_server() as (box, address):
        room = Newsroom(tmp_path / "data", f"smtp://{address}", box)
        room.configure()
        yield room


@pytest.fixture
def newsroom(empty: Newsroom) -> Newsroom:
    empty.store("mot")
    return empty
