"""Which lines of a dump are its title, and which are no furniture."""

from datetime import date

import pytest

from crawler import dump
from tests.crawler.dump.pages import BODY, PARAGRAPHS, TITLE


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


def test_the_banner_over_an_official_document_is_no_title():
    heading = "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND"
    page = f"Cơ sở dữ liệu văn bản điều hành tỉnh\n{heading}\nKẾ HOẠCH\nMở lớp nghề mây tre năm 2016\n{BODY}"
    assert dump.read(page).title == "KẾ HOẠCH Mở lớp nghề mây tre năm 2016"
    own = "Kế hoạch 12/KH-UBND về mở lớp nghề mây tre năm 2016"
    assert dump.read(f"{own}\n{page}").title == own


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


def test_a_number_among_blanks_is_no_menu():
    head = (
        "BỘ CÔNG THƯƠNG\nSố:    04  /QĐ-BCT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    )
    article = dump.read(
        f"{head}\nHà Nội, ngày 02 tháng 01 năm 2014\nQUYẾT ĐỊNH\nVề việc lập chợ\nCăn cứ Luật;"
    )
    assert article.text.startswith(head)


def test_the_head_of_an_elder_document_is_its_own():
    """Its number and its day stand in capitals below its type; nothing of them is the page's."""
    head = "THÔNG TƯ\nCỦA BỘ CÔNG THƯƠNG SỐ  07/2010/TT-BCT\nNGÀY 22 THÁNG 3 NĂM 2010"
    subject = "HƯỚNG DẪN CHÍNH SÁCH KHUYẾN CÔNG"
    article = dump.read(f"{head}\n{subject}\n\nCăn cứ Nghị định số 189/2007/NĐ-CP ngày 27/12/2007;")
    assert article.text.startswith(f"{head}\n{subject}\n")
    assert article.title == f"THÔNG TƯ {subject}"
    assert article.published is None
