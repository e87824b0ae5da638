"""Where those are at home to whom something is given, where no other place is told."""

from datetime import date

import pytest

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ban Dân vận Tỉnh ủy đã hỗ trợ UBND xã Thạnh Trị 20 triệu đồng.", "xã Thạnh Trị"),
        ("Hội Chữ thập đỏ tỉnh đã thăm và tặng quà người nghèo huyện Mộc Hóa.", "huyện Mộc Hóa"),
        (
            "Hội Phụ nữ tỉnh tặng 30 suất quà cho phụ nữ nghèo các xã Mỹ Lệ, Tân Trạch.",
            "các xã Mỹ Lệ, Tân Trạch",
        ),
        (
            "Trung tâm Khuyến công hỗ trợ 90 triệu đồng cho Công ty Minh Tâm (Cụm công nghiệp Hựu Thạnh,"
            " huyện Đức Hòa) mua máy sấy.",
            "Cụm công nghiệp Hựu Thạnh, huyện Đức Hòa",
        ),
        (
            "Hội Khuyến học tỉnh trao 40 suất học bổng cho học sinh thuộc địa bàn của Đồn Biên phòng Mỹ Quý"
            " (huyện Đức Huệ) và Đồn Biên phòng Sông Trăng (huyện Tân Hưng).",
            "huyện Đức Huệ và huyện Tân Hưng",
        ),
        (
            "Hội Nông dân tỉnh trao 2 triệu đồng hỗ trợ gia đình anh Lê Văn Hải – ấp 4, xã Thạnh Lợi.",
            "ấp 4, xã Thạnh Lợi",
        ),
        (
            "Hội Khuyến học tỉnh đã trao 150 suất quà cho học sinh ở các xã của các huyện Đức Huệ, Mộc Hóa.",
            "các huyện Đức Huệ, Mộc Hóa",
        ),
        # Those who are met.
        ("Ngày 3/4, Sở Nội vụ làm việc với UBND xã Mỹ Lệ về cải cách hành chính.", "xã Mỹ Lệ"),
        (
            "Ngày 3/4, Đoàn đại biểu Quốc hội tỉnh đã có cuộc tiếp xúc với cử tri các xã: Mỹ Lệ, Tân Trạch.",
            "các xã: Mỹ Lệ, Tân Trạch",
        ),
        ("Ngày 3/4, Sở Nội vụ làm việc với Phó Chủ tịch UBND huyện Lê Văn Tám về cải cách hành chính.", None),
        ("Ngày 3/4, Sở Nội vụ làm việc với Phó Chủ tịch UBND TP Lê Văn Tám về cải cách hành chính.", None),
        ("Ngày 3/4, Sở Nội vụ làm việc với UBND tỉnh về tình hình cứu hộ tàu cá của xã Mỹ Lệ.", None),
        # Another gift, who paid for it, and what is named after a place tell nothing of it.
        ("Sở Y tế thưởng, tặng Phòng Nghiệp vụ 5 triệu đồng, Trạm Y tế xã Mỹ Lệ 3 triệu đồng.", None),
        ("Hội Nông dân tỉnh đã trao 12 con bò của UBND huyện Bến Lức.", None),
        ("Sở Công Thương hỗ trợ Hợp tác xã Chè Khau Vai mua 01 máy sấy.", None),
        ("Sở Công Thương hỗ trợ 3 cơ sở mua máy sấy từ nguồn vốn của UBND huyện Bến Lức.", None),
    ],
)
def test_the_unit_of_those_to_whom_it_is_given(text: str, place: str | None) -> None:
    assert row(text).place == place


