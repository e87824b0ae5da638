"""Officials: who is named, as what, and in which organisation."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import extract, officials
from nlp.records import Official
from nlp.text.document import Document


def find(text: str, home_province: str | None = None) -> list[Official]:
    return officials.find(Document(text, published=date(2019, 6, 1), home_province=home_province))


# text: name, role, organisation
NAME_THEN_POST = [
    (
        "Bà Trần Thị Lụa - Phó Giám đốc Sở Công Thương tỉnh Hà Nam phát biểu.",
        [("Trần Thị Lụa", "Phó Giám đốc", "Sở Công Thương tỉnh Hà Nam")],
    ),
    (
        "Đồng chí Lê Văn Tấm- Phó Chủ tịch UBND huyện Mộc Sơn khai mạc.",
        [("Lê Văn Tấm", "Phó Chủ tịch", "UBND huyện Mộc Sơn")],
    ),
    (
        "Ông Đỗ Hữu Phấn (Phó Trưởng phòng Quản lý năng lượng) trao đổi.",
        [("Đỗ Hữu Phấn", "Phó Trưởng phòng", "phòng Quản lý năng lượng")],
    ),
    (
        "Ông Nguyễn Bình Thuận, Giám đốc Công ty TNHH Kẹo lạc Sơn Mai, cho hay.",
        [("Nguyễn Bình Thuận", "Giám đốc", "Công ty TNHH Kẹo lạc Sơn Mai")],
    ),
    (
        "bà H'Rin Kbuôr – Trưởng Ban Dân tộc tỉnh; ông K'Brem Tú, Chủ tịch Hội Nông dân xã.",
        [
            ("H'Rin Kbuôr", "Trưởng Ban", "Ban Dân tộc tỉnh"),
            ("K'Brem Tú", "Chủ tịch", "Hội Nông dân xã"),
        ],
    ),
    ("Ông Peter Nilsen - Giám đốc dự án SwitchPlus, dự.", [("Peter Nilsen", "Giám đốc", "dự án SwitchPlus")]),
    (
        "Ông Mai Lưu (đứng giữa), Chi cục trưởng Chi cục Quản lý thị trường trao cờ.",
        [("Mai Lưu", "Chi cục trưởng", "Chi cục Quản lý thị trường")],
    ),
    (
        "Bà Võ Thị Nhài, 52 tuổi, chủ cơ sở bánh tráng Mỹ Lồng Xanh, phấn khởi.",
        [("Võ Thị Nhài", "chủ cơ sở", "cơ sở bánh tráng Mỹ Lồng Xanh")],
    ),
    (
        "Ông Hứa Sách, Phó Cục trưởng Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công (Bộ Công Thương).",
        [("Hứa Sách", "Phó Cục trưởng", "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công")],
    ),
    (
        "Ông Tô Đình Bưởi, Trưởng khoa Cơ khí, Trường Đại học Kỹ thuật Hòa Lạc, nhận xét.",
        [("Tô Đình Bưởi", "Trưởng khoa", "khoa Cơ khí, Trường Đại học Kỹ thuật Hòa Lạc")],
    ),
    (
        "Đồng chí Cao Văn Ngạn được bổ nhiệm giữ chức Phó Giám đốc Trung tâm Khuyến công.",
        [("Cao Văn Ngạn", "Phó Giám đốc", "Trung tâm Khuyến công")],
    ),
    ("Ông Lã Minh Đức, PGĐ Sở KH&CN, nêu ý kiến.", [("Lã Minh Đức", "PGĐ", "Sở KH&CN")]),
    (
        "Ông Phùng Bá Lâm là Phó Văn phòng Sở Công Thương.",
        [("Phùng Bá Lâm", "Phó Văn phòng", "Sở Công Thương")],
    ),
]

POST_THEN_NAME = [
    (
        "Giám đốc Sở Công Thương Lạng Sơn Nguyễn Đình Phơi nhấn mạnh.",
        [("Nguyễn Đình Phơi", "Giám đốc", "Sở Công Thương Lạng Sơn")],
    ),
    (
        "Chủ tịch UBND tỉnh Bình Dương Võ Văn Sậy kết luận.",
        [("Võ Văn Sậy", "Chủ tịch", "UBND tỉnh Bình Dương")],
    ),
    (
        "Chủ tịch UBND huyện Long Hồ Trần Thị Cúc kiểm tra.",
        [("Trần Thị Cúc", "Chủ tịch", "UBND huyện Long Hồ")],
    ),
    ("Chiều qua, Phó Chủ tịch UBND tỉnh K'Lin Thố chủ trì.", [("K'Lin Thố", "Phó Chủ tịch", "UBND tỉnh")]),
    ("Phó Thủ tướng Lê Hồng Hà chấp thuận chủ trương.", [("Lê Hồng Hà", "Phó Thủ tướng", None)]),
    ("Thứ trưởng Đoàn Đình Lượm đồng ý.", [("Đoàn Đình Lượm", "Thứ trưởng", None)]),
    ("Q. Giám đốc Trung tâm Lê Minh Trị cho biết.", [("Lê Minh Trị", "Q. Giám đốc", "Trung tâm")]),
    (
        "Phó Ban Quản lý dự án khu công nghiệp sinh thái, TS. Lý Bạch Mai, nói.",
        [("Lý Bạch Mai", "Phó Ban", "Ban Quản lý dự án khu công nghiệp sinh thái")],
    ),
    (
        "Trưởng phòng Quản lý điện (Sở Công Thương), thạc sĩ Lưu Gia Bảo báo cáo.",
        [("Lưu Gia Bảo", "Trưởng phòng", "phòng Quản lý điện (Sở Công Thương)")],
    ),
    (
        "Phó Giám đốc Sở Tài chính – bà Hồ Thị Sen – giải thích.",
        [("Hồ Thị Sen", "Phó Giám đốc", "Sở Tài chính")],
    ),
    ("Theo Tổ trưởng Hồ Diễm Hương, tổ đã họp.", [("Hồ Diễm Hương", "Tổ trưởng", None)]),
    ("- Trưởng đoàn: Ông Bùi Quang Ngà;", [("Bùi Quang Ngà", "Trưởng đoàn", None)]),
]

SEVERAL_ROLES = [
    ("Ông Vi Mộc, Phó Chủ tịch TT UBND tỉnh, dự.", [("Vi Mộc", "Phó Chủ tịch TT", "UBND tỉnh")]),
    ("Ông Vi Mộc, Phó Giám đốc TT Khuyến công, dự.", [("Vi Mộc", "Phó Giám đốc", "TT Khuyến công")]),
    ("Ông Vi Mộc, Trưởng Ban Chỉ đạo 389 tỉnh, dự.", [("Vi Mộc", "Trưởng Ban", "Ban Chỉ đạo 389 tỉnh")]),
    ("Ông Vi Mộc, TVTU, Phó Chủ tịch UBND tỉnh, dự.", [("Vi Mộc", "Phó Chủ tịch", "UBND tỉnh")]),
    ("Ông Vi Mộc, XYZU, Giám đốc Sở Công Thương, dự.", [("Vi Mộc", "Giám đốc", "Sở Công Thương")]),
    (
        "Ông Vi Mộc (Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh) dự.",
        [("Vi Mộc", "Phó Chánh Văn phòng", "Văn phòng Đoàn ĐBQH và HĐND tỉnh")],
    ),
    (
        "Ông Trần Đình Mộc, nguyên Bí thư, Chủ tịch UBND huyện Mộc Sơn, dự.",
        [("Trần Đình Mộc", "nguyên Bí thư, Chủ tịch", "UBND huyện Mộc Sơn")],
    ),
    (
        "Ông Vi Mộc, Phó Chủ tịch Thường trực HĐND tỉnh, dự.",
        [("Vi Mộc", "Phó Chủ tịch Thường trực", "HĐND tỉnh")],
    ),
    (
        "đồng chí Hà Văn Đá, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh chủ trì.",
        [("Hà Văn Đá", "Phó Chủ tịch", "UBND tỉnh")],
    ),
    (
        "đồng chí A Blong Nay, Tỉnh ủy viên, Giám đốc Sở chủ trì.",
        [("A Blong Nay", "Giám đốc", "Sở")],
    ),
    (
        "bà Lê Thị Thắm, Giám đốc Sở Công Thương, Chủ tịch Hội đồng bình chọn;",
        [("Lê Thị Thắm", "Giám đốc", "Sở Công Thương")],
    ),
    (
        "ông Vũ Đức Nghĩa, Bí thư Đảng ủy, Hiệu trưởng Trường Cao đẳng nghề Sao Khuê.",
        [("Vũ Đức Nghĩa", "Hiệu trưởng", "Trường Cao đẳng nghề Sao Khuê")],
    ),
    (
        "ông Kiều Trọng Ân, Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty Cổ phần Gạch Đồng Mít, nói.",
        [("Kiều Trọng Ân", "Chủ tịch HĐQT kiêm Tổng Giám đốc", "Công ty Cổ phần Gạch Đồng Mít")],
    ),
    ("PGS. TSKH Tạ Quốc Huấn - Phó Trưởng khoa.", [("Tạ Quốc Huấn", "Phó Trưởng khoa", None)]),
    (
        "ông Phạm Hải Dương, nguyên Giám đốc Sở Công nghiệp;",
        [("Phạm Hải Dương", "nguyên Giám đốc", "Sở Công nghiệp")],
    ),
]

LISTS = [
    (
        "Dự có các đồng chí: Trần Đức Hậu – Phó Giám đốc Sở Công Thương; Y Ngân Hạ, Phó Trưởng Ban Kinh tế - "
        "Ngân sách HĐND tỉnh; U Minh Khải, Trưởng phòng Kinh tế thành phố Kon Tum.",
        [
            ("Trần Đức Hậu", "Phó Giám đốc", "Sở Công Thương"),
            ("Y Ngân Hạ", "Phó Trưởng Ban", "Ban Kinh tế - Ngân sách HĐND tỉnh"),
            ("U Minh Khải", "Trưởng phòng", "phòng Kinh tế thành phố Kon Tum"),
        ],
    ),
    (
        "Các ông Lê Hữu Tuyn và Cao Xuân Giáp, chuyên viên Sở Công Thương, hướng dẫn.",
        [
            ("Lê Hữu Tuyn", "chuyên viên", "Sở Công Thương"),
            ("Cao Xuân Giáp", "chuyên viên", "Sở Công Thương"),
        ],
    ),
    (
        "Dự có các Phó Giám đốc Trung tâm: Lại Thị Bưởi, Trịnh Xuân Đào và Vũ Đình Khế.",
        [
            ("Lại Thị Bưởi", "Phó Giám đốc", "Trung tâm"),
            ("Trịnh Xuân Đào", "Phó Giám đốc", "Trung tâm"),
            ("Vũ Đình Khế", "Phó Giám đốc", "Trung tâm"),
        ],
    ),
    (
        "Phó Giám đốc Sở Nội vụ Lê Quang Chè; Chánh Thanh tra tỉnh Phan Văn Lúa dự.",
        [
            ("Lê Quang Chè", "Phó Giám đốc", "Sở Nội vụ"),
            ("Phan Văn Lúa", "Chánh Thanh tra", "Thanh tra tỉnh"),
        ],
    ),
    (
        "Ông Lê Kha, Giám đốc Sở Xây dựng, bà Mai Thị Na, Phó Giám đốc Sở Y tế.",
        [("Lê Kha", "Giám đốc", "Sở Xây dựng"), ("Mai Thị Na", "Phó Giám đốc", "Sở Y tế")],
    ),
]

COMPLETED = [
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

TITLES = [
    (
        "Tiến sĩ Kiều Mạnh Tề của Trung tâm Sản xuất sạch Việt Nam (Hà Nội) cho rằng đúng.",
        [("Kiều Mạnh Tề", "Tiến sĩ", "Trung tâm Sản xuất sạch Việt Nam")],
    ),
    (
        "mời TS. Mai Quốc Tường và GS.TS Trương Ngọc Ẩn (Đại học Bách khoa) giảng dạy.",
        [("Mai Quốc Tường", "TS.", None), ("Trương Ngọc Ẩn", "GS.TS", "Đại học Bách khoa")],
    ),
    ("Theo kỹ sư Đặng An Giang, cái khó là vốn.", [("Đặng An Giang", "kỹ sư", None)]),
    (
        "TS. Đoàn Minh Khôi, giảng viên Viện Khoa học và Công nghệ Môi trường, trình bày.",
        [("Đoàn Minh Khôi", "giảng viên", "Viện Khoa học và Công nghệ Môi trường")],
    ),
    ("Đại tá Lương Văn Núi chỉ huy.", [("Lương Văn Núi", "Đại tá", None)]),
]

NOBODY = [
    "Ông Lê Văn Thuyên cho biết lớp học kín chỗ.",
    "Đồng chí Phó Chủ tịch UBND tỉnh ghi nhận kết quả.",
    "Giám đốc các Sở: Công Thương, Tài chính; Chủ tịch UBND các huyện thi hành.",
    "Diễu hành trên đường Nguyễn Tất Thành, gần trường THPT Lê Hồng Phong.",
    "Hiệu trưởng Trường THPT Phan Bội Châu cho biết nhà trường hưởng ứng.",
    "Học tập và làm theo Chủ tịch Hồ Chí Minh.",
    "Khu lưu niệm cố Thủ tướng Võ Văn Kiệt mở cửa.",
    "Thủ tướng Chính phủ Võ Văn Kiệt khi ấy quyết làm đường dây.",
    "Tại Hà Nội, Thứ trưởng Bộ Công Thương khai mạc hội nghị.",
    "Tác giả: ThS. Nguyễn Thị Lan",
    "ThS. Trần Văn Nam",
    "ThS. Trần Văn Nam – Trung tâm Khuyến công",
    "Ông Lê Tân thôi giữ chức vụ Phó",
    "Ông Lê Hữu Tạo là công nhân; bà Đỗ Thị Na, cán bộ.",
]

SIGNED = [
    (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN")],
    ),
    (
        "Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\n\nLê Thị Thanh Trúc",
        [("Lê Thị Thanh Trúc", "PHÓ GIÁM ĐỐC", None)],
    ),
    (
        "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ KHOA HỌC VÀ CÔNG NGHỆ\nTS. Trần Việt Hồi",
        [("Trần Việt Hồi", "VỤ TRƯỞNG", "VỤ KHOA HỌC VÀ CÔNG NGHỆ")],
    ),
    ("GIÁM ĐỐC\nSở đã họp.\nLê Văn Mơ", []),
    (
        "UBND TỈNH PHÚ YÊN\nSỞ CÔNG THƯƠNG\nSố: 163/SCT-QLNL\nKính gửi: các đơn vị.\nKT. GIÁM ĐỐC\n"
        "PHÓ GIÁM ĐỐC\n(Đã ký)\nLê Thị Thanh Trúc",
        [("Lê Thị Thanh Trúc", "PHÓ GIÁM ĐỐC", "SỞ CÔNG THƯƠNG")],
    ),
    (
        "ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\n-----\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nSố: 55/KH-UBND\nCác sở báo cáo.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n"
        "Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "CHÁNH VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH NINH THUẬN")],
    ),
    (
        "UBND HUYỆN AN BIÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG KINH TẾ Độc lập - Tự do - Hạnh phúc\n"
        "Số: 5/KH-KT\nNơi nhận: TRƯỞNG PHÒNG\n(Đã ký) Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "TRƯỞNG PHÒNG", "PHÒNG KINH TẾ")],
    ),
    (
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN TỈNH\n- Như trên; KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\n"
        "Hoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH")],
    ),
    (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN")],
    ),
    (
        "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ CÔNG THƯƠNG\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", "SỞ CÔNG THƯƠNG")],
    ),
    (
        "| TM. BAN THƯỜNG VỤ |\n| PHÓ BÍ THƯ |\n| Hoàng Vĩnh Thống |",
        [("Hoàng Vĩnh Thống", "PHÓ BÍ THƯ", "BAN THƯỜNG VỤ")],
    ),
    (
        "TM. BỘ CÔNG THƯƠNG\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "THỨ TRƯỞNG", "BỘ CÔNG THƯƠNG")],
    ),
    (
        "TM/ UBND HUYỆN MỘC HÓA\nCHỦ TỊCH\nHoàng Vĩnh Thống",
        [("Hoàng Vĩnh Thống", "CHỦ TỊCH", "UBND HUYỆN MỘC HÓA")],
    ),
    ("GIÁM ĐỐC\nTS Hoàng Vĩnh Thống", [("Hoàng Vĩnh Thống", "GIÁM ĐỐC", None)]),
    ("TM.\nHoàng Vĩnh Thống", []),
    ("KT. GIÁM ĐỐC\nVăn phòng\nHoàng Vĩnh Thống", []),
]
OF_A_PROVINCE = [
    ("TM. ỦY BAN NHÂN DÂN TỈNH\nCHỦ TỊCH\nHoàng Vĩnh Thống", "long-an"),
    ("TM. BỘ CÔNG THƯƠNG\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nHoàng Vĩnh Thống", None),
    ("TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ KHOA HỌC VÀ CÔNG NGHỆ\nHoàng Vĩnh Thống", None),
    ("GIÁM ĐỐC SỞ CÔNG THƯƠNG\nHoàng Vĩnh Thống", "long-an"),
    ("BỘ TRƯỞNG\nHoàng Vĩnh Thống", None),
]


@pytest.mark.parametrize(("text", "province"), OF_A_PROVINCE)
def test_who_signs_for_the_country_is_of_no_province(text, province):
    [found] = extract(f"Nội dung văn bản.\n{text}", home_province="long-an").officials
    assert (found.name, found.province_id) == ("Hoàng Vĩnh Thống", province)


NAMES = [
    (
        "Ông K'Brang, Chủ tịch UBND xã Lộc Sim, bà K’Thơi, Phó Chủ tịch UBND xã cùng dự.",
        [("K'Brang", "Chủ tịch", "UBND xã Lộc Sim"), ("K’Thơi", "Phó Chủ tịch", "UBND xã")],
    ),
    ("Phó Chủ tịch UBND huyện K’Brin nói.", [("K’Brin", "Phó Chủ tịch", "UBND huyện")]),
    (
        "Bà Eva-Lotta Lind, Cố vấn trưởng dự án và ông Jan-Erik Holm, Giám đốc dự án trình bày.",
        [("Eva-Lotta Lind", "Cố vấn trưởng", "dự án"), ("Jan-Erik Holm", "Giám đốc", "dự án")],
    ),
    ("Ông Lê Văn Tấm-Giám đốc Sở Công Thương nói.", [("Lê Văn Tấm", "Giám đốc", "Sở Công Thương")]),
    (
        "Ông Nguyễn Văn Linh, Chủ tịch UBND huyện Mộc Sơn, khai mạc.",
        [("Nguyễn Văn Linh", "Chủ tịch", "UBND huyện Mộc Sơn")],
    ),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    NAME_THEN_POST
    + POST_THEN_NAME
    + SEVERAL_ROLES
    + LISTS
    + COMPLETED
    + TITLES
    + SIGNED
    + NAMES
    + PLACES_OF_PERSONS
    + CENTRAL,
)
def test_reads_officials(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(found.name, found.role, found.organisation) for found in find(text)] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_finds_nobody(text: str) -> None:
    assert find(text) == []


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
]


@pytest.mark.parametrize(("text", "home", "province"), PROVINCES)
def test_province_is_that_of_the_body_else_home(text: str, home: str | None, province: str | None) -> None:
    assert [found.province_id for found in find(text, home)] == [province]


# text: name, role, organisation, tenure
APPOINTMENTS = [
    (
        "UBND tỉnh bổ nhiệm ông Lê Văn Tấm, Phó Giám đốc Sở Nội vụ, giữ chức Giám đốc Sở Công Thương.",
        [("Phó Giám đốc", "Sở Nội vụ", "leaves"), ("Giám đốc", "Sở Công Thương", "takes_up")],
    ),
    (
        "Ông Lê Văn Tấm, Trưởng phòng Kinh tế huyện Mộc Sơn, được điều động, bổ nhiệm giữ chức Phó Giám đốc "
        "Sở Công Thương.",
        [
            ("Trưởng phòng", "phòng Kinh tế huyện Mộc Sơn", "leaves"),
            ("Phó Giám đốc", "Sở Công Thương", "takes_up"),
        ],
    ),
    (
        "Ông Lê Văn Tấm thôi giữ chức Giám đốc Sở Tài chính, về làm Bí thư Huyện ủy Mộc Sơn.",
        [("Giám đốc", "Sở Tài chính", "leaves"), ("Bí thư", "Huyện ủy Mộc Sơn", "takes_up")],
    ),
    (
        "HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Tấm.",
        [("Phó Chủ tịch", "UBND tỉnh", "leaves")],
    ),
    (
        "Lãnh đạo tỉnh trao quyết định bổ nhiệm Phó Giám đốc Sở Công Thương cho ông Lê Văn Tấm.",
        [("Phó Giám đốc", "Sở Công Thương", "takes_up")],
    ),
    ("HĐND tỉnh bầu ông Lê Văn Tấm làm Chủ tịch UBND tỉnh.", [("Chủ tịch", "UBND tỉnh", "takes_up")]),
    (
        "UBND tỉnh bổ nhiệm lại ông Lê Văn Tấm, sinh ngày 12/12/1970, giữ chức vụ Giám đốc Sở Công Thương.",
        [("Giám đốc", "Sở Công Thương", "holds")],
    ),
    (
        "Ông Lê Văn Tấm, nguyên Giám đốc Sở Công Thương, dự.",
        [("nguyên Giám đốc", "Sở Công Thương", "leaves")],
    ),
    ("Tân Chủ tịch UBND tỉnh Lê Văn Tấm nói.", [("Tân Chủ tịch", "UBND tỉnh", "takes_up")]),
    ("Ông Lê Văn Tấm tiếp tục giữ chức Giám đốc Sở Y tế.", [("Giám đốc", "Sở Y tế", "holds")]),
    (
        "Ông Lê Văn Tấm, Giám đốc Sở Công Thương, được phân công làm Trưởng đoàn kiểm tra.",
        [("Giám đốc", "Sở Công Thương", "holds"), ("Trưởng đoàn", "đoàn kiểm tra", "takes_up")],
    ),
    (
        "Ông Lê Văn Tấm, Chủ tịch UBND tỉnh, đã ký quyết định bổ nhiệm chức vụ Giám đốc Sở Y tế.",
        [("Chủ tịch", "UBND tỉnh", "holds")],
    ),
    ("Ông Lê Văn Tấm, Giám đốc Sở Y tế, phát biểu.", [("Giám đốc", "Sở Y tế", "holds")]),
    (
        "Tiếp nhận ông Lê Văn Tấm - Chánh Thanh tra Sở Y tế về làm Phó Giám đốc Trung tâm Khuyến công tỉnh.",
        [
            ("Chánh Thanh tra", "Sở Y tế", "leaves"),
            ("Phó Giám đốc", "Trung tâm Khuyến công tỉnh", "takes_up"),
        ],
    ),
    (
        "Theo Quyết định của UBND tỉnh, ông Lê Văn Tấm, Chánh Thanh tra tỉnh giữ chức vụ Giám đốc Sở Y tế.",
        [("Chánh Thanh tra", "Thanh tra tỉnh", "leaves"), ("Giám đốc", "Sở Y tế", "takes_up")],
    ),
    (
        "Theo Quyết định của UBND tỉnh, ông Lê Văn Tấm, Giám đốc Sở Y tế, làm Trưởng đoàn.",
        [("Giám đốc", "Sở Y tế", "holds")],
    ),
    ("Ông Lê Văn Tấm, Giám đốc Sở Y tế, được nghỉ hưu.", [("Giám đốc", "Sở Y tế", "leaves")]),
    ("Giám đốc Sở Y tế Lê Văn Tấm chuyển công tác.", [("Giám đốc", "Sở Y tế", "leaves")]),
]


@pytest.mark.parametrize(("text", "expected"), APPOINTMENTS)
def test_posts_that_are_taken_up_and_left(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = find(text)
    assert [(one.role, one.organisation, one.tenure) for one in found] == expected
    assert {one.name for one in found} == {"Lê Văn Tấm"}


def test_who_signs_for_a_party_body_has_that_of_the_head() -> None:
    head = "TỈNH ỦY CÀ MAU\n* Số 45-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nTHÔNG BÁO\nvề khuyến công"
    (found,) = find(f"{head}\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nHoàng Vĩnh Thống")
    assert (found.role, found.organisation) == ("CHÁNH VĂN PHÒNG", "TỈNH ỦY CÀ MAU")


def test_who_is_replaced_leaves_the_post() -> None:
    found = find("Bà Trần Thị Mơ giữ chức Giám đốc Sở Y tế thay ông Lê Văn Tấm nghỉ hưu theo chế độ.")
    assert [
        (one.name, one.role, one.organisation, one.tenure) for one in found if one.tenure == "leaves"
    ] == [("Lê Văn Tấm", "Giám đốc", "Sở Y tế", "leaves")]


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


def test_ranks_in_the_party_that_are_written_short_are_passed_over() -> None:
    (found,) = find("Đồng chí Lê Văn Tấm, UVT.Ư Đảng, Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh chủ trì.")
    assert (found.role, found.organisation) == ("Bí thư", "Tỉnh ủy")


def test_a_title_outweighs_a_post_that_says_nothing() -> None:
    (found,) = find("Theo kỹ sư Lê Văn Tấm, cán bộ phụ trách mô hình, lúa tốt.")
    assert (found.name, found.role, found.organisation) == ("Lê Văn Tấm", "kỹ sư", None)


def test_quote_and_sentence_are_of_the_text() -> None:
    text = "Mở đầu. Ông Lê  Văn Tú, Giám đốc  Sở Công Thương, nói.\nHết."
    (found,) = find(text)
    assert text[found.start : found.end] == found.quote == "Lê  Văn Tú"
    assert found.name == "Lê Văn Tú"
    assert found.organisation == "Sở Công Thương"
    assert found.sentence == "Ông Lê  Văn Tú, Giám đốc  Sở Công Thương, nói."


PARTS = [
    *("Giám đốc", "Phó", "Chủ tịch", "UBND", "tỉnh", "Sở Công Thương", "TS.", "ông", "bà", "Nguyễn", "Văn"),
    *("An", "Hà Nội", ",", "-", "(", ")", ":", ";", "và", "các", "là", "do", "làm", "KT.", "TM.", "\n", "“"),
    *("”", "nói", "Trưởng phòng", "Kinh tế", "TP.", "12", "của", "đ/c", "H'Loan", "NGUYỄN", "kiêm"),
]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PARTS), max_size=40).map(" ".join)))
def test_never_raises_and_rows_are_in_order(text: str) -> None:
    found = find(text)
    assert all(text[row.start : row.end] == row.quote and row.role for row in found)
    # Two posts of one person stand on the same name.
    assert all(
        one.end <= other.start or (one.start, one.end) == (other.start, other.end)
        for one, other in pairwise(found)
    )


A, B = "Trần Văn Mẫu", "Lê Văn Tấm"
TENURES = [
    ("Bổ nhiệm ông Trần Văn Mẫu giữ chức Giám đốc Sở Công Thương.", [(A, "Giám đốc", "takes_up")]),
    (
        "Ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Công Thương thay ông Lê Văn Tấm.",
        [(A, "Giám đốc", "takes_up"), (B, "Giám đốc", "leaves")],
    ),
    (
        "Điều động ông Trần Văn Mẫu, Phó Giám đốc Sở Công Thương, giữ chức Giám đốc Sở Nội vụ.",
        [(A, "Phó Giám đốc", "leaves"), (A, "Giám đốc", "takes_up")],
    ),
    (
        "Theo Quyết định của UBND tỉnh, ông Trần Văn Mẫu, Chánh Thanh tra tỉnh giữ chức Giám đốc Sở Nội vụ.",
        [(A, "Chánh Thanh tra", "leaves"), (A, "Giám đốc", "takes_up")],
    ),
    ("Ông Trần Văn Mẫu thôi giữ chức Giám đốc Sở Công Thương để nghỉ hưu.", [(A, "Giám đốc", "leaves")]),
    (
        "Ông Trần Văn Mẫu, Giám đốc Sở Y tế, ký quyết định bổ nhiệm Phó Giám đốc Sở cho ông Lê Văn Tấm.",
        [(A, "Giám đốc", "holds"), (B, "Phó Giám đốc", "takes_up")],
    ),
    ("Miễn nhiệm chức vụ Giám đốc Sở Công Thương đối với ông Trần Văn Mẫu.", [(A, "Giám đốc", "leaves")]),
    ("Trao quyết định bổ nhiệm cho ông Trần Văn Mẫu; Giám đốc Sở Công Thương phát biểu.", []),
    ("Ông Trần Văn Mẫu hiện giữ chức Giám đốc Sở Công Thương.", [(A, "Giám đốc", "holds")]),
    (
        "Theo quyết định của UBND tỉnh, ông Trần Văn Mẫu là Giám đốc Sở Công Thương.",
        [(A, "Giám đốc", "holds")],
    ),
    ("Bầu ông Trần Văn Mẫu làm Chủ tịch UBND huyện Mộc Hóa.", [(A, "Chủ tịch", "takes_up")]),
]


@pytest.mark.parametrize(("text", "expected"), TENURES)
def test_who_takes_up_a_post_and_who_leaves_it(text, expected):
    found = extract(text, home_province="long-an").officials
    assert [(one.name, one.role, one.tenure) for one in found] == expected
