"""Deeds of many kinds (``deeds.csv``) told in every form that the language has for them: each is found once,
with its type and the whole of its title and no more; and none is, where it is but wished, denied or meant."""

import csv
import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from nlp import decisions
from nlp.activities import find_activities
from nlp.records import Activity
from nlp.text.document import Document

_DEEDS = Path(__file__).with_name("deeds.csv")
_WHEN = ["Ngày 12/4, ", "Sáng nay (12/4), ", "Tháng 3/2018, ", "Từ đầu năm đến nay, ", "Nhân dịp đầu xuân, "]
_WHO = ["UBND huyện Cần Đước", "Hội Nông dân tỉnh Long An", "Huyện đoàn Bến Lức", "Sở Công Thương Long An"]
_WITH = ["", "", " phối hợp với Công ty Điện lực Long An", ", phối hợp với UBND xã Tân Ân,"]
_HOW = ["đã", "vừa", "sẽ", "cũng đã"]
_THEN = [
    "",
    " nhằm giúp bà con ổn định cuộc sống",
    ", góp phần giảm nghèo bền vững",
    ", với sự tham dự của đại diện các sở, ngành",
    " để chuẩn bị đón Tết",
    "; đến dự có ông Trần Văn Tám, Phó Chủ tịch UBND huyện",
    ", kinh phí do Công ty Minh Phát tài trợ",
    " và được người dân đồng tình ủng hộ",
]
_AFTER = ["Dịp này, đoàn đã", "Theo đó, huyện sẽ", "Ngoài ra, Trung tâm đã", "Cùng ngày, Hội cũng đã"]
_HELD = "Sáng 12/4, UBND huyện Cần Đước tổ chức hội nghị triển khai công tác năm."


class Deed(NamedTuple):
    """A line of ``deeds.csv``."""

    type: str
    verb: str
    object: str
    passive: str

    @property
    def said(self) -> str:
        """As an active sentence has it."""
        return f"{self.verb} {self.object}"


def _deeds() -> list[Deed]:
    lines = _DEEDS.read_text(encoding="utf-8").splitlines()
    return [Deed(**row) for row in csv.DictReader(line for line in lines if not line.startswith("#"))]


DEEDS = _deeds()


def _found(text: str) -> list[Activity]:
    document = Document(text, published=date(2018, 4, 18), home_province="long-an")
    return find_activities.candidates(document, decisions.find(document))


def _active(draw: random.Random, deed: Deed) -> tuple[str, list[Deed]]:
    who = draw.choice(_WHO) + draw.choice(_WITH)
    return f"{draw.choice(_WHEN)}{who} {draw.choice(_HOW)} {deed.said}{draw.choice(_THEN)}.", [deed]


def _listed(draw: random.Random, deed: Deed) -> tuple[str, list[Deed]]:
    told = [deed, *draw.sample(DEEDS, 2)]
    said = "; ".join(one.said for one in told)
    return f"Năm 2017, {draw.choice(_WHO)} đã triển khai nhiều hoạt động như: {said}.", told


def _coordinated(draw: random.Random, deed: Deed) -> tuple[str, list[Deed]]:
    other = draw.choice(DEEDS)
    joint = draw.choice(["; đồng thời", ", đồng thời", "; tiếp tục"])
    text = f"{draw.choice(_WHEN)}{draw.choice(_WHO)} đã {deed.said}{joint} {other.said}{draw.choice(_THEN)}."
    return text, [deed, other]


def _continued(draw: random.Random, deed: Deed) -> tuple[str, list[Deed]]:
    return f"{_HELD} {draw.choice(_AFTER)} {deed.said}{draw.choice(_THEN)}.", [deed]


def _reported(draw: random.Random, deed: Deed) -> tuple[str, list[Deed]]:
    told = [deed, *draw.sample(DEEDS, 2)]
    lines = "\n".join(f"- {one.said[0].upper()}{one.said[1:]}." for one in told)
    return f"BÁO CÁO\nKết quả công tác năm 2017\nKết quả đạt được năm 2017:\n{lines}", told


def _plain(words: str) -> str:
    return words.lower().replace("“", "").replace("”", "")


def _is_told(found: list[Activity], deed: Deed) -> bool:
    """Whether a row has the type of ``deed`` and its words, and goes on with nothing but a place."""
    titles = [_plain(one.title) for one in found if one.type == deed.type]
    said = _plain(deed.said)
    return any(title == said or title.startswith((f"{said} tại ", f"{said} ở ")) for title in titles)


def _told(form: Callable[[random.Random, Deed], tuple[str, list[Deed]]], seed: int) -> Iterator[bool]:
    draw = random.Random(seed)
    for deed in DEEDS:
        text, told = form(draw, deed)
        found = _found(text)
        yield from (_is_told(found, one) for one in told)


@pytest.mark.parametrize(
    ("form", "least"),
    [(_active, 0.995), (_listed, 0.995), (_coordinated, 0.98), (_continued, 0.98), (_reported, 0.985)],
)
def test_deeds_are_found_with_their_type_and_whole_title(
    form: Callable[[random.Random, Deed], tuple[str, list[Deed]]], least: float
) -> None:
    told = list(_told(form, seed=7))
    assert sum(told) / len(told) >= least


