"""What is given, treated and collected for people in need, what is told in the passive, and what only looks
like a deed: costs, duties, speeches, who was there."""

import pytest

from nlp.activities import find_activities
from nlp.records import Activity
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import rows


def found(text: str) -> list[Activity]:
    return find_activities.candidates(Document(text, home_province="long-an"))


TOLD = [
    (
        "Ngày 3/4, Hội Chữ thập đỏ huyện khám bệnh, cấp thuốc miễn phí và tặng quà cho 100 người cao tuổi.",
        "support",
        "khám bệnh, cấp thuốc miễn phí và tặng quà cho 100 người cao tuổi",
    ),
    (
        "Hội LHPN huyện đã tổ chức 3 đợt khám, cấp phát thuốc miễn phí cho 500 hội viên.",
        "support",
        "tổ chức 3 đợt khám, cấp phát thuốc miễn phí cho 500 hội viên",
    ),
    (
        "Các cấp hội đã vận động được 7.000 khẩu trang, 75 bình nước cùng 300 suất cơm, 80 suất quà trao"
        " tặng bộ đội.",
        "support",
        "vận động được 7.000 khẩu trang, 75 bình nước cùng 300 suất cơm, 80 suất quà",
    ),
    (
        "Hội LHPN huyện đã nấu và phát hơn 130 suất cháo cho các bệnh nhân.",
        "support",
        "phát hơn 130 suất cháo cho các bệnh nhân",
    ),
    (
        "Hội Nông dân phường Tân Khánh đang xây dựng vườn tình thương cho các hộ nghèo.",
        "support",
        "xây dựng vườn tình thương cho các hộ nghèo",
    ),
    (
        "Đã có 64 dự án của các cơ sở trên địa bàn được nhận hỗ trợ khuyến công cấp huyện.",
        "support",
        "64 dự án của các cơ sở trên địa bàn được nhận hỗ trợ khuyến công cấp huyện",
    ),
    (
        "Kế hoạch tăng trưởng xanh tỉnh Long An đến năm 2030, định hướng đến năm 2050 được UBND tỉnh ban"
        " hành.",
        "policy",
        "Kế hoạch tăng trưởng xanh tỉnh Long An đến năm 2030, định hướng đến năm 2050 được UBND tỉnh ban"
        " hành",
    ),
    (
        "Sáng 18/9, Ban Kinh tế HĐND tỉnh khảo sát việc ban hành và thực hiện chính sách phát triển công"
        " nghiệp.",
        "assessment",
        "khảo sát việc ban hành và thực hiện chính sách phát triển công nghiệp",
    ),
    (
        "Đoàn của Sở Nông nghiệp đã có chuyến khảo sát, học tập tại tỉnh Sơn La về canh tác trên đất dốc.",
        "study_visit",
        "chuyến khảo sát, học tập tại tỉnh Sơn La về canh tác trên đất dốc",
    ),
    (
        "UBND tỉnh vừa có quyết định thành lập Ban Quản lý khu kinh tế tỉnh Long An.",
        "organisation",
        "có quyết định thành lập Ban Quản lý khu kinh tế tỉnh Long An",
    ),
    (
        "Sở Công Thương cũng tham gia các đoàn kiểm tra an toàn hóa chất tại 5 doanh nghiệp.",
        "inspection",
        "tham gia các đoàn kiểm tra an toàn hóa chất tại 5 doanh nghiệp",
    ),
    (
        "Ngày 3/4, UBND tỉnh tổ chức Đại hội Thi đua yêu nước tỉnh Long An lần thứ V nhằm khen thưởng"
        " điển hình.",
        "workshop",
        "tổ chức Đại hội Thi đua yêu nước tỉnh Long An lần thứ V",
    ),
]


@pytest.mark.parametrize(("text", "kind", "title"), TOLD)
def test_a_deed_is_told_with_its_kind(text: str, kind: str, title: str) -> None:
    assert [(one.type, one.title) for one in found(text)] == [(kind, title)]


def test_who_is_to_be_honoured_is_proposed() -> None:
    text = "Sở Công Thương vừa đề nghị UBND tỉnh phong tặng danh hiệu nghệ nhân năm 2014 cho 17 người."
    (one,) = found(text)
    assert (one.type, one.status) == ("recognition", "proposed")


def test_what_a_council_is_named_for_is_not_done_by_it() -> None:
    text = (
        "Hội đồng xét công nhận làng nghề, xét tặng danh hiệu nghệ nhân, thợ giỏi, người có công đưa"
        " nghề vào nông"
        " thôn và bình chọn sản phẩm công nghiệp nông thôn tiêu biểu tỉnh Long An đề nghị UBND tỉnh công nhận"
        " thêm 6 làng nghề mới."
    )
    assert [(one.title, one.status) for one in found(text)] == [
        ("công nhận thêm 6 làng nghề mới", "proposed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ngoài 150 gian hàng da giày, tham gia lễ hội còn có 50 gian hàng của các làng nghề.",
        "Tổng kinh phí tổ chức hai hội chợ là 2,4 tỷ đồng.",
        "Tổng kinh phí của đợt khám và cấp thuốc miễn phí cho 300 người trên 130 triệu đồng.",
        "Các cơ sở trong danh sách kèm theo quyết định vừa được ban hành có trách nhiệm lập kế hoạch.",
        "Trung tâm hoạt động từ năm 2005, với nhiệm vụ hướng dẫn doanh nghiệp; tổ chức hội chợ triển lãm"
        " sản phẩm.",
        'Ông Lê Văn Bảy cho biết: "Đây là dịp để chúng ta nhìn lại, tôn vinh thành quả của 80 năm xây dựng."',
        "Mỗi cơ sở thì được hỗ trợ tối thiểu 12 triệu đồng và tối đa 35 triệu đồng.",
    ],
)
def test_costs_duties_speeches_and_who_was_there_are_no_deeds(text: str) -> None:
    assert found(text) == []


def test_secondly_is_no_word_that_begins_alike() -> None:
    text = "Hai làng nghề của huyện được UBND tỉnh Long An công nhận làng nghề năm 2018."
    assert found(text)[0].title.startswith("Hai làng nghề")


def test_what_goes_on_the_same_day_is_done() -> None:
    text = "Ngày 3/4, đoàn của Sở Y tế về xã Tân Lập. Chiều cùng ngày, đoàn tiếp tục khám bệnh cho 350 người."
    assert [one.status for one in rows(text)] == ["done"]
