"""The head of a dump: title, author, date and credit."""

from datetime import date

import pytest

from crawler import dump
from tests.crawler.dump.pages import BODY, LAST, LEAD, MIDDLE, PARAGRAPHS, TITLE

HEADS = [
    ("bare", f"{TITLE}\n", None),
    ("date below", f"{TITLE}\n\n17/05/2019\n", "2019-05-17"),
    ("date above", f"17-05-2019\n{TITLE}\n", "2019-05-17"),
    ("weekday, counters", f"{TITLE}\nThứ sáu - 17/05/2019 09:15 2.310 4\n", "2019-05-17"),
    ("weekday in figures", f"{TITLE}\nThứ 6, 17/05/2019\n", "2019-05-17"),
    ("updated", f"{TITLE}\nCập nhật lúc 07:51, Thứ Sáu, 17/05/2019 (GMT+7)\n", "2019-05-17"),
    ("updated, comma", f"{TITLE}\nCập nhật, 07:51, Thứ Sáu, 17/05/2019 (GMT+7)\n", "2019-05-17"),
    ("section and label above", f"Kinh tế - Ngày đăng : 08:22, 17/05/2019\n{TITLE}\n", "2019-05-17"),
    ("time, bar, date", f"{TITLE}\n16:50 | 17/05/2019\n", "2019-05-17"),
    ("date - time", f"{TITLE}\n17/05/2019 - 08:41\n", "2019-05-17"),
    ("AM, toolbar", f"{TITLE}\n03:06 PM 17/05/2019 |   Lượt xem: 1208 |   In bài viết |\n", "2019-05-17"),
    ("bars, views after", f"{TITLE}\n15:01 | 17/05/2019 | 3.105 lượt xem\n", "2019-05-17"),
    ("in brackets", f"{TITLE}\n(17/05/2019 )\n", "2019-05-17"),
    ("U+2044", f"{TITLE}\nNgày đăng: 17⁄05⁄2019 | Lượt xem: 845\n", "2019-05-17"),
    ("bars in the date", f"TIN TỨC-SỰ KIỆN\n\n{TITLE}\n\nNgày đăng: 17 | 05 | 2019\n", "2019-05-17"),
    ("arrows", f"{TITLE}\nNgày đăng: 17-05-2019 <------> Người tạo: quantri <------>\n", "2019-05-17"),
    ("poster", f"{TITLE}\nĐăng ngày 17/05/2019 bởi admin\n", "2019-05-17"),
    ("month in words", f"{TITLE}\n17 Tháng Năm, 2019\n", "2019-05-17"),
    (
        "Joomla",
        f"{TITLE}\nChi tiết\nĐược đăng: Thứ sáu, 17 Tháng 5 2019 21:56\nLượt xem: 532\n",
        "2019-05-17",
    ),
    ("ISO", f"{TITLE}\n2019-05-17 08:30\n", "2019-05-17"),
    ("ISO with a zone", f"{TITLE}\n2019-05-17T08:30:00+07:00\n", "2019-05-17"),
    ("of a mail", f"{TITLE}\nFri, 17 May 2019 08:30:00 +0700\n", "2019-05-17"),
    ("month in short", f"{TITLE}\n17 thg 5, 2019\n", "2019-05-17"),
    ("two digits for the year", f"{TITLE}\nNgày đăng: 17/05/19\n", "2019-05-17"),
    ("zone glued to the time", f"{TITLE}\nThứ sáu, 17-05-2019 | 14:32GMT+7\n", "2019-05-17"),
    ("misspelled label", f"Thứ bảy, 21-06-2025 VN |\n{TITLE}\nNgày cập nhập:  17/5/2019\n", "2019-05-17"),
    ("label before the title", f"date 2019-05-17 {TITLE}\n", "2019-05-17"),
    (
        "site twice, clock, date",
        "Bản Tin\nBản Tin\nThứ bảy, ngày 21 tháng 6 năm 2025\n"
        f"Thứ sáu, ngày 17 tháng 5 năm 2019 | 10:31\n{TITLE}\n",
        "2019-05-17",
    ),
    ("kicker", f"Chư Sê:\n{TITLE}\nThứ Sáu, 17/05/2019, 05:53 [GMT+7]\n", "2019-05-17"),
    (
        "section of a section",
        f"Tin tức - Sự kiện: Tin tổng hợp\nCập nhật: 17/05/2019\n{TITLE}\n",
        "2019-05-17",
    ),
    (
        "path below",
        f"{TITLE} (Lượt xem: 1.943)\nTrang chủ >> TIN TỨC >> Nông nghiệp\nCập nhật: 17/05/2019\n",
        "2019-05-17",
    ),
    ("null for the section", f"null {TITLE}\n17/05/2019\n", "2019-05-17"),
    ("two dates", f"{TITLE}\nNgày cập nhật: 20/05/2019\nNgày đăng: 17/05/2019\n", "2019-05-17"),
    ("inside the title", f"{TITLE} (17-05-2019)\n", "2019-05-17"),
    ("inside, with weekday", f"{TITLE} (Thứ sáu, 17/05/2019)\n", "2019-05-17"),
    ("glued to the title", f"{TITLE}17/05/2019 10:05:00 SA\n", "2019-05-17"),
    ("before the title, in its line", f"[17/05/2019] {TITLE}\n", "2019-05-17"),
    ("clock over the title", f"Thứ bảy, 21/06/2025 | 02:53 GMT+7\n{TITLE}\n17/05/2019\n", "2019-05-17"),
    ("English clock", f"Saturday, 21/06/2025 | 15:59 GMT+7\n\n{TITLE}\n\n17/05/2019\n", "2019-05-17"),
    ("worded clock", f"Thứ bảy, ngày 21 tháng 6 năm 2025\n{TITLE}\n17/05/2019 09:44\n", "2019-05-17"),
    ("worded date", f"{TITLE}\n\nThứ sáu, ngày 17 tháng 5 năm 2019 | 20:44\n", "2019-05-17"),
    ("only a clock", f"Thứ bảy, 21/06/2025 | 02:53 GMT+7\n{TITLE}\n", None),
    ("only a clock, plain", f"Thứ bảy 21/06/2025 11:18\n{TITLE}\n", None),
    (
        "clock in a menu",
        f"Cổng thông tin điện tử   English   Thứ bảy, 21/06/2025 | 02:53 GMT+7\n{TITLE}\n",
        None,
    ),
    ("weekday over the title", f"Thứ Sáu, 17/05/2019, 18:26 [GMT+7]\n{TITLE}\n", "2019-05-17"),
    ("menu row", f"Trang nhất    Giới thiệu    Tin tức - Sự kiện    Liên hệ\n{TITLE}\n", None),
    (
        "menu column",
        f"Trang chủ\nGiới thiệu\nVăn bản\nLiên hệ\nTìm kiếm\n{TITLE}\n17/05/2019\n",
        "2019-05-17",
    ),
    ("sections", f"Kinh tế   Xã hội   Văn hóa   Du lịch\nThời tiết Phố Núi: 17 - 24°C\n{TITLE}\n", None),
    ("breadcrumb", f"Trang chủ » Tin tức » Hoạt động khuyến công\n{TITLE}\n17/05/2019\n", "2019-05-17"),
    ("short breadcrumb", f"Trang chủ » Tin tức\n{TITLE}\n", None),
    ("toolbar", f"{TITLE}\nCỡ chữ  A-  A+   Bản in   Gửi email\n", None),
    ("print page", f"[In trang]\n{TITLE}\nThứ sáu, 17/05/2019\n{LEAD}\n", "2019-05-17"),
    ("banner", f"SỞ CÔNG THƯƠNG\nTỈNH PHỐ NÚI\n{TITLE}\n17/05/2019\n", "2019-05-17"),
    (
        "banner in small letters",
        f"Cổng Thông tin điện tử Sở Công Thương\n{TITLE}\n17/05/2019\n",
        "2019-05-17",
    ),
    (
        "slogan",
        f"ĐOÀN KẾT, SÁNG TẠO, QUYẾT TÂM VỀ ĐÍCH\nThứ Sáu, 17/05/2019\n{TITLE}\nBản in\n",
        "2019-05-17",
    ),
    ("unknown section", f"Nhịp sống xanh\n{TITLE}\n17/05/2019\n", "2019-05-17"),
    ("title twice", f"{TITLE}\n\nThứ sáu, 17/05/2019, 22:33 [GMT+7]\n\n{TITLE}\n", "2019-05-17"),
    ("greeting", f"Chào mừng bạn đến với website của Trung tâm Khuyến công Phố Núi.\n{TITLE}\n", None),
    ("menu of unknown words", f"Lò sấy xanh | Giống mới | Hỏi nhà máy\n{TITLE}\n", None),
    ("two menu words", f"Người tốt việc tốt | Hướng dẫn nộp hồ sơ\n{TITLE}\n", None),
    ("dashed menu", f"Công khai ngân sách - Đấu thầu - Tiếp dân - Góp ý\n{TITLE}\n", None),
    ("newspaper and hotline", f"Báo điện tử của Đảng bộ tỉnh      Hotline: 0275.3000.123\n{TITLE}\n", None),
    ("contacts", f"Địa chỉ: Tầng 5, khu liên cơ | Điện thoại: 0275.3838.456\n{TITLE}\n", None),
    ("counters", f"Lượt truy cập: 1.245.332     Đang online: 23\n{TITLE}\n", None),
    ("readings", f"Hôm nay, 16/11/2025    Nhiệt độ: 24°C\n{TITLE}\n17/05/2019\n", "2019-05-17"),
    ("site's name", f"Cơ quan ngôn luận của Đảng bộ tỉnh Phố Núi\n{TITLE}\n17/05/2019 08:00\n", "2019-05-17"),
    ("empty field", f"Tin tức - Sự kiện: Tin tổng hợp\nnull {TITLE}\n17/05/2019\n", "2019-05-17"),
    ("section in its line", f"Kinh tế  |  {TITLE}\n17/05/2019\n", "2019-05-17"),
    ("field of a form", f"{TITLE}\nLĩnh vực: Nông nghiệp\nNgày gửi: 17/05/2019\n", "2019-05-17"),
    ("in small letters", f"{TITLE}\nsubmitted by admin on Fri, 05/17/2019 - 08:30\n", "2019-05-17"),
    ("joined banners", f"BỘ CÔNG THƯƠNG - CỤC CÔNG NGHIỆP ĐỊA PHƯƠNG\n{TITLE}\n", None),
    (
        "weekday under a menu",
        f"Chính trị    Kinh tế    Phóng sự\nThứ Sáu, 17/05/2019 | 06:45 [GMT+7]\n{TITLE}\nIn bài\n",
        "2019-05-17",
    ),
    ("date before the title", f"17/05/2019  {TITLE}\n", "2019-05-17"),
    ("toolbar with the date", f"{TITLE}\n17/05/2019 09:30:00 SA   Xem cỡ chữ:  A  A  A\n", "2019-05-17"),
    (
        "database of laws",
        f"CƠ SỞ DỮ LIỆU    Tra cứu    Công báo\n{TITLE}\n"
        "Ngày ban hành: 02/01/2008 | Ngày đăng: 17/05/2019 | Tải về (312 KB)\n",
        "2019-05-17",
    ),
    ("clock below the title", f"{TITLE}\nThứ Tư, 29/10/2025 08:12 - Xem: 1\n17/05/2019\n", "2019-05-17"),
    ("percent", f"{TITLE}\nNgày đăng 17/05/2019\n100%\n", "2019-05-17"),
    (
        "skip link",
        f"Truy cập nội dung luôn\n{TITLE}\n17/05/2019 16:50\nXem cỡ chữ  Đọc bài viết\n",
        "2019-05-17",
    ),
]


