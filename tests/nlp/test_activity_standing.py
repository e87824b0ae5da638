"""Which activities stand as rows: what a stranger understands, what somebody did, what a programme counts."""

from datetime import date

import pytest

from nlp import activities
from nlp.records import Activity
from nlp.text.document import Document


def titles(text: str) -> list[str]:
    document = Document(text, published=date(2018, 4, 18), home_province="long-an")
    return [activity.title for activity in activities.find(document)]


NONE = [
    # What it was about is not told.
    "Đội quản lý trật tự phường 3 tiến hành kiểm tra.",
    # What was told before is meant.
    "Sở Công Thương đã kiểm tra việc thu phí này.",
    # A finding is reported, not the work.
    "Khảo sát của Sở Công Thương tỉnh Long An cho thấy nhiều chợ xã thiếu chỗ để xe.",
    # Matters of persons.
    "UBND tỉnh Long An đã ban hành quyết định bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Công Thương.",
    "Năm 2015, dự án Nhà máy bột giấy Rạch Cát được cấp chứng nhận đầu tư.",
    # Whatever the words after "theo" tell, the sentence tells something else.
    "Theo kế hoạch được UBND tỉnh phê duyệt, lễ hội Làm Chay kéo dài ba ngày.",
    "Phó Giám đốc Sở Nội vụ nêu rõ: Thực hiện kế hoạch kiểm tra công vụ năm 2017, từ ngày 2/2 đến nay, đoàn "
    "đã đến 20 đơn vị.",
    "Tại Long An, năm nay tỉnh có 900 thí sinh dự thi tại 38 điểm thi với 529 phòng thi.",
    "Ngày 3/4/2018, bà Lê Thị Mẫu được công nhận hết thời gian tập sự.",
    "Ông Lê Văn Mẫu, Phó Giám đốc Sở Y tế Long An cam kết hướng dẫn 8 bệnh viện sử dụng hiệu quả các máy móc "
    "được tài trợ.",
    # What a body is named for.
    "Theo lãnh đạo Trung tâm dạy nghề và sát hạch lái xe Tân Lập, nhiều người muốn được học lái xe.",
    # What would be, on a condition.
    "Theo ông Mẫu, với những trại gà nhỏ lẻ sẽ được hỗ trợ 50% chi phí khi tham gia đề án truy xuất.",
    # Where the full stop is lost.
    "Giám đốc Sở phát biểu tại hội nghị Theo Sở Công Thương Long An, cơ sở phải lắp máy mới.",
    # What land that is taken is paid for; who pays for a building.
    "Quyết định nêu đơn giá bồi thường, hỗ trợ và tái định cư cho 12 hộ dân của Dự án cầu Bến Lức.",
    "Tỉnh có 43 dự án do Tổng công ty Tân Mỹ làm chủ đầu tư 3 khu nhà ở công nhân.",
    # Nobody is told to have done it.
    "Nhiều ý kiến cho rằng nên xây dựng một đề án riêng để nghiên cứu thật kỹ càng.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_row(text: str) -> None:
    assert titles(text) == []


SOME = [
    (
        "Hai cuộc kiểm tra tiến hành vào tháng 3/2018 tại 14 chợ cho thấy hàng hóa đủ nhãn mác.",
        "Hai cuộc kiểm tra tiến hành vào tháng 3/2018 tại 14 chợ",
    ),
    (
        "Chiều 12/4, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp với các sở, ngành về nước tưới mùa khô.",
        "chủ trì cuộc họp với các sở, ngành về nước tưới mùa khô",
    ),
    (
        "Ngày 9/4, Thanh tra tỉnh ban hành Quyết định số 71/QĐ-TTr về nội dung này.",
        "ban hành Quyết định số 71/QĐ-TTr",
    ),
    (
        "Sở Công Thương đã hỗ trợ 12 cơ sở mua máy sấy Được biết, mỗi máy giá 40 triệu đồng.",
        "hỗ trợ 12 cơ sở mua máy sấy",
    ),
    (
        "Năm 2016, huyện xây 2 lò sấy đốt trấu cho hợp tác xã Phước Đông. Năm 2017, Sở Công Thương đã hỗ trợ "
        "xây dựng 7 lò kiểu này.",
        "hỗ trợ xây dựng 7 lò sấy đốt trấu",
    ),
]


@pytest.mark.parametrize(("text", "title"), SOME)
def test_what_stands(text: str, title: str) -> None:
    assert titles(text)[-1:] == [title]


def test_who_stands_behind_a_copula_did_it() -> None:
    text = (
        "Niềm vui lớn của người trồng thanh long là UBND tỉnh Long An đã ra quyết định công nhận 2 làng nghề."
    )
    found = activities.find(Document(text, published=date(2018, 4, 18), home_province="long-an"))
    assert [activity.organiser for activity in found] == ["UBND tỉnh Long An"]


PUBLISHED = date(2018, 4, 18)


def found(text: str) -> list[Activity]:
    return activities.find(Document(text, published=PUBLISHED, home_province="long-an"))


def test_a_kind_of_those_who_are_helped_is_no_organiser() -> None:
    text = (
        "Trung tâm Khuyến công tỉnh Long An đã hỗ trợ 9 cơ sở, hộ kinh doanh, HTX ứng dụng máy móc tiên "
        "tiến; tổ chức 3 lớp tập huấn quản lý."
    )
    assert [(one.title, one.organiser) for one in found(text)] == [
        (
            "hỗ trợ 9 cơ sở, hộ kinh doanh, HTX ứng dụng máy móc tiên tiến",
            "Trung tâm Khuyến công tỉnh Long An",
        ),
        ("tổ chức 3 lớp tập huấn quản lý", "Trung tâm Khuyến công tỉnh Long An"),
    ]


def test_a_paragraph_that_goes_on_has_the_organiser_and_the_year_before() -> None:
    text = (
        "Năm 2017, Trung tâm Khuyến công tỉnh Long An đã triển khai 12 đề án khuyến công.\n"
        "Cụ thể, đã hỗ trợ 7 cơ sở mua máy sấy lúa."
    )
    assert [(one.organiser, one.date_from) for one in found(text)] == [
        ("Trung tâm Khuyến công tỉnh Long An", date(2017, 1, 1)),
        ("Trung tâm Khuyến công tỉnh Long An", date(2017, 1, 1)),
    ]


NAMES = [
    (
        "Ngày 12/4, Sở Công Thương tổ chức hội nghị sơ kết 3 tháng đầu năm và triển khai nhiệm vụ quý II năm "
        "2018.",
        "tổ chức hội nghị sơ kết 3 tháng đầu năm và triển khai nhiệm vụ quý II năm 2018",
    ),
    (
        "Ngày hội trưng bày, giới thiệu nông sản vùng Đồng Tháp Mười sẽ diễn ra từ ngày 22/5/2018.",
        "Ngày hội trưng bày, giới thiệu nông sản vùng Đồng Tháp Mười",
    ),
]


@pytest.mark.parametrize(("text", "title"), NAMES)
def test_the_whole_name_of_an_event(text: str, title: str) -> None:
    assert titles(text) == [title]


SAME = [
    "Hội chợ diễn ra đến ngày 24/4 với sự tham gia của nhiều hợp tác xã.",
    "Hội chợ này được tổ chức kéo dài đến hết ngày 20/4/2018.",
    "Ngành Công Thương kêu gọi đầu tư xây dựng hạ tầng cụm công nghiệp.",
]


@pytest.mark.parametrize("text", SAME)
def test_what_was_told_before_or_is_only_called_for(text: str) -> None:
    assert titles(text) == []


def test_a_document_that_is_handed_in_is_work_of_its_own() -> None:
    text = "Quý III, Sở sẽ tổ chức 01 hội nghị khuyến công và trình UBND tỉnh phê duyệt kế hoạch năm 2019."
    assert [one.type for one in found(text)] == ["workshop", "policy"]


def test_what_a_decision_does_is_of_its_day() -> None:
    text = (
        "Chủ tịch UBND tỉnh vừa ký Quyết định số 31/QĐ-UBND ngày 10/4/2018 công nhận 9 sản phẩm OCOP 3 sao."
    )
    assert {one.date_from for one in found(text)} == {date(2018, 4, 10)}


def test_what_is_handed_out_tells_more_than_who_gets_it() -> None:
    text = "Ngày 12/4, 14 hợp tác xã được trao giấy chứng nhận mã số vùng trồng."
    assert [one.type for one in found(text)] == ["recognition"]


def test_a_fair_outside_the_province_is_in_none() -> None:
    text = "Năm 2018, Sở Công Thương sẽ đưa sản phẩm tham gia 2 hội chợ ngoài tỉnh."
    assert [one.province_id for one in found(text)] == [None]


def test_the_year_after_what_is_carried_out_is_that_of_the_work() -> None:
    text = "Thực hiện Kế hoạch của UBND tỉnh, năm 2018 Sở Công Thương sẽ mở 2 khóa tập huấn."
    assert [(one.date_from, one.date_to) for one in found(text)] == [(date(2018, 1, 1), date(2018, 12, 31))]


def test_what_goes_on_at_an_event_is_of_its_day() -> None:
    text = (
        "Sáng 10/4, Sở Công Thương khai mạc hội chợ nông sản tại thị xã Kiến Tường. Trong khuôn khổ hội chợ, "
        "Sở đã làm việc với Hiệp hội Trái cây về nhãn hàng."
    )
    assert [one.date_from for one in found(text)] == [date(2018, 4, 10)] * 2


def test_the_status_stands_in_the_words_of_the_deed() -> None:
    text = "Sở sẽ mở 2 lớp tập huấn. UBND tỉnh Long An đã có công văn gửi các sở chuẩn bị nội dung kỳ họp."
    assert [one.status for one in found(text)] == ["planned", "done"]


DOERS = [
    (
        "Trung tâm Khuyến công tỉnh Long An (TTKC), Sở Công Thương sẽ tổ chức 3 phiên chợ.",
        "Trung tâm Khuyến công tỉnh Long An",
    ),
    (
        "Trung tâm Khuyến công Long An (Sở Công Thương) phối hợp với các địa phương tổ chức 5 phiên chợ.",
        "Trung tâm Khuyến công Long An",
    ),
    ("Năm 2017, huyện Cần Đước được hỗ trợ 3 đề án khuyến công.", None),
    (
        "Chủ tịch UBND tỉnh yêu cầu Sở Công Thương và Thủ trưởng các đơn vị kiểm tra 12 chợ.",
        "Sở Công Thương",
    ),
]


@pytest.mark.parametrize(("text", "organiser"), DOERS)
def test_who_did_it(text: str, organiser: str | None) -> None:
    assert [one.organiser for one in found(text)] == [organiser]


def test_what_is_held_before_long_is_planned() -> None:
    text = (
        "3 phiên chợ được Trung tâm Khuyến công tỉnh Long An tổ chức trong thời gian tới tại huyện Tân Trụ."
    )
    assert [one.status for one in found(text)] == ["planned"]


def test_a_unit_that_belongs_to_a_programme_is_no_place() -> None:
    text = "Sở Công Thương tổ chức 6 phiên chợ trên địa bàn tỉnh thuộc Chương trình xúc tiến thương mại 2018."
    assert [one.place for one in found(text)] == [None]


THESE = [
    "Thanh tra tỉnh Long An đang thanh tra toàn diện đối với công ty này.",
    "Sau sự kiện ra mắt phần mềm mới, nhiều khách hàng đặt mua máy.",
    "Ngày 9/4, UBND tỉnh Long An ký văn bản phê bình ông Trần Văn Mẫu.",
]


@pytest.mark.parametrize("text", THESE)
def test_what_stands_in_another_sentence_or_is_no_programmes(text: str) -> None:
    assert titles(text) == []


def test_a_title_ends_where_an_ellipsis_ends_its_sentence() -> None:
    text = "Sở Công Thương đã hỗ trợ 12 cơ sở mua máy sấy, máy tách hạt… Dù vậy, nhu cầu còn lớn."
    assert titles(text) == ["hỗ trợ 12 cơ sở mua máy sấy, máy tách hạt"]
