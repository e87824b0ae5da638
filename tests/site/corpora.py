"""Corpora for the tests of the site: a small plain one, and one whose portals attack their readers."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from db import runs
from db.corpus import open_corpus
from db.records import Attachment, Failure, RunCounts, Source
from db.store import store, store_sources
from nlp.records import Activity, Extraction
from tests.db import making

PORTALS = (
    ("so-long-an", "Sở Công Thương Long An", "long-an"),
    ("so-tay-ninh", "Sở Công Thương Tây Ninh", "tay-ninh-2025"),
)
PROVINCES = (("long-an", "Long An"), ("ha-tinh", "Hà Tĩnh"), ("can-tho", "Cần Thơ"), ("son-la", "Sơn La"))
KINDS = (
    ("hội thảo", "workshop", "sản xuất sạch hơn"),
    ("lớp tập huấn", "training", "khuyến công"),
    ("hội chợ hàng nông thôn", "fair", "khuyến công"),
    ("đợt kiểm toán năng lượng", "assessment", "tiết kiệm năng lượng"),
)
INJECTIONS = (
    "<script>window.hit=1</script>",
    '"><img src=x onerror=window.hit=1>',
    "</title><svg onload=window.hit=1>",
    "'-window.hit-'",
    "{{7*7}}{% raw %}",
    "]]><!--",
    '=HYPERLINK("https://evil.example")',
    "&lt;script&gt;",
    "\u202e\u0000\x1b[31m",
)
BAD_ADDRESSES = (
    "javascript:window.hit=1",
    " JaVaScRiPt:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "vbscript:x",
    "//evil.example/a",
    'https://so.example/"onmouseover="window.hit=1',
    "https://[bad",
    "bài <b>1</b>.txt",
)


def plain(path: Path, articles: int = 24) -> Path:
    """Articles of two portals about events in four provinces, a re-post, a failure."""
    db = open_corpus(path)
    store_sources(
        db,
        [
            Source(
                id=id_, name=name, homepage=f"https://{id_}.example", province_id=province, family="nukeviet"
            )
            for id_, name, province in PORTALS
        ],
    )
    run = runs.start_run(db)
    for number in range(articles):
        store(db, *article(number))
    original, read = article(0)
    store(db, *_again(original, read))
    runs.record_failure(
        db,
        run,
        Failure(source_id="so-long-an", url="https://so.example/loi", stage="fetch", error="HTTP 500"),
    )
    runs.finish_run(
        db, run, "done", RunCounts(fetched=articles + 2, stored=articles + 1, skipped=0, failed=1)
    )
    db.close()
    return path


def article(number: int) -> tuple[Any, Extraction]:
    """The article of a number, with what is read from it; each number tells of another event."""
    province, name = PROVINCES[number % len(PROVINCES)]
    what, _, programme = KINDS[number // 2 % len(KINDS)]
    year = 2012 + number % 9
    body = (
        f"Ngày 12/3/{year}, Sở Công Thương tỉnh {name} tổ chức {what} về {programme} lần thứ {number + 1} "
        f"theo Quyết định số 1419/QĐ-TTg ngày 07/9/2009 của Thủ tướng Chính phủ. "
        f"Ông Trần Văn Mẫu, Giám đốc Sở Công Thương, chủ trì, với {40 + number} đại biểu tham dự."
    )
    plan = f"Kinh phí 120 triệu đồng lấy theo Kế hoạch số {7 + number % 3:02}/KH-UBND của tỉnh."
    text = f"{name}: {what} về {programme}\n{body}\n{plan} {filler(number)}."
    document = making.document(
        source_id=PORTALS[number % 2][0],
        key=str(number),
        url=f"https://{PORTALS[number % 2][0]}.example/bai-viet/{number}.html",
        title=f"{name}: {what} về {programme}",
        published=date(year, 3, 13),
        text=text,
        home_province=province,
        attachments=(Attachment("https://so.example/ke-hoach.pdf", "Kế hoạch.pdf"),) if number == 0 else (),
    )
    return document, _read(text, number)


WORDS_TEXT = """
nước thải lò hơi than trấu sắn gạo cà phê chè tôm cá muối gốm gỗ mây tre đan lụa dệt nhuộm giấy thép
xi măng gạch ngói đường sữa bia rượu bánh mứt quạt bơm van ống tủ điện đèn mái pin gió mưa đồng
ruộng vườn ao chuồng chợ bến cảng cầu đường phố làng xóm bản ấp thợ thầy mẹ cha con em bạn người nhà
xưởng kho xe thuyền máy khuôn khung
"""
WORDS = WORDS_TEXT.split()


def filler(number: int) -> str:
    """Words of which no two articles have the same, lest they be taken for re-posts of each other."""
    return " ".join(random.Random(number).choices(WORDS, k=160))


def _read(text: str, number: int) -> Extraction:
    province, name = PROVINCES[number % len(PROVINCES)]
    what, _, programme = KINDS[number // 2 % len(KINDS)]

    def span(quote: str) -> dict[str, Any]:
        start = text.index(quote, text.index("\n"))
        line = text[text.rindex("\n", 0, start) + 1 :].split("\n", maxsplit=1)[0]
        return {"start": start, "end": start + len(quote), "sentence": line}

    plan, guests = f"{7 + number % 3:02}/KH-UBND", f"{40 + number} đại biểu"
    held = f"tổ chức {what} về {programme} lần thứ {number + 1} theo Quyết định số 1419/QĐ-TTg"
    return making.extraction(
        provinces=[making.province(name, text, province_id=province, **span(name))],
        decisions=[
            making.decision(
                "1419/QĐ-TTg",
                text,
                issuer="Thủ tướng Chính phủ",
                issued_on=date(2009, 9, 7),
                subject="Chiến lược sản xuất sạch hơn trong công nghiệp",
                **span("1419/QĐ-TTg"),
            ),
            making.decision(plan, text, type="Kế hoạch", issuer_province=province, **span(plan)),
        ],
        officials=[
            making.official(
                "Trần Văn Mẫu", text, province_id=province, tenure="takes_up", **span("Trần Văn Mẫu")
            )
        ],
        figures=[
            making.figure(guests, text, value=40.0 + number, **span(guests)),
            making.figure(
                "120 triệu đồng", text, value=1.2e8, unit="VND", measure="kinh phí", **span("120 triệu đồng")
            ),
        ],
        activities=[_held(text, held, number, **span(held))],
        figure_activities={0: 0},
        activity_decisions=[(0, 0)],
    )


def _held(text: str, held: str, number: int, **span: Any) -> Activity:
    province, name = PROVINCES[number % len(PROVINCES)]
    what, type_, programme = KINDS[number // 2 % len(KINDS)]
    day = date(2012 + number % 9, 3, 12)
    return making.activity(
        held,
        text,
        title=f"{what} về {programme} lần thứ {number + 1}",
        type=type_,
        programme=programme,
        status="planned" if number % 5 == 0 else "done",
        province_id=province,
        date_from=day,
        date_to=day,
        organiser=f"Sở Công Thương tỉnh {name}",
        **span,
    )


def _again(document: Any, read: Extraction) -> tuple[Any, Extraction]:
    url = "https://so-tay-ninh.example/dang-lai.html"
    return replace(
        document, source_id="so-tay-ninh", key="dang-lai", url=url, published=date(2024, 1, 1)
    ), read


def hostile(path: Path) -> Path:
    """Every injection in every place that a portal writes, and addresses that are no web addresses."""
    db = open_corpus(path)
    store_sources(
        db, [Source(id="la", name=INJECTIONS[0], homepage=BAD_ADDRESSES[0], province_id=None, family="x")]
    )
    for number, (bad, address) in enumerate(_pairs()):
        text = f"khuyến công {bad} 12/QĐ-UBND {bad}\n{bad}"
        decided = making.decision("12/QĐ-UBND", text, type=bad, issuer=bad, subject=bad)
        named = making.official(bad, text, name=bad, role=bad, organisation=bad, province_id=None)
        held = making.activity("khuyến công", text, title=bad, programme=bad, place=bad, organiser=bad)
        counted = making.figure(bad, text, unit=bad, measure=bad)
        document = making.document(
            source_id="la", key=str(number), url=address, title=bad, author=bad, credit=bad, text=text,
            attachments=(Attachment(address, bad),),
        )  # fmt: skip
        read = making.extraction(decisions=[decided], officials=[named], activities=[held], figures=[counted])
        store(db, document, read)
    run = runs.start_run(db)
    runs.record_failure(
        db, run, Failure(source_id="la", url=BAD_ADDRESSES[0], stage="fetch", error=INJECTIONS[1])
    )
    db.close()
    return path


def _pairs() -> list[tuple[str, str]]:
    most = max(len(INJECTIONS), len(BAD_ADDRESSES))
    return [(INJECTIONS[n % len(INJECTIONS)], BAD_ADDRESSES[n % len(BAD_ADDRESSES)]) for n in range(most)]
