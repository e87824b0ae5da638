"""In which organisation somebody holds a post, and of which province it is."""

import pytest

from nlp import extract
from tests.nlp.reading_officials import find, told

COMPLETED = [
    # Where somebody with a rank serves is told behind the name, and the body of a post behind its comma.
    (
        "Đoàn bàn giao nhà cho Thiếu tá Đinh Văn Khoát (ngụ xã Phú Lộc) là quân nhân hiện đang công tác tại"
        " Bộ Chỉ huy Quân sự tỉnh An Giang.",
        [("Đinh Văn Khoát", "Thiếu tá", "Bộ Chỉ huy Quân sự tỉnh An Giang")],
    ),
    (
        "Hội tặng quà Thiếu tá Trần Văn Bạch - nguyên Trợ lý Dân quân, Ban Chỉ huy Quân sự huyện Hoài Ân.",
        [("Trần Văn Bạch", "nguyên Trợ lý Dân quân", "Ban Chỉ huy Quân sự huyện Hoài Ân")],
    ),
    (
        "Đến dự có Trung tá Phạm Văn Lũy, Chính trị viên phó Đồn Biên phòng Bình Thạnh.",
        [("Phạm Văn Lũy", "Chính trị viên phó", "Đồn Biên phòng Bình Thạnh")],
    ),
    (
        "Đoàn công tác của NHCSXH do Phó Tổng Giám đốc Trần Thị Chanh dẫn đầu đến thăm xã.",
        [("Trần Thị Chanh", "Phó Tổng Giám đốc", "NHCSXH")],
    ),
    (
        "Ngày 1/8, ông Lê Văn Nếp, Ủy viên Quân ủy Trung ương, Tư lệnh Bộ đội Biên phòng dự lễ.",
        [("Lê Văn Nếp", "Tư lệnh", "Bộ đội Biên phòng")],
    ),
    (
        "Ông Lê Văn Nếp, Phó Chủ tịch Hội Cựu chiến binh Việt Nam Báo cáo tổng kết đã nêu.",
        [("Lê Văn Nếp", "Phó Chủ tịch", "Hội Cựu chiến binh Việt Nam")],
    ),
    # Units of the army and regions have their numbers.
    (
        "Đại tá Đoàn Văn Lũng, Phó Chủ nhiệm Cục Chính trị Quân khu 9 chỉ đạo hội nghị.",
        [("Đoàn Văn Lũng", "Phó Chủ nhiệm", "Cục Chính trị Quân khu 9")],
    ),
    (
        "Ban Thường vụ Huyện ủy họp, ông Lê Văn Nếp - Ủy viên Thường vụ trực Tỉnh ủy, Trưởng Ban Dân vận Tỉnh"
        " ủy dự.",
        [("Lê Văn Nếp", "Trưởng Ban", "Ban Dân vận Tỉnh ủy")],
    ),
    (
        "Trung tâm Khuyến công Bình Thuận có ông Trịnh Trâm - Giám đốc và 01 cán bộ dự.",
        [("Trịnh Trâm", "Giám đốc", "Trung tâm Khuyến công Bình Thuận")],
    ),
    (
        "Sở Công Thương thành phố Huế lập Tổ hỗ trợ doanh nghiệp, do bà Hồ Mận - Phó Giám đốc làm Tổ trưởng.",
        [("Hồ Mận", "Phó Giám đốc", "Sở Công Thương thành phố Huế")],
    ),
    (
        "Hội đồng nghiệm thu do ông Đinh Văn Sắn làm Chủ tịch.",
        [("Đinh Văn Sắn", "Chủ tịch", "Hội đồng nghiệm thu")],
    ),
    (
        "Phòng Quản lý công nghiệp (đồng chí Hoàng Văn Tài, Trưởng phòng) là đầu mối.",
        [("Hoàng Văn Tài", "Trưởng phòng", "Phòng Quản lý công nghiệp")],
    ),
    (
        "Bà Phùng Hà Tĩnh Tâm, nguyên Vụ phó thuộc Bộ Công nghiệp, làm cố vấn.",
        [("Phùng Hà Tĩnh Tâm", "nguyên Vụ phó", "Bộ Công nghiệp")],
    ),
    (
        "Đoàn công tác UBND tỉnh do Phó Chủ tịch Lê Văn Ngô làm trưởng đoàn.",
        [("Lê Văn Ngô", "Phó Chủ tịch", "UBND tỉnh")],
    ),
    ("Sở vẫn họp. Ông Lê Văn Mít - Giám đốc cho biết.", [("Lê Văn Mít", "Giám đốc", None)]),
]


