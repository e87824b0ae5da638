"""Titles and dates of publication, in the layouts of many portals."""

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


def test_uppercase_title_is_kept():
    article = dump.read(f"{TITLE.upper()}\n17/05/2019\n{BODY}")
    assert (article.title, article.published) == (TITLE.upper(), date(2019, 5, 17))


@pytest.mark.parametrize(
    "title",
    [
        "Phố Núi: 46 sản phẩm được công nhận",
        "Sở Công Thương Phố Núi làm việc với các hợp tác xã về lò sấy",
        "Vụ lò sấy Hồ Sen: Công ty cam kết thay toàn bộ thiết bị",
        "Trung tâm Khuyến công tham gia phiên chợ cuối năm",
        "Vì một dòng sông không rác",
        "“Mỗi lò sấy tiết kiệm là một khoản lãi”",
        "Hội nghị tổng kết công tác khuyến công năm 2018.",
        "V/v rà soát các lò sấy trên địa bàn",
        "Kế hoạch kiểm tra lò sấy từ ngày 12/10/2021",
        "HỘI NGHỊ TỔNG KẾT CÔNG TÁC KHUYẾN CÔNG",
        "Hội chợ nông sản khai mạc tối nay...",
        "Bao giờ lò sấy Hồ Sen hết khói?",
        "Tìm kiếm 50 ý tưởng tiết kiệm điện",
        "Thời tiết nắng nóng, nhu cầu điện tăng cao",
        "Chuyên mục Doanh nghiệp xanh lên sóng",
        "Tin: Hồ Sen giảm khói",
        "Phố Núi: Kế hoạch  năm  2019  của  ngành",
    ],
)
def test_title_as_printed(title):
    article = dump.read(f"{title}\n\n{BODY}")
    assert (article.title, article.published) == (" ".join(title.split()), None)


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


def test_the_banner_over_an_official_document_is_no_title():
    heading = "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND"
    page = f"Cơ sở dữ liệu văn bản điều hành tỉnh\n{heading}\nKẾ HOẠCH\nMở lớp nghề mây tre năm 2016\n{BODY}"
    assert dump.read(page).title == "KẾ HOẠCH Mở lớp nghề mây tre năm 2016"
    own = "Kế hoạch 12/KH-UBND về mở lớp nghề mây tre năm 2016"
    assert dump.read(f"{own}\n{page}").title == own


def test_a_lead_that_opens_with_its_date_stays():
    lead = "17/05/2019 - Sở Công Thương tỉnh Sơn La vừa hỗ trợ 3 cơ sở sấy mận."
    article = dump.read(f"{TITLE}\n\n{lead}\n\n{MIDDLE}\n\n{LAST}")
    assert (article.title, article.published) == (TITLE, date(2019, 5, 17))
    assert lead in article.text


@pytest.mark.parametrize(
    "line",
    [
        "Quyết định số 12/QĐ-UBND ngày 7 tháng 9 năm 2009 và Quyết định số 74/QĐ-UBND ngày 01.10.2015.",
        "Sở mời các doanh nghiệp trong tỉnh đăng ký tại địa chỉ khuyencong@tinh.example trước ngày 20.",
        "Chiều nay, Sở gặp mặt 45 cán bộ nhân ngày truyền thống ngành Công Thương (14/5/2018)",
    ],
)
def test_a_sentence_of_the_article_is_no_furniture(line):
    assert line in dump.read(f"{TITLE}\n17/05/2019\n{BODY}\n\n{line}").text
    assert line in dump.read(f"{TITLE}\n17/05/2019\n{line}\n\n{BODY}").text


def test_letters_by_their_names_are_letters():
    escaped = BODY.replace("à", "&agrave;").replace("á", "&aacute;").replace("ô", "&ocirc;")
    assert dump.read(f"{TITLE}\n{escaped}").text == dump.read(f"{TITLE}\n{BODY}").text


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


def test_official_letter_without_a_title_of_its_own():
    text = "UBND TỈNH PHỐ NÚI\nSỞ CÔNG THƯƠNG\nSố: 77/SCT-QLCN\nV/v rà soát lò sấy\nKính gửi: UBND các huyện"
    article = dump.read(text)
    assert (article.title, article.published, article.text) == ("V/v rà soát lò sấy", None, text)


def test_letters_that_only_look_alike():
    assert dump.read(f"{TITLE}\nFr\u0131day 17/05/2019\n{BODY}").title == TITLE


def test_no_title():
    article = dump.read(BODY)
    assert (article.title, article.text) == (None, PARAGRAPHS)


def test_official_document_without_a_title_of_its_own():
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH PHỐ NÚI\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
        "Hạnh phúc\nSố: 77/KH-UBND\nPhố Núi, ngày 12 tháng 3 năm 2019\n"
        "KẾ HOẠCH\nKiểm tra các lò sấy nông sản năm 2019\n"
        "Căn cứ Luật Bảo vệ môi trường, UBND tỉnh ban hành Kế hoạch như sau:\n1. Mục đích"
    )
    article = dump.read(text)
    assert article.title == "KẾ HOẠCH Kiểm tra các lò sấy nông sản năm 2019"
    assert article.published is None
    assert article.text.endswith(text)


def test_the_head_of_a_party_document_is_kept() -> None:
    head = "TỈNH ỦY CÀ MAU\n*\nSố 45-TB/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nCà Mau, ngày 05 tháng 4 năm 2018\n\n"
    page = dump.read(f"{head}THÔNG BÁO\nKết luận về phát triển kinh tế biển\n\n{BODY}")
    assert page.title == "THÔNG BÁO Kết luận về phát triển kinh tế biển"
    assert "45-TB/TU" in page.text
