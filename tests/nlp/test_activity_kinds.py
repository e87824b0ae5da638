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
    (
        "Kế hoạch số 14/KH-UBND được Ủy ban nhân dân (UBND) tỉnh Long An ban hành ngày 06/02/2018.",
        [("policy", "done", "2018-02-06", "2018-02-06")],
    ),
    (
        "Tổ khuyến công xã được thành lập theo Quyết định số 40/QĐ-UBND ngày 12/3/2018.",
        [("organisation", "done", "2018-03-12", "2018-03-12")],
    ),
    (
        "Từ ngày 5 đến 8/3/2018, 18 tổ viên là người Khmer được đưa đi tham quan vườn nấm.",
        [("study_visit", "done", "2018-03-05", "2018-03-08")],
    ),
    ("Cuốn cẩm nang nuôi ong được in 900 bản.", [("communication", "done", "None", "None")]),
    ("Mỗi lò gốm được hỗ trợ 20 triệu đồng.", []),
    ("Hộ nuôi trên 50 con được hỗ trợ 40% tiền giống.", []),
    ("Cùng với các đề án được phê duyệt, xã còn vốn đối ứng.", []),
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

LISTS = [
    (
        "Kết quả năm 2017: 21 lớp dạy nghề, bốn chuyến tham quan, 3 phóng sự.",
        ["training", "study_visit", "communication"],
    ),
    ("Sở sẽ tổ chức lễ công bố sản phẩm mới và hội thảo về chế biến dừa.", ["recognition", "workshop"]),
    ("Kế hoạch gồm: mở 05 lớp dạy nghề và hỗ trợ 10 lò gốm.", ["training", "support"]),
    ("Tỉnh dành 900 triệu đồng để hỗ trợ 7 lò gốm.", ["support"]),
    ("Huyện đã đầu tư 3 tỷ đồng nhằm khôi phục làng nghề dệt chiếu.", ["support"]),
    ("Sở có văn bản về việc tổ chức Tuần lễ nông sản.", ["policy"]),
    ("Tỉnh ra Quyết định số 12/QĐ-UBND về giá nước.", ["policy"]),
    ("Đoàn đã làm việc, trao đổi về nghề muối với Sở Công Thương Nam Định.", ["meeting"]),
    ("Năm 2017, tỉnh đưa 9 sản phẩm dự thi cấp khu vực.", ["recognition"]),
    ("Đồng thời, tổ chức tập huấn nghiệp vụ cho người quản lý năng lượng.", ["training"]),
    ("Sở sẽ tổ chức “Hội nghị tập huấn nước sạch” cho các xã.", ["training"]),
    ("Huyện đã hoàn thành việc thành lập 18 tổ công nghệ số.", ["organisation"]),
    ("Tháng 3/2018, giúp bà con thành lập 4 tổ hợp tác ở Đức Huệ.", ["organisation"]),
    ("Hội đồng bình chọn tổ chức cuộc họp thống nhất danh sách sản phẩm.", ["meeting"]),
    ("Ngày 3/4/2018, các đại biểu đi thực tế vườn thanh long ở Châu Thành.", ["study_visit"]),
    ("Sở dành 5 tỷ đồng hỗ trợ đầu tư trạm xử lý nước thải cụm công nghiệp Hải Sơn.", ["support"]),
    (
        "Tỉnh sẽ chi 2 tỷ đồng để thực hiện các đề án như hỗ trợ ứng dụng máy móc vào nghề mộc; hỗ trợ đăng "
        "ký nhãn hiệu cho nghề nón.",
        ["support", "support"],
    ),
    ("96 lớp cho 3.100 lượt người; 10 số bản tin.", ["training", "communication"]),
    ("Sáng 12/4, Hội nghị kết nối cung cầu giữa TP. Tân An và các huyện đã diễn ra.", ["workshop"]),
    ("Trung tâm Khuyến công đã hỗ trợ Công ty Ba Sao lắp 2 nồi hơi.", ["support"]),
]

ENTRIES = [
    (
        "KẾ HOẠCH khuyến công năm 2019\nNội dung thực hiện:\n- 3 mô hình sấy mực bằng nắng;\n"
        "- Hội thảo cấp mã số vùng trồng, quý III, tại xã Mỹ Lộc;\n- Đoàn cán bộ gồm 8 người.",
        [
            ("support", "planned", "2019-01-01", "2019-12-31"),
            ("workshop", "planned", "2019-07-01", "2019-09-30"),
        ],
    ),
    (
        "Kết quả đào tạo năm 2017\nTT | Nội dung | Số lớp | Học viên\n1 | Quản trị mạng | 2 lớp | 45 người\n"
        "2 | Tập huấn kỹ năng bán hàng cho hợp tác xã | 4 lớp | 90 người",
        [("training", "done", "2017-01-01", "2017-12-31")] * 2,
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENTRIES)
def test_entries_and_rows_without_a_verb(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "types"), LISTS)
def test_ways_of_telling(text: str, types: list[str]) -> None:
    assert [a.type for a in found(text)] == types