PLACES_OF_PERSONS = [
    (
        "Trưởng phòng Kinh tế huyện Tiên Lãng Phạm Hồng Thái nói.",
        [("Phạm Hồng Thái", "Trưởng phòng", "phòng Kinh tế huyện Tiên Lãng")],
    ),
    ("Bí thư Thành ủy TP.HCM Đinh La Thắm dự.", [("Đinh La Thắm", "Bí thư", "Thành ủy TP.HCM")]),
    (
        "Chủ tịch UBND TP Đông Hà Nguyễn Chiến Thắm dự.",
        [("Nguyễn Chiến Thắm", "Chủ tịch", "UBND TP Đông Hà")],
    ),
    ("Chủ tịch UBND huyện Trần Văn Thời cho biết vụ tôm khá.", []),
    (
        "Bí thư Huyện ủy Trần Văn Thời, ông Lê Văn Tấm, dự.",
        [("Lê Văn Tấm", "Bí thư", "Huyện ủy Trần Văn Thời")],
    ),
    ("Trưởng phòng Kinh tế Trần Văn Thời báo cáo.", []),
    ("Chủ tịch UBND P. Trần Phú nói.", []),
    (
        "Chủ tịch UBND phường Võ Thị Sáu Hồ Văn Bưởi nói.",
        [("Hồ Văn Bưởi", "Chủ tịch", "UBND phường Võ Thị Sáu")],
    ),
    (
        "Trưởng Công an phường Võ Thị Sáu, Trung tá Lê Văn Tấm nói.",
        [("Lê Văn Tấm", "Trưởng Công an", "Công an phường Võ Thị Sáu")],
    ),
]


CENTRAL = [
    ("Phó Thủ tướng Chính phủ Hà Văn Lúa thăm.", [("Hà Văn Lúa", "Phó Thủ tướng", "Chính phủ")]),
    (
        "Ông Hà Văn Lúa, Tổng Thanh tra Chính phủ, dự.",
        [("Hà Văn Lúa", "Tổng Thanh tra", "Thanh tra Chính phủ")],
    ),
    (
        "Phó Chủ tịch nước CHXHCN Việt Nam Hà Thị Lúa thăm.",
        [("Hà Thị Lúa", "Phó Chủ tịch nước", "CHXHCN Việt Nam")],
    ),
    ("Ông Lê Tấm, Chánh án TAND tối cao dự.", [("Lê Tấm", "Chánh án", "TAND tối cao")]),
]


# text, home: province
PROVINCES = [
    ("Ông Lê Tú, Giám đốc Sở Công Thương Long An, nói.", "nghe-an", "long-an"),
    ("Ông Lê Tú, Giám đốc Sở Công Thương, nói.", "nghe-an", "nghe-an"),
    ("Tại Long An, ông Lê Tú, Giám đốc Sở Công Thương, nói.", None, None),
    ("Ông Lê Tú, Thứ trưởng Bộ Công Thương, nói.", "nghe-an", None),
    ("Thứ trưởng Lê Văn Tú nói.", "nghe-an", None),
    ("Ông Lê Tú, Cục trưởng Cục Thuế Long An, nói.", "nghe-an", "long-an"),
    ("Ông Lê Tú, Cục trưởng Cục Thuế tỉnh, nói.", "nghe-an", "nghe-an"),
    ("Ông Lê Tú, Phó Chủ tịch nước, nói.", "nghe-an", None),
    ("Ông Lê Tú, Trưởng Ban Tổ chức Trung ương, nói.", "nghe-an", None),
    ("Ông Lê Tú, Phó Trưởng đoàn đại biểu Quốc hội tỉnh, nói.", "nghe-an", "nghe-an"),
    ("Ông Lê Tú, tiến sĩ, nói.", "nghe-an", None),
    ("Ông Lê Tú, Viện trưởng Viện Năng lượng, Bộ Công Thương, nói.", "nghe-an", None),
    ("Phía Đắk Lắk có ông Lê Tú, Giám đốc Sở Công Thương.", "nghe-an", "dak-lak"),
    ("Đoàn công tác tỉnh Đắk Lắk do ông Lê Tú, Phó Chủ tịch UBND tỉnh dẫn đầu.", "nghe-an", "dak-lak"),
    ("Về Đắk Lắk dự có ông Lê Tú, Giám đốc Sở Công Thương.", "nghe-an", "nghe-an"),
    ("Ông Lê Tú, Giám đốc Bệnh viện đa khoa huyện Gia Viễn, nói.", "nghe-an", "ninh-binh"),
    ("Ông Lê Tú, Chủ tịch UBND huyện Châu Thành, nói.", "long-an", "long-an"),
    ("Ông Lê Tú, Giám đốc Công ty TNHH Đại Nguyên Dương, nói.", "nghe-an", None),
    ("Ông Lê Tú, Giám đốc Công ty Xổ số kiến thiết tỉnh, nói.", "nghe-an", "nghe-an"),
    ("Ông Lê Tú, Giám đốc Trung tâm Đăng kiểm tàu cá (Tổng cục Thủy sản), nói.", "nghe-an", None),
    ("Ông Lê Tú, Viện trưởng Viện Sinh thái học miền Nam, nói.", "nghe-an", None),
    ("Đại biểu Quốc hội Lê Văn Tú nói.", "nghe-an", None),
    ("Cục trưởng Lê Văn Tú nói.", "nghe-an", None),
    ("Đoàn công tác tỉnh Đắk Lắk do Phó Chủ tịch Lê Văn Tú dẫn đầu.", "nghe-an", "dak-lak"),
]