def test_a_passive_tells_the_same() -> None:
    draw, told = random.Random(7), []
    for deed in (one for one in DEEDS if one.passive):
        who = draw.choice(_WHO)
        text = f"Ngày 12/4, {deed.object} đã được {who} {deed.verb}{draw.choice(_THEN)}."
        titles = [_plain(one.title) for one in _found(text) if one.type == deed.type]
        whole = _plain(f"{deed.object} đã được {who} {deed.verb}")
        told.append(whole in titles or _plain(deed.object) in titles)
    assert sum(told) / len(told) >= 0.95


@pytest.mark.parametrize(
    "frame",
    [
        "Đơn vị tích cực phối hợp để {}.",
        "Đến nay, UBND huyện Cần Đước chưa {}.",
        "Do thiếu kinh phí, huyện không thể {}.",
        "Các học viên được nghe giới thiệu về việc {}.",
        "Trình tự, thủ tục {} thực hiện theo quy định hiện hành.",
        "Sau khi {}, đời sống người dân đã khá hơn.",
        "Nhiều ý kiến cho rằng {} là giải pháp tốt.",
        "Mức chi để {} do Bộ Tài chính quy định.",
        "Nếu {} thì hiệu quả sẽ cao hơn.",
    ],
)
def test_what_is_not_done_is_no_deed(frame: str) -> None:
    taken = [
        deed.said for deed in DEEDS if any(deed.type == one.type for one in _found(frame.format(deed.said)))
    ]
    assert len(taken) / len(DEEDS) <= 0.03, taken


WHOLE = [
    (
        "Ngày 3/4, UBND xã Long Hòa trao 20 suất quà cho các hộ nghèo, cận nghèo và gia đình chính sách trên"
        " địa bàn xã và ghi nhận nhiều ý kiến.",
        "trao 20 suất quà cho các hộ nghèo, cận nghèo và gia đình chính sách",
    ),
    (
        "Ngày 3/4, UBND xã Long Hòa trao phương tiện sinh kế cho các hộ nghèo, gia đình khó khăn do đồng chí"
        " Lê Văn Sáu chủ trì.",
        "trao phương tiện sinh kế cho các hộ nghèo, gia đình khó khăn",
    ),
    (
        "Ngày 3/4, Sở Y tế ban hành Kế hoạch phòng bệnh dại năm 2018, thay thế Kế hoạch số 12/KH-SYT.",
        "ban hành Kế hoạch phòng bệnh dại năm 2018",
    ),
    (
        "Ngày 3/4, UBND huyện thành lập Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào toàn dân"
        " bảo vệ an ninh Tổ quốc.",
        "thành lập Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
    ),
    (
        "Ngày 3/4, huyện Cần Đước tổ chức hội nghị tập huấn nâng cao năng lực cho cán bộ hội cơ sở để kịp"
        " thời phục vụ đại hội.",
        "tổ chức hội nghị tập huấn nâng cao năng lực cho cán bộ hội cơ sở",
    ),
    (
        "Ngày 3/4, Sở Công Thương ký kết quy chế phối hợp với Công an tỉnh về quản lý hóa chất.",
        "ký kết quy chế phối hợp với Công an tỉnh về quản lý hóa chất",
    ),
    (
        "Đợt này, quỹ giải ngân 1,1 tỷ đồng vốn vay cho 22 hộ.",
        "giải ngân 1,1 tỷ đồng vốn vay cho 22 hộ",
    ),
    (
        "Sau lễ ra quân tổ chức chăm sóc 100 cây xanh tại các tuyến đường.",
        "tổ chức chăm sóc 100 cây xanh tại các tuyến đường",
    ),
    (
        "Năm 2018, 5.000 cây giống được UBND huyện Bến Lức cấp cho các xã.",
        "5.000 cây giống được UBND huyện Bến Lức cấp cho các xã",
    ),
]


@pytest.mark.parametrize(("text", "title"), WHOLE)
def test_a_title_says_the_deed_to_its_end_and_no_more(text: str, title: str) -> None:
    assert [one.title for one in _found(text)] == [title]


NO_ROWS = [
    "Năm 2022, An Giang được phân bổ 3,7 tỷ đồng.",
    "Mỗi tổ được Quỹ Hỗ trợ nông dân cho vay tối đa 200 triệu đồng.",
    "Đèn LED hỗ trợ tiết kiệm đến 60% điện năng.",
    "Tập huấn thường xuyên giúp hội viên tự tin hơn khi áp dụng kỹ thuật.",
    "Đề án được phê duyệt tại Quyết định số 12/QĐ-UBND ngày 3/4/2018.",
    "Ngày 3/4, hai Trung tâm sẽ ký kết chương trình hợp tác.",
    "Thứ trưởng Bộ Nội vụ trao quyết định cho ông Trần Văn Tám.",
    "Trạm bơm của xã dự kiến khởi công trong quý I/2018.",
    "Ngày 3/4, tỉnh Long An tổ chức trọng thể Lễ đón nhận hài cốt liệt sĩ.",
]


@pytest.mark.parametrize("text", NO_ROWS)
def test_what_says_too_little_is_no_row(text: str) -> None:
    assert _found(text) == []