@pytest.mark.parametrize(("head", "published"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_head(head, published):
    article = dump.read(f"{head}\n{BODY}")
    assert article.title == TITLE
    assert article.published == (published and date.fromisoformat(published))
    assert article.text == f"{TITLE}\n{PARAGRAPHS}"


@pytest.mark.parametrize("line", ["Thứ hai, 17/05/2019", "31/02/2019", "17/05//2019"])
def test_date_that_cannot_be_right_is_none(line):
    article = dump.read(f"{TITLE}\n{line}\n{BODY}")
    assert (article.title, article.published) == (TITLE, None)


@pytest.mark.parametrize(
    "first",
    [
        "Ngày 11 tháng 10 năm 2017 tại thị trấn Hồ Sen, Trung tâm Khuyến công mở lớp cho 40 học viên.",
        "Ngày 10/4/2017, Sở Công Thương đã ban hành Kế hoạch số 77/KH-SCT về kiểm tra các lò sấy nông sản.",
    ],
)
def test_event_date_is_not_publication(first):
    article = dump.read(f"{TITLE}\n{first}\n\n{LAST}")
    assert (article.title, article.published) == (TITLE, None)
    assert first in article.text


def test_a_lead_that_opens_with_its_date_stays():
    lead = "17/05/2019 - Sở Công Thương tỉnh Sơn La vừa hỗ trợ 3 cơ sở sấy mận."
    article = dump.read(f"{TITLE}\n\n{lead}\n\n{MIDDLE}\n\n{LAST}")
    assert (article.title, article.published) == (TITLE, date(2019, 5, 17))
    assert lead in article.text


def test_date_under_the_lead():
    article = dump.read(f"{TITLE}\n\n{LEAD}\n16:50 | 17/05/2019\n\n{MIDDLE}\n\n{LAST}")
    assert article.published == date(2019, 5, 17)
    assert "16:50" not in article.text


def test_date_under_the_article():
    article = dump.read(
        f"{TITLE}\n\n{BODY}\n\nNgày đăng: 17/05/2019\nCác tin khác\nHội chợ nông sản (16/05/2019)"
    )
    assert article.published == date(2019, 5, 17)


@pytest.mark.parametrize(
    "end",
    [
        "Đăng ngày: 17/05/2019 - 07:12\nChuyên mục: Kinh tế\nĐọc thêm\nHồ Sen mở hội",
        "Cập nhật lúc 08:10, 17/05/2019",
        "Lượt xem: 24\nNgày đăng: 17/05/2019\nTin khác\nHồ Sen mở hội",
        "Chia sẻ\nNgày cập nhật cuối: 17/05/2019",
    ],
)
def test_date_below_the_signature(end):
    article = dump.read(f"Giống mới | Lò sấy | Chợ phiên\n{TITLE}\n\n{BODY}\n\nLÊ SEN\n\n{end}")
    assert (article.title, article.author, article.published) == (TITLE, "LÊ SEN", date(2019, 5, 17))
    assert article.text == f"{TITLE}\n{PARAGRAPHS}\nLÊ SEN"


def test_date_of_a_related_item_is_not_publication():
    assert dump.read(f"{TITLE}\n{BODY}\nTin liên quan\nThời gian đăng: 21/12/2023").published is None


OFFICIAL = "{head}\nKính gửi: Hội Nông dân huyện Hồ Sen.\n{lead}\nNơi nhận:\n- Như trên;\n- Lưu.\n{signed}"
OF_A_HEAD = [
    "UBND HUYỆN HỒ SEN\nPHÒNG KINH TẾ - HẠ TẦNG\nSố: 41/PKTHT\nV/v mở lớp sấy nông sản\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ỦY BAN NHÂN\nDÂN HUYỆN HỒ SEN\n-------\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nSố:\n41/UBND-KT",
    "HUYỆN ỦY HỒ SEN\nBỘ PHẬN THƯỜNG TRỰC\n*\nSố 41-CV/BPTT\nV/v mở lớp sấy nông sản\nĐẢNG CỘNG SẢN VIỆT NAM",
]


@pytest.mark.parametrize("head", OF_A_HEAD)
def test_the_head_of_an_official_document_stays_whole(head: str) -> None:
    signed = "TRƯỞNG PHÒNG\nLê Thị Sen"
    lines = dump.read(OFFICIAL.format(head=head, lead=LEAD, signed=signed)).text.split("\n")
    assert lines[0] == head.partition("\n")[0]
    assert lines[-2:] == signed.split("\n")
