"""What counts as a change of an article, and what does not."""

from dataclasses import replace
from datetime import date

import pytest

from crawler.article import Article, Attachment
from crawler.nightly.change import fingerprint

PLAN = Attachment(url="https://mau/uploads/ke-hoach.pdf", name="Kế hoạch.pdf")
ARTICLE = Article(
    title="Tập huấn sản xuất sạch hơn",
    published=date(2025, 7, 14),
    author="Lan Anh",
    credit="Phòng Quản lý công nghiệp",
    text="Tập huấn sản xuất sạch hơn\nĐoạn mở đầu.\nThân bài.",
    attachments=(PLAN,),
)
CHANGES = {
    "title": {"title": "Tập huấn tiết kiệm năng lượng"},
    "date": {"published": date(2025, 7, 15)},
    "no date": {"published": None},
    "lead": {"text": ARTICLE.text.replace("mở đầu", "mở đầu đã sửa")},
    "body": {"text": ARTICLE.text + "\nĐoạn thêm."},
    "another file": {"attachments": (replace(PLAN, url="https://mau/uploads/ke-hoach-2.pdf"),)},
    "a file's name": {"attachments": (replace(PLAN, name="Kế hoạch sửa đổi.pdf"),)},
    "a second file": {"attachments": (PLAN, Attachment(url="https://mau/uploads/mau.docx", name="Mẫu.docx"))},
    "no file": {"attachments": ()},
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES)
def test_title_date_lead_body_and_attachments_count(changed):
    assert fingerprint(replace(ARTICLE, **changed)) != fingerprint(ARTICLE)


def test_a_session_in_a_file_s_address_does_not_count():
    tokens = replace(PLAN, url=f"{PLAN.url}?PHPSESSID=93ab")
    assert fingerprint(replace(ARTICLE, attachments=(tokens,))) == fingerprint(ARTICLE)