def test_the_unit_that_is_meant_by_its_kind() -> None:
    lead = "Xã Mỹ Lệ có 40 hộ khó khăn về nhà ở.\n"
    text = "Ngày 14/1, Hội Phụ nữ tỉnh trao 5 căn nhà cho hội viên khó khăn trên địa bàn xã."
    assert row(lead + text).place == "xã Mỹ Lệ"
    assert row(f"Xã Tân Trạch có 30 hộ.\n{lead}{text}").place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Sở Y tế phối hợp với UBND xã Mỹ Lệ, huyện Bến Lức khám bệnh cho 9 hộ.",
            "xã Mỹ Lệ, huyện Bến Lức",
        ),
        (
            "Sở Y tế phối hợp UBND các xã: Mỹ Lệ, Tân Trạch (huyện Bến Lức) và phường 3 mở 2 lớp may.",
            "các xã: Mỹ Lệ, Tân Trạch (huyện Bến Lức) và phường 3",
        ),
        (
            "Sở Y tế phối hợp với Hội Phụ nữ huyện Bến Lức và UBND xã Mỹ Lệ khám bệnh cho 9 hộ.",
            "xã Mỹ Lệ",
        ),
        ("Sở Y tế phối hợp với Công ty Hàm Luông (đóng tại huyện Bến Lức) khám bệnh cho 9 hộ.", None),
        ("Đoàn đã đến H. Bến Lức trao 140 suất quà cho người nghèo.", "H. Bến Lức"),
    ],
)
def test_the_unit_of_those_with_whom_it_is_done(text: str, place: str | None) -> None:
    assert row(text).place == place


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Sở Y tế giúp khắc phục mưa lũ cho xã Mỹ Lệ", "xã Mỹ Lệ"),
        ("Đức Hòa: Trao nhà tình nghĩa", "Đức Hòa"),
        ("Thẩm định xã Mỹ Lệ đạt chuẩn nông thôn mới", None),
        ("Sở Y tế trao quà cho xã Mỹ Lệ, khám bệnh ở xã Tân Trạch", None),
        ("Lễ hội cà phê Buôn Ma Thuột", None),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
        ("Vui xuân ở TP Huế", None),
    ],
)
def test_the_unit_that_the_title_tells(title: str, place: str | None) -> None:
    text = f"{title}\nNgày 3/4, Sở Y tế đã trao 20 triệu đồng cho 10 hộ bị thiệt hại."
    document = Document(text, title=title, published=date(2018, 4, 18), home_province="long-an")
    assert activities.find(document)[0].place == place


def test_a_body_of_a_unit_that_is_told_by_its_kind() -> None:
    lead = "Hội Phụ nữ phường Tân Khánh có 900 hội viên."
    assert row(f"{lead} Hội Phụ nữ phường đã tặng quà đến 100 nữ công nhân.").place == "phường Tân Khánh"


@pytest.mark.parametrize(
    ("text", "home", "province"),
    [
        (
            "Đoàn công tác tỉnh Bắc Ninh đã trao 3 tỷ đồng hỗ trợ đồng bào tỉnh Lâm Đồng.",
            "bac-ninh",
            "lam-dong",
        ),
        (
            "UBND tỉnh Yên Bái đã trao 300 triệu đồng của nhân dân tỉnh Yên Bái cho tỉnh Hà Giang.",
            "yen-bai",
            "ha-giang",
        ),
        # Those with whom it is done, and the localities of a province, tell no other.
        (
            "Sở Công Thương phối hợp với Trung tâm Năng lượng TP.HCM tổ chức hội thảo về tiết kiệm điện.",
            "yen-bai",
            "yen-bai",
        ),
        (
            "Hội Nông dân tỉnh phân bổ 6 tỷ đồng cho 12 dự án của nông dân các địa phương.",
            "yen-bai",
            "yen-bai",
        ),
        (
            "UBND tỉnh Yên Bái đã trao 9 suất quà cho công nhân Công ty Thép Thái Nguyên.",
            "yen-bai",
            "yen-bai",
        ),
    ],
)
def test_a_gift_is_where_it_is_given(text: str, home: str, province: str) -> None:
    document = Document(text, published=date(2018, 4, 18), home_province=home)
    assert activities.find(document)[0].province_id == province
