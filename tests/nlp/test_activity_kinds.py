"""Ways of telling an activity beside the plain verb and object, and what only looks like one."""

from datetime import date

import pytest

from nlp import activities
from nlp.records import Activity
from nlp.text.document import Document


def found(text: str, *, title: str | None = None) -> list[Activity]:
    return activities.find(Document(text, title=title, published=date(2018, 4, 18), home_province="long-an"))


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(a.type, a.status, str(a.date_from), str(a.date_to)) for a in found(text)]


PASSIVES = [
    (
        "Tháng 9/2017, có 16 sản phẩm được công nhận sản phẩm công nghiệp nông thôn tiêu biểu.",
        [("recognition", "done", "2017-09-01", "2017-09-30")],
    ),
    (
        "Năm 2016, 7 sản phẩm của huyện được Bộ Công Thương chứng nhận sản phẩm tiêu biểu.",
        [("recognition", "done", "2016-01-01", "2016-12-31")],
    ),
    (
        "Kế hoạch nước sạch năm 2018 được UBND tỉnh phê duyệt ngày 09/01/2018.",
        [("policy", "done", "2018-01-09", "2018-01-09")],
    ),
    (
        "Ban Chỉ đạo nước sạch của huyện được thành lập ngày 05/02/2018.",
        [("organisation", "done", "2018-02-05", "2018-02-05")],
    ),
    ("Sắp tới, 60 thợ dệt sẽ được đào tạo.", [("training", "planned", "None", "None")]),
    ("Hiện có 12% cơ sở được kiểm tra.", []),
    ("Các sản phẩm đạt điểm cao được UBND tỉnh cấp giấy chứng nhận.", []),
    ("Quy hoạch chưa được UBND tỉnh phê duyệt.", []),
]

OTHERS = [
    ("Năm 2015, tỉnh đã thực hiện 8 dự án khuyến công.", [("support", "done", "2015-01-01", "2015-12-31")]),
    ("Nguồn khuyến công quốc gia hỗ trợ 3 lò gốm.", [("support", "done", "None", "None")]),
    (
        "Chương trình khuyến công quốc gia hỗ trợ 2 lò gốm; chương trình của tỉnh hỗ trợ 5 lò gốm.",
        [("support", "done", "None", "None")] * 2,
    ),
    (
        "Năm 2019, mục tiêu thực hiện 20 đề án khuyến công.",
        [("support", "planned", "2019-01-01", "2019-12-31")],
    ),
    ("Sở phấn đấu kiểm toán năng lượng 8 nhà máy.", [("assessment", "planned", "None", "None")]),
]

NONE = [
    "Ngân sách tỉnh hỗ trợ khoảng 30%, phần còn lại do cơ sở góp.",
    "Nội dung và mức chi:\n1. Hỗ trợ lập dự án: không quá 20 triệu đồng.\n2. Hỗ trợ thành lập hợp tác xã: "
    "9 triệu.",
    "Đợt đánh giá, phân hạng này có 24 sản phẩm.",
    "Sở đã hoãn tổ chức hội chợ trái cây vì mưa bão.",
    "Hội chợ trái cây dự kiến tổ chức ngày 5/5/2018 tại chợ Tân An đã bị hủy.",
    "Căn cứ Kế hoạch số 8/KH-UBND ngày 3/4/2017 của UBND tỉnh về mở 20 lớp dạy nghề;",
]


@pytest.mark.parametrize(("text", "expected"), PASSIVES + OTHERS)
def test_kinds(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert rows(text) == []


DATES = [
    ("Trong năm 2017, tỉnh ban hành Kế hoạch số 41/KH-UBND ngày 06/4/2017 về chè.", "2017-04-06"),
    ("Tỉnh sửa đổi Quyết định số 7/2015/QĐ-UBND ngày 08/8/2015 về chợ.", "None"),
    ("Trong 2 năm 2015-2016, tỉnh lo cho làng nghề. Trong đó, trạm đã hỗ trợ 4 lò mua máy ép.", "2015-01-01"),
    ("Từ cuối năm 2016, trạm đã mở 4 lớp dạy nghề.", "None"),
    ("Hội chợ cam được tổ chức từ ngày 29/12/2016 đến ngày 02/01/2017.", "2016-12-29"),
]


@pytest.mark.parametrize(("text", "first_day"), DATES)
def test_dates(text: str, first_day: str) -> None:
    assert [str(a.date_from) for a in found(text)] == [first_day]


HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH LONG AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 88/QĐ-UBND
Long An, ngày 20 tháng 8 năm 2017
QUYẾT ĐỊNH
Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;
QUYẾT ĐỊNH:
Điều 1. """

OWN_ACTS = [
    ("Thành lập Tổ thủy nông gồm các ông, bà có tên sau:", ("organisation", "Thành lập Tổ thủy nông")),
    ("Phê duyệt Kế hoạch nước sạch với các nội dung sau:", ("policy", "Phê duyệt Kế hoạch nước sạch")),
    (
        "Ban hành kèm theo Quyết định này Quy chế quản lý kênh.\nĐiều 2. Hỗ trợ 5 triệu đồng mỗi hộ nạo "
        "vét kênh.",
        ("policy", "Ban hành Quy chế quản lý kênh"),
    ),
]


@pytest.mark.parametrize(("article", "expected"), OWN_ACTS)
def test_an_official_documents_own_act(article: str, expected: tuple[str, str]) -> None:
    (act,) = found(HEAD + article)
    assert (act.type, act.title) == expected
    assert (act.status, act.date_from, act.date_to) == ("done", date(2017, 8, 20), date(2017, 8, 20))


@pytest.mark.parametrize(
    "article", ["Bổ nhiệm ông Lê Văn Tám giữ chức Trưởng phòng.", "Điều lệ này có 3 chương."]
)
def test_personnel_decisions_are_no_activity(article: str) -> None:
    assert found(HEAD + article) == []
