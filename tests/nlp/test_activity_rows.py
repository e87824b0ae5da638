"""Title and programme of an activity, and its place: what whoever sees only the row understands."""

from datetime import date

import pytest

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows

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
    ("Hội nghị nuôi ong lần thứ ba diễn ra ngày 3/4.", "Hội nghị nuôi ong lần thứ ba"),
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
    (
        "UBND tỉnh cho biết trong quá trình thực hiện nâng cấp chợ sẽ giám sát chặt chẽ chất lượng thi công.",
        "giám sát chặt chẽ chất lượng thi công",
    ),
    (
        "Ông Lê Văn Mẫu, Giám đốc Sở Công Thương, trong chuyến khảo sát tại Óc Eo cho rằng: “Cần dời chợ”.",
        "chuyến khảo sát tại Óc Eo",
    ),
    (
        "Năm 2017, Trung tâm đã tổ chức 9 phiên giao dịch việc làm cho người lao động từ nước ngoài trở về.",
        "tổ chức 9 phiên giao dịch việc làm cho người lao động từ nước ngoài trở về",
    ),
    ("Sở cho biết sẽ cử người giám sát lễ hội không để tái diễn chuyện này.", "cử người giám sát lễ hội"),
    ("UBND tỉnh đã quyết định thành lập hai ban quản lý trực thuộc.", "thành lập hai ban quản lý trực thuộc"),
    (
        "Để chuẩn bị đưa chợ đêm vào hoạt động, trong tháng 3/2018, Sở tổ chức các lớp tập huấn về vệ sinh.",
        "tổ chức các lớp tập huấn về vệ sinh",
    ),
    (
        "Sáng 3/4, Sở phối hợp tổ chức Hội nghị phối hợp lãnh đạo, chỉ đạo công tác dân vận trên địa bàn.",
        "phối hợp tổ chức Hội nghị phối hợp lãnh đạo, chỉ đạo công tác dân vận trên địa bàn",
    ),
    ("Sở đã xây dựng 3 mô hình rừng đặc biệt.", "xây dựng 3 mô hình rừng đặc biệt"),
    ("Sở Công Thương Long An đã lấy 4 mẫu nước tại khu vực trên.", "lấy 4 mẫu nước"),
    ("Hội chợ do VCCI tổ chức ngày 3/4 là nơi các xã gặp nhau.", "Hội chợ do VCCI tổ chức"),
    (
        "Ông Lê Văn Mẫu cho biết mô hình chợ đêm được tỉnh hỗ trợ 40 gian hàng.",
        "mô hình chợ đêm được tỉnh hỗ trợ 40 gian hàng",
    ),
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
    (
        "Đoàn của Sở đã kiểm tra tại khu vực xảy ra sạt lở ở huyện Đức Hòa, tỉnh Long An.",
        "huyện Đức Hòa, tỉnh Long An",
    ),
    ("Ngày 3/4/2018, Sở có buổi làm việc với huyện về việc nạo vét luồng ở cửa biển Tân Lập.", None),
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
