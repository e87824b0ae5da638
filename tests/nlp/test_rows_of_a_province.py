"""In which province an activity is: what its words tell, whoever does it, what its text is about."""

from datetime import date

import pytest

from nlp import extract
from tests.nlp.reading_activity_rows import row

VINH_LONG = "Sở Công Thương Vĩnh Long: khuyến công năm 2017\n\n"


def provinces(text: str, home: str | None = None) -> list[str | None]:
    found = extract(text, published=date(2018, 4, 18), home_province=home)
    return [one.province_id for one in found.activities]


def test_the_province_that_the_text_is_about() -> None:
    text = (
        VINH_LONG
        + "Trong năm, Trung tâm Khuyến công tỉnh Vĩnh Long đã mở 4 lớp nghề. Tỉnh cũng hỗ trợ 6 lò sấy."
    )
    assert provinces(text) == ["vinh-long", "vinh-long"]


def test_the_unit_of_the_name_that_stood_on_its_day() -> None:
    found = extract(
        "Ngày 3/11, Sở Công Thương mở 2 lớp tập huấn khuyến công.",
        published=date(2025, 11, 4),
        home_province="phu-tho",
    )
    assert found.activities[0].province_id == "phu-tho-2025"


def test_whoever_does_it_outweighs_whose_page_it_is() -> None:
    assert row("Nhân dịp này, tỉnh Bến Tre đã trao Giấy chứng nhận cho 9 sản phẩm.").province_id == "ben-tre"
    assert row("Theo ông Nam, Bến Tre đã hỗ trợ 12 cơ sở mua máy.").province_id == "ben-tre"
    text = "Ngày 2/4/2018, UBND huyện Yên Sơn tổ chức hội nghị tập huấn khuyến công cho 30 cơ sở."
    assert row(text).province_id == "tuyen-quang"


def test_what_a_partner_is_called_is_not_where_it_is() -> None:
    text = "Sở Công Thương Long An phối hợp với Bến Tre mở 02 lớp tập huấn khuyến công."
    assert row(text).province_id == "long-an"


def test_where_the_deed_before_was_is_not_who_does_the_next() -> None:
    text = "Hỗ trợ 4 cơ sở tham gia hội chợ tại Hà Nội và tổ chức 01 phiên chợ hàng Việt vào tháng 5."
    assert row(text, 1).province_id == "long-an"


def test_several_provinces_do_it() -> None:
    text = "Đến nay, các tỉnh trong khu vực đã ban hành 7 kế hoạch phát triển làng nghề."
    assert row(text).province_id is None
    assert row("Cả nước có 31 tỉnh, thành phố đã hỗ trợ 900 cơ sở mua máy.").province_id is None


def test_whose_decree_is_carried_out_does_nothing_here() -> None:
    text = (
        "Thực hiện Nghị định số 45/2012/NĐ-CP ngày 21/5/2012 của Chính phủ, Sở đã ban hành Kế hoạch"
        " khuyến công năm 2018."
    )
    assert row(text).province_id == "long-an"


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Năm 2017, Bộ Công Thương đã phê duyệt 01 đề án khuyến công với kinh phí 1,2 tỷ đồng.", "long-an"),
        ("Bộ Công Thương vừa ban hành Thông tư số 14/2018/TT-BCT về bình chọn sản phẩm tiêu biểu.", None),
        ("Chính phủ đã ban hành Nghị quyết số 9/NQ-CP về phát triển tỉnh Bến Tre.", "ben-tre"),
    ],
)
def test_what_a_national_body_decides(text: str, province: str | None) -> None:
    assert row(text).province_id == province


def test_where_a_ware_is_sold_is_no_place() -> None:
    text = "Ngày 2/4, Sở Công Thương tổ chức hội nghị về xuất khẩu thanh long sang Nhật Bản."
    assert row(text).province_id == "long-an"
    assert row("Sở Công Thương đưa 9 cơ sở tham gia hội chợ tại Nhật Bản.").province_id is None