NONE = [
    "Mỗi xã sẽ được UBND tỉnh cấp giấy chứng nhận và hỗ trợ 30 triệu đồng.",
    "Cụ thể: hỗ trợ 35 triệu đồng cho 1 làng nghề.",
    "Công ty Tân Mỹ đã đầu tư 3 tỷ đồng mua máy sấy.",
    "Hội chợ trưng bày 350 gian hàng.",
    "Học viên được nghe các chuyên đề: kiểm toán năng lượng, tập huấn 5S.",
    "Chi phí gồm: chi tuyên truyền 50 triệu đồng.",
    "Công ty Tân Mỹ được cấp Giấy chứng nhận đầu tư ngày 5/4/2018.",
    "Giao Ban Tuyên giáo theo dõi việc này.",
    "Tổng mức đầu tư 1.200 triệu đồng, trong đó khuyến công hỗ trợ 300 triệu đồng.",
    "Tại Hội nghị các đại biểu đã thẳng thắn trao đổi nhiều vấn đề.",
    "Sản phẩm đăng ký bình chọn đến từ 41 cơ sở.",
    "Tiếp và làm việc với Đoàn có các đồng chí lãnh đạo Sở Công Thương.",
    "Ngân sách tỉnh hỗ trợ khoảng 30%, phần còn lại do cơ sở góp.",
    "Nội dung và mức chi:\n1. Hỗ trợ lập dự án: không quá 20 triệu đồng.\n2. Hỗ trợ thành lập hợp tác xã: "
    "9 triệu.",
    "Đợt đánh giá, phân hạng này có 24 sản phẩm.",
    "Sở đã hoãn tổ chức hội chợ trái cây vì mưa bão.",
    "Phiên chợ trái cây ngày 15/9 không diễn ra do mưa bão.",
    "Hội chợ trái cây dự kiến tổ chức ngày 5/5/2018 tại chợ Tân An đã bị hủy.",
    "Căn cứ Kế hoạch số 8/KH-UBND ngày 3/4/2017 của UBND tỉnh về mở 20 lớp dạy nghề;",
    # Nobody in an office does it; it was not done.
    "Lo lắng nên chị đưa con lên bệnh viện kiểm tra.",
    "Mặc dù chưa có văn bản nhưng chủ đầu tư đã miễn phí cho người dân.",
    "Theo ông Bình, người dân không cần kiểm tra con tàu.",
]


@pytest.mark.parametrize(("text", "expected"), PASSIVES + OTHERS)
def test_kinds(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert rows(text) == []


def test_a_basis_is_told_from_a_sentence_that_goes_on() -> None:
    text = "Căn cứ Kế hoạch nước sạch của tỉnh. Chiều ngày 19/12/2017, xã đã mở 02 lớp dạy nghề."
    assert [one.date_from for one in found(text)] == [date(2017, 12, 19)]


DATES = [
    ("Trong năm 2017, tỉnh ban hành Kế hoạch số 41/KH-UBND ngày 06/4/2017 về chè.", "2017-04-06"),
    ("Tỉnh sửa đổi Quyết định số 7/2015/QĐ-UBND ngày 08/8/2015 về chợ.", "None"),
    ("Trong 2 năm 2015-2016, tỉnh lo cho làng nghề. Trong đó, trạm đã hỗ trợ 4 lò mua máy ép.", "2015-01-01"),
    ("Từ cuối năm 2016, trạm đã mở 4 lớp dạy nghề.", "None"),
    ("Hội chợ cam được tổ chức từ ngày 29/12/2016 đến ngày 02/01/2017.", "2016-12-29"),
    ("Thực hiện Kế hoạch nước sạch năm 2017, vừa qua Sở đã nghiệm thu 3 mô hình.", "None"),
    ("Ngày 13/12/2017, Ban Tổ chức Ngày hội năm 2017 đã ban hành Quy chế.", "2017-12-13"),
    ("Từ đầu năm đến nay, trạm đã mở 4 lớp dạy nghề.", "2018-01-01"),
    ("Hai tháng cuối năm 2017, trạm đã mở 4 lớp dạy nghề.", "2017-11-01"),
    ("Sở đã mở 4 lớp dạy nghề, nhiều hơn 2 lớp so với năm 2016.", "None"),
    ("Dự kiến hội chợ diễn ra từ ngày 7/5-12/5/2018, thay vì từ ngày 10/5 như trước.", "2018-05-07"),
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


def test_the_day_without_a_year_is_of_the_year_that_the_event_names() -> None:
    text = "Chiều 26/10, Cục Công nghiệp tổ chức Hội nghị khuyến công lần thứ XIII, năm 2023."
    (act,) = activities.find(Document(text, home_province="long-an"))
    assert act.date_from == date(2023, 10, 26)


def test_an_event_that_another_sentence_calls_off_is_not_told() -> None:
    text = (
        "Ngày 3/4/2018, Sở ban hành Kế hoạch số 9/KH-SCT về tổ chức Hội chợ cam. Hội chợ cam diễn ra từ ngày "
        "9/5/2018 tại huyện Đức Hòa. Do mưa bão, Ban Tổ chức quyết định dừng tổ chức Hội chợ cam."
    )
    assert [a.type for a in found(text)] == ["policy"]


def test_a_plan_that_puts_itself_in_force_has_the_day_of_its_head() -> None:
    head = HEAD.split("QUYẾT ĐỊNH", maxsplit=1)[0]
    (act,) = found(head + "KẾ HOẠCH\nỦy ban nhân dân tỉnh ban hành Kế hoạch nước sạch của tỉnh như sau:")
    assert (act.type, act.status, act.date_from) == ("policy", "done", date(2017, 8, 20))