@pytest.mark.parametrize(("text", "home", "province"), PROVINCES)
def test_province_is_that_of_the_body_else_home(text: str, home: str | None, province: str | None) -> None:
    assert [found.province_id for found in find(text, home)] == [province]


# text: the organisation of the last official
BARE_BODIES = [
    ("Đoàn của Sở Du lịch do ông Lê Văn Tấm, Phó Giám đốc Sở, dẫn đầu.", "Sở Du lịch"),
    ("Ông Lê Văn Tấm được điều động về Sở Y tế và giữ chức Phó Giám đốc Sở này.", "Sở Y tế"),
    ("Sở Du lịch và Sở Y tế do ông Lê Văn Tấm, Phó Giám đốc Sở, chủ trì.", "Sở"),
    ("Dự có ông Lê Văn Tấm, Phó Giám đốc Sở.", "Sở"),
    ("Sở Du lịch mời ông Lê Văn Tấm, Giám đốc Trung tâm.", "Trung tâm"),
    (
        "Ông Lê Văn Tấm giữ chức Giám đốc Trung tâm Chữa bệnh - Giáo dục - Lao động xã hội tỉnh Bắc Ninh.",
        "Trung tâm Chữa bệnh - Giáo dục - Lao động xã hội tỉnh Bắc Ninh",
    ),
    (
        "Ông Lê Văn Tấm làm Phó Chủ tịch Hội đồng Bồi thường, hỗ trợ và tái định cư huyện Mộc Sơn.",
        "Hội đồng Bồi thường, hỗ trợ và tái định cư huyện Mộc Sơn",
    ),
]


@pytest.mark.parametrize(("text", "organisation"), BARE_BODIES)
def test_a_body_called_by_its_first_word_is_the_one_named_before(text: str, organisation: str) -> None:
    assert find(text)[-1].organisation == organisation


