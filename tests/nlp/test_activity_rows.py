"""Title, organiser and place of an activity: what whoever sees only the row understands."""

from datetime import date

import pytest

from nlp import activities, decisions
from nlp.records import Activity
from nlp.text.document import Document


def rows(text: str) -> list[Activity]:
    document = Document(text, published=date(2018, 4, 18), home_province="long-an")
    return activities.find(document, decisions.find(document))


def row(text: str, index: int = 0) -> Activity:
    return rows(text)[index]


TITLES = [
    (
        "Trung tâm đã hỗ trợ 12 hộ tại các xã Mỹ Lệ, Tân Lân và Long Sơn mua máy gặt, giá 90 triệu đồng.",
        "hỗ trợ 12 hộ tại các xã Mỹ Lệ, Tân Lân và Long Sơn mua máy gặt",
    ),
    (
        "Tháng 3/2018, đoàn của Sở đã sang Thái Lan tìm hiểu mô hình chợ nổi trong 5 ngày.",
        "sang Thái Lan tìm hiểu mô hình chợ nổi trong 5 ngày",
    ),
    ("Sở đã sửa đổi Quy định 37 trình UBND tỉnh thông qua.", "sửa đổi Quy định 37 trình UBND tỉnh thông qua"),
    ("Tỉnh đang triển khai 12 đề án khuyến công.", "triển khai 12 đề án khuyến công"),
    (
        "Sở tổ chức Hội nghị “Chia sẻ kinh nghiệm nuôi tôm cho hợp tác xã ven biển tại huyện Cần Giuộc” ở "
        "Tân An.",
        "tổ chức Hội nghị “Chia sẻ kinh nghiệm nuôi tôm cho hợp tác xã ven biển tại huyện Cần Giuộc” ở Tân "
        "An",
    ),
    (
        "Sở vừa ban hành Quyết định số 17/QĐ-SCT thành lập Tổ công tác năng lượng.",
        "ban hành Quyết định số 17/QĐ-SCT thành lập Tổ công tác năng lượng",
    ),
    (
        "Sở vừa ban hành Kế hoạch khuyến công (KHKC) năm 2018, kinh phí 2 tỷ đồng.",
        "ban hành Kế hoạch khuyến công (KHKC) năm 2018",
    ),
    ("Sáng 3/4, Sở tổ chức hội thảo về chè, cà phê và mắc ca.", "tổ chức hội thảo về chè, cà phê và mắc ca"),
    (
        "Năm 2017, trạm mở 5 lớp dạy đan lát cho 90 thợ. Quý II, trạm sẽ tổ chức thêm 2 lớp.",
        "tổ chức thêm 2 lớp dạy đan lát",
    ),
    ("Hội nghị nuôi ong lần thứ ba diễn ra ngày 3/4.", "Hội nghị nuôi ong lần thứ ba diễn ra ngày 3/4"),
    ("Công tác khuyến công: đã nghiệm thu 8 đề án.", "nghiệm thu 8 đề án khuyến công"),
    ("Riêng ngành chế biến dừa được hỗ trợ 7 máy sấy.", "ngành chế biến dừa được hỗ trợ 7 máy sấy"),
    ("Sở đã trình UBND tỉnh phê duyệt Đề án trồng tràm.", "trình UBND tỉnh phê duyệt Đề án trồng tràm"),
    (
        "Trạm hỗ trợ 4 hộ trồng chanh, thanh long bán hàng qua mạng.",
        "hỗ trợ 4 hộ trồng chanh, thanh long bán hàng qua mạng",
    ),
    ('Sở tổ chức tọa đàm "Chợ quê".', 'tổ chức tọa đàm "Chợ quê"'),
    ("Sở đã tổ chức hội thảo với chủ đề: “Sống xanh”.", "tổ chức hội thảo với chủ đề: “Sống xanh”"),
    ("Trạm lắp đặt 6 ống theo dõi mực nước.", "lắp đặt 6 ống theo dõi mực nước"),
    ("Năm 2017, trạm mở lớp tập huấn cho 40 thợ đan.", "mở lớp tập huấn cho 40 thợ đan"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text: str, title: str) -> None:
    assert title in [one.title for one in rows(text)]


def test_a_bare_plan_is_that_of_the_document() -> None:
    title = "KẾ HOẠCH Thực hiện Chương trình trồng tràm năm 2018"
    text = f"{title}\n\nSáng 3/4/2018, UBND tỉnh ban hành Kế hoạch với các nội dung sau:\n1. Mở 02 lớp."
    assert activities.find(Document(text, title=title))[0].title == (
        "ban hành Kế hoạch thực hiện Chương trình trồng tràm năm 2018"
    )


ORGANISERS = [
    ("Sở Công Thương tỉnh Long An vừa tổ chức hội nghị nước sạch.", "Sở Công Thương tỉnh Long An"),
    (
        "Ngày 10/4/2018, tại Tỉnh ủy Long An, Sở Công Thương tỉnh Long An tổ chức hội nghị nước sạch.",
        "Sở Công Thương tỉnh Long An",
    ),
    ("Kế hoạch nước sạch được UBND tỉnh phê duyệt ngày 09/01/2018.", "UBND tỉnh"),
    ("Hội nghị nước sạch do Sở Công Thương tổ chức ngày 09/01/2018.", "Sở Công Thương"),
    ("Ngày 3/4/2018, huyện Đức Hòa đã mở 02 lớp dạy nghề.", "huyện Đức Hòa"),
    (
        "Công văn số 3/CTĐP ngày 5/1/2018 của Cục Công Thương địa phương, Sở Công Thương sẽ mở 02 lớp dạy "
        "nghề.",
        "Sở Công Thương",
    ),
    (
        "Trung tâm Khuyến công Long An phối hợp với Phòng Kinh tế và Hạ tầng huyện Bến Lức mở 02 lớp dạy "
        "nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    ("Sắp tới, Long An sẽ tổ chức 02 phiên chợ.", "Long An"),
    ("Chủ tịch UBND xã Long Cang cho biết, xã sẽ mở 02 lớp dạy nghề.", "xã Long Cang"),
    ("Trong quý I/2018 đã mở 02 lớp dạy nghề.", None),
    ("Vụ đông xuân 2018, các xã mở 02 lớp dạy nghề.", None),
    ("Trong năm 2018, ngành nông nghiệp đã mở 02 lớp dạy nghề.", "ngành nông nghiệp"),
    ("Năm 2018, phối hợp với Hội Nông dân tỉnh mở 02 lớp dạy nghề.", None),
    ("Ông Lê Văn Tám, Giám đốc Hợp tác xã Tân Lập, mong tỉnh sớm hỗ trợ 3 máy sấy.", None),
    (
        "Sáng 3/4/2018, tại hội trường UBND xã Tân Lập, huyện Mộc Hóa, Trung tâm Khuyến công Long An "
        "phối hợp với Hội Nông dân huyện mở 02 lớp dạy nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    ("UBND các huyện, thành phố đã mở 02 lớp dạy nghề.", "UBND các huyện, thành phố"),
    ("Ngày 3/4/2018, Trung tâm đã mở 02 lớp dạy nghề.", None),
]


@pytest.mark.parametrize(("text", "organiser"), ORGANISERS)
def test_organisers(text: str, organiser: str | None) -> None:
    assert row(text).organiser == organiser


def test_a_sentence_without_a_subject_goes_on_with_the_one_before() -> None:
    text = "Sở Công Thương Long An đã mở 02 lớp dạy nghề. Đồng thời, hỗ trợ 5 lò gạch và kiểm tra 6 bến đò."
    assert {row(text, index).organiser for index in range(3)} == {"Sở Công Thương Long An"}


def test_the_first_words_of_a_name_stand_for_the_whole() -> None:
    text = "Trung tâm Khuyến công Long An đã mở 02 lớp dạy nghề. Năm 2017, Trung tâm hỗ trợ 5 lò gạch."
    assert row(text, 1).organiser == "Trung tâm Khuyến công Long An"


GOES_ON = [
    ("Sở Công Thương Long An hướng dẫn UBND các xã lập hồ sơ; mở 02 lớp dạy nghề.", "Sở Công Thương Long An"),
    (
        "Trung tâm Khuyến công Long An cho biết, năm 2018 đơn vị đã mở 02 lớp dạy nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    (
        "Trung tâm Khuyến công Long An có 30 người. Năm 2018, Trung tâm hỗ trợ Hợp tác xã Tân Lập mở "
        "02 lớp dạy nghề.",
        "Trung tâm Khuyến công Long An",
    ),
    ("UBND tỉnh phê duyệt 12 đề án khuyến công. Đến nay đã thực hiện xong 8 đề án.", "UBND tỉnh"),
]


@pytest.mark.parametrize(("text", "organiser"), GOES_ON)
def test_the_first_organiser_of_what_goes_on(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


LISTS = [
    (
        "Trong quý I/2018, Trạm Khuyến nông Đức Hòa đã thực hiện:\n+ Mở 02 lớp nuôi ong.",
        "Trạm Khuyến nông Đức Hòa",
    ),
    ("Kế hoạch năm 2019 của Trạm Khuyến nông Đức Hòa:\n- Mở 02 lớp nuôi ong.", "Trạm Khuyến nông Đức Hòa"),
    ("II. Nhiệm vụ năm 2018\na) Sở Công Thương\n- Mở 02 lớp nuôi ong.", "Sở Công Thương"),
    (
        "1. Mở 02 lớp nuôi ong. Thời gian: tháng 5/2018. Đơn vị chủ trì: Hội Nông dân tỉnh.",
        "Hội Nông dân tỉnh",
    ),
    ("Sở Công Thương Long An đề nghị các đơn vị:\n- Mở 02 lớp nuôi ong.", None),
]


@pytest.mark.parametrize(("text", "organiser"), LISTS)
def test_the_work_of_a_list_is_of_whom_it_stands_under(text: str, organiser: str | None) -> None:
    assert row(text).organiser == organiser


def test_the_body_of_somebody_who_is_named_between_is_not_meant() -> None:
    text = (
        "Hội Nông dân tỉnh mở 02 lớp nuôi ong do bà Lê Thị Mai, Chủ tịch Hội Nông dân thị trấn Tân Trụ dạy. "
        "Thời gian tới, Hội sẽ mở 05 lớp đan lát."
    )
    assert row(text, 1).organiser == "Hội Nông dân tỉnh"


def test_who_goes_for_a_body_goes_for_it_as_its_organiser() -> None:
    text = "Đoàn cán bộ của Sở Công Thương Long An đã sang Thái Lan tìm hiểu mô hình chợ nổi."
    assert row(text).organiser == "Sở Công Thương Long An"


PROGRAMMES = [
    (
        "Sở tặng 7 máy; Trung tâm Khuyến nông mở 4 lớp chăm na; trạm mở 2 lớp chuyển đổi số.",
        [None, "khuyến nông", "chuyển đổi số"],
    ),
    ("Trạm treo 6 băng rôn hưởng ứng Giờ Trái đất.", ["tiết kiệm năng lượng"]),
]


@pytest.mark.parametrize(("text", "programmes"), PROGRAMMES)
def test_a_programme_is_that_of_the_clause(text: str, programmes: list[str | None]) -> None:
    found = activities.find(Document(text, published=date(2018, 4, 18), home_province="long-an"))
    assert [one.programme for one in found] == programmes


PUBLISHED = [
    ("Đào tạo: trong quý I/2018 đã mở 02 lớp dạy nghề.", "Sở Công Thương Long An", "Sở Công Thương Long An"),
    ("Đào tạo: trong quý I/2018 đã mở 02 lớp dạy nghề.", "Báo Long An", None),
    ("Trong quý I/2018 đã mở 02 lớp dạy nghề.", "SỞ NỘI VỤ", None),
    ("Sở Nội vụ Long An báo cáo như sau:\n- Mở 02 lớp dạy nghề.", "SỞ NỘI VỤ LONG AN", "Sở Nội vụ Long An"),
]


@pytest.mark.parametrize(("text", "publisher", "organiser"), PUBLISHED)
def test_a_report_without_a_subject_is_its_publishers(
    text: str, publisher: str, organiser: str | None
) -> None:
    assert activities.find(Document(text, publisher=publisher))[0].organiser == organiser


PLACES = [
    ("Sở đã mở 3 lớp dạy nghề tại các xã Mỹ Lệ, Tân Lân.", "các xã Mỹ Lệ, Tân Lân"),
    ("Sở tổ chức hội chợ tại thành phố Tân An tỉnh Long An.", "thành phố Tân An tỉnh Long An"),
    ("Sở tổ chức hội nghị tại hội trường Huyện ủy Đức Hòa và trao quà.", "hội trường Huyện ủy Đức Hòa"),
    ("Sở đã kiểm tra 9 lò gạch tại 09 cơ sở.", None),
    ("Tại buổi lễ, Sở trao giấy khen cho 5 thợ.", None),
    ("Tại Quyết định số 9/QĐ-UBND, tỉnh giao Sở mở 02 lớp dạy nghề.", None),
    ("Sở đã mở 03 lớp dạy nghề trên địa bàn tỉnh.", None),
    (
        "Trạm đã mở 4 lớp tại 3 khu vực: Tân An, Kiến Tường, Đức Hòa.",
        "3 khu vực: Tân An, Kiến Tường, Đức Hòa",
    ),
    ("Trạm tặng 40 bếp cho các hộ ở hai huyện Tân Trụ, Thủ Thừa.", "hai huyện Tân Trụ, Thủ Thừa"),
    (
        "Sở dựng 2 mô hình tại làng nghề đúc Tân Bửu và làng chiếu Long Cang.",
        "làng nghề đúc Tân Bửu và làng chiếu Long Cang",
    ),
    ("Đoàn của Sở đã sang huyện Mai Châu, tỉnh Hòa Bình tham quan nhà sàn.", "huyện Mai Châu, tỉnh Hòa Bình"),
    ("Sở sẽ cử 5 thợ sang Colombia học tập cách rang cà phê.", "Colombia"),
]


def test_the_place_that_the_lines_under_an_event_give() -> None:
    text = (
        "Trạm Khuyến nông Đức Hòa sẽ mở 02 lớp nuôi ong, cụ thể như sau:\n1. Thời gian: tháng 5/2018.\n"
        "2. Địa điểm: Hội trường xã Hòa Khánh."
    )
    assert row(text).place == "Hội trường xã Hòa Khánh"


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(text: str, place: str | None) -> None:
    assert row(text).place == place


PROVINCES = [
    ("Sở đã đưa 20 trưởng ấp tham quan vùng rau Mộc Châu, tỉnh Sơn La.", "son-la"),
    ("Sở sẽ tham gia Hội chợ Du lịch quốc tế Hà Nội.", "ha-noi"),
    ("Sở đã hỗ trợ đào tạo 20 thợ gốm cho các tỉnh Đồng bằng sông Cửu Long.", None),
    ("Sở đưa 12 thợ đi tham quan mô hình tái chế tại Thụy Điển.", None),
    (
        "Đoàn của Sở đã tham quan, học tập tại châu Hồng Hà, tỉnh Vân Nam (Trung Quốc) từ ngày 3 đến 7/4.",
        None,
    ),
    ("Sở tổ chức hội nghị tại thành phố Pleiku tỉnh Gia Lai.", "gia-lai"),
    ("Sở mở 02 lớp dạy nghề tại huyện Đức Hòa.", "long-an"),
]


@pytest.mark.parametrize(("text", "province"), PROVINCES)
def test_provinces(text: str, province: str | None) -> None:
    assert row(text).province_id == province
