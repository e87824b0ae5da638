"""Documents and extractions for the tests, about invented events."""

from datetime import UTC, date, datetime
from typing import Any

from db.records import StoredDocument
from nlp.dating.bounds import Bounds, Written
from nlp.records import Activity, DecisionMention, Extraction, Figure, Official, ProvinceMention

TEXT = (
    "Hội thảo khuyến công tại Long An\n"
    "Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. "
    "Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. "
    "Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An."
)


def document(**changes: Any) -> StoredDocument:
    values = {
        "source_id": "files",
        "key": changes.get("url", "hoi-thao.txt"),
        "url": "hoi-thao.txt",
        "title": "Hội thảo khuyến công tại Long An",
        "published": date(2018, 3, 13),
        "author": None,
        "credit": "Báo Mẫu",
        "text": TEXT,
        "home_province": "long-an",
        "kind": "article",
        "fetched_at": datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
    }
    return StoredDocument(**(values | changes))


def span(quote: str, text: str = TEXT, nth: int = 0) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return {"start": start, "end": start + len(quote), "quote": quote, "sentence": text}


def decision(quote: str = "1419/QĐ-TTg", text: str = TEXT, nth: int = 0, **changes: Any) -> DecisionMention:
    key = changes.pop("key", quote)
    number, _, symbol = key.partition("/")
    values = {
        "key": key,
        "number": number,
        "symbol": symbol,
        "year": None,
        "type": "Quyết định",
        "issuer": None,
        "issuer_province": None,
        "issuer_from": None,
        "issued_on": None,
        "subject": None,
    }
    return DecisionMention(**(span(quote, text, nth) | values | changes))


def official(quote: str = "Trần Văn Mẫu", text: str = TEXT, nth: int = 0, **changes: Any) -> Official:
    values: dict[str, Any] = {
        "name": quote,
        "role": "Giám đốc",
        "organisation": "Sở Công Thương",
        "province_id": "long-an",
    }
    return Official(**(span(quote, text, nth) | values | changes))


def figure(quote: str = "45 đại biểu", text: str = TEXT, **changes: Any) -> Figure:
    values = {"value": 45.0, "value_max": None, "unit": "đại biểu"} | {
        "unit_family": "persons",
        "qualifier": None,
        "measure": None,
    }
    return Figure(**(span(quote, text) | values | changes))


def activity(quote: str = "tổ chức hội thảo", text: str = TEXT, **changes: Any) -> Activity:
    values = {
        "programme": "industrial_extension",
        "type": "workshop",
        "status": "done",
        "title": quote,
        "date_from": date(2018, 3, 12),
        "date_to": date(2018, 3, 12),
        "place": None,
        "province_id": "long-an",
        "organiser": None,
    }
    return Activity(**(span(quote, text) | values | changes))


def province(quote: str = "Long An", text: str = TEXT, nth: int = 0, **changes: Any) -> ProvinceMention:
    return ProvinceMention(**(span(quote, text, nth) | {"province_id": "long-an"} | changes))


def extraction(**lists: Any) -> Extraction:
    values: dict[str, Any] = {
        "written": Written(Bounds(date(2018, 3, 13), date(2018, 3, 13)), "page"),
        "provinces": [],
        "decisions": [],
        "officials": [],
        "figures": [],
        "activities": [],
        "figure_activities": {},
        "activity_decisions": [],
    }
    return Extraction(**(values | lists))


def full_extraction() -> Extraction:
    return extraction(
        provinces=[province(), province(nth=1)],
        decisions=[
            decision(issuer="Thủ tướng Chính phủ", issued_on=date(2009, 9, 7)),
            decision("07/KH-UBND", type="Kế hoạch", issuer_province="long-an"),
        ],
        officials=[official()],
        figures=[figure()],
        activities=[activity()],
        figure_activities={0: 0},
        activity_decisions=[(0, 0)],
    )