@pytest.mark.parametrize(("text", "expected"), COMPLETED + PLACES_OF_PERSONS + CENTRAL)
def test_bodies(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


ZONES = [
    ("Ông Trần Văn Mẫu, Giám đốc Sở Kế hoạch và Đầu tư báo cáo tóm tắt.", "Sở Kế hoạch và Đầu tư"),
    ("Ông Trần Văn Mẫu, Cục trưởng Cục An ninh điều tra, dự.", "Cục An ninh điều tra"),
    ("Ông Trần Văn Mẫu giữ chức Phó Bí thư Huyện ủy Hải Hà khóa XXI, nhiệm kỳ 2015-2020.", "Huyện ủy Hải Hà"),
    ("Ông Trần Văn Mẫu - nguyên Giám đốc Sở TN- MT, dự.", "Sở TN- MT"),
    ("Ông Trần Văn Mẫu, Phó Trưởng BQL Khu KTM Chu Lai, phát biểu.", "BQL Khu KTM Chu Lai"),
    ("Ông Trần Văn Mẫu, Trưởng BQL các KKT -KCN tỉnh, phát biểu.", "BQL các KKT -KCN tỉnh"),
    (
        "Ông Trần Văn Mẫu, Trưởng Ban Quản lý các Khu Kinh tế và khu công nghiệp (BQL KKT - KCN) tỉnh, dự.",
        "Ban Quản lý các Khu Kinh tế và khu công nghiệp (BQL KKT - KCN) tỉnh",
    ),
    ("Trưởng Ban Quản lý KKT Vũng Áng Trần Văn Mẫu phát biểu.", "Ban Quản lý KKT Vũng Áng"),
]


@pytest.mark.parametrize(("text", "organisation"), ZONES)
def test_the_place_of_a_zone_is_no_person(text: str, organisation: str) -> None:
    assert [(one.name, one.organisation) for one in find(text)] == [("Trần Văn Mẫu", organisation)]


@pytest.mark.parametrize("body", ["Sở Kế hoạch và Đầu tư", "Trung tâm Vật tư"])
def test_a_body_of_a_province_may_end_like_one_of_the_centre(body: str) -> None:
    (one,) = find(f"Ông Trần Văn Mẫu, Giám đốc {body}, dự.", home_province="long-an")
    assert one.province_id == "long-an"


def test_where_nothing_else_tells_a_body_is_of_the_province_that_the_text_is_about() -> None:
    text = "UBND tỉnh Phú Yên họp về mùa mưa. Ông Trần Văn Mẫu, Giám đốc Sở Công Thương, báo cáo."
    assert [one.province_id for one in find(text)] == ["phu-yen"]
    assert [one.province_id for one in find("Ông Trần Văn Mẫu, Giám đốc Sở Công Thương, báo cáo.")] == [None]
    abroad = "UBND tỉnh Phú Yên họp. Ông Trần Văn Mẫu, Chủ tịch Hội Cựu chiến binh tỉnh Bolykhămxay, dự."
    assert [one.province_id for one in find(abroad)] == [None]
    for body in ("Chủ tịch Hội đồng quản trị NutiMẫu", "Phó trưởng đoàn kiểm tra số 471"):
        text = f"UBND tỉnh Phú Yên họp. Ông Trần Văn Mẫu, {body}, dự."
        assert [one.province_id for one in find(text)] == [None]
    nation = "UBND tỉnh Phú Yên họp. Ông Trần Văn Mẫu, Tư lệnh Bộ đội Biên phòng, dự."
    assert [one.province_id for one in find(nation)] == [None]


def test_the_short_form_of_the_body_that_a_document_is_signed_for_is_told_whole() -> None:
    head = "VĂN PHÒNG CHÍNH PHỦ\nSố: 512/VPCP-KTTH\nHà Nội, ngày 10 tháng 6 năm 2013\nKính gửi: Bộ Y tế.\n"
    (one,) = extract(f"{head}KT. BỘ TRƯỞNG, CHỦ NHIỆM VPCP\nPHÓ CHỦ NHIỆM\nHoàng Vĩnh Thống").officials
    assert (one.role, one.organisation) == ("PHÓ CHỦ NHIỆM", "Văn phòng Chính phủ")


def test_a_heading_above_an_article_signs_nothing() -> None:
    heading = "XẾP LƯƠNG\nVIÊN CHỨC CHUYÊN NGÀNH KIỂM ĐỊNH KỸ THUẬT\nAN TOÀN LAO ĐỘNG\n"
    assert (
        extract(f"Chương III\n{heading}Điều 7. Nguyên tắc bổ nhiệm\nViên chức có chứng chỉ.").officials == []
    )


def test_an_office_of_two_names_has_the_body_behind_them() -> None:
    head = "VĂN PHÒNG CHÍNH PHỦ\nSố: 512/VPCP-QHQT\nHà Nội, ngày 10 tháng 6 năm 2003\nKính gửi: Bộ Y tế.\n"
    (one,) = extract(f"{head}BỘ TRƯỞNG, CHỦ NHIỆM VP CHÍNH PHỦ\n\nĐoàn Vĩnh Thống").officials
    assert (one.role, one.organisation) == ("BỘ TRƯỞNG, CHỦ NHIỆM", "Văn phòng Chính phủ")
