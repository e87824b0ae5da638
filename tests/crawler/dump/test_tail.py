"""Where the article ends: all of it stays, and nothing of what follows."""

import pytest

from crawler import dump
from tests.crawler.dump.pages import BODY, LAST, LEAD, MIDDLE, PARAGRAPHS, TITLE

TAILS = [
    "Tổng số điểm của bài viết là: 0 trong 0 đánh giá\n  Ý kiến bạn đọc\nTRA CUU",
    "Ý kiến bạn đọc (0)\nTin cùng chuyên mục\nPhố Núi: Khởi công cụm công nghiệp (11/11/2025)",
    "Các tin đã đưa ngày:",
    " Bản in]\n     \n\nLiên kết công vụ",
    "[In trang]\nTin khác\nPhố Núi ban hành Chương trình (04/04/2022)\n220/TB-SCT\nĐang truy cập: 17",
    "Những tin mới hơn\nPhố Núi trao đổi kinh nghiệm (20/04/2018)\nThống kê\n  • Đang truy cập 28",
    "Những tin cũ hơn\nPhố Núi hỗ trợ 27 đề án (30/11/2020)",
    "• Đang truy cập31\n• Hôm nay2,406",
    "Chia sẻ:  Facebook  Zalo\nTrang: 1 2 3",
    "[Trở về]\nCác tin cùng chuyên mục\n[25/11/2020] Hội nghị tổng kết",
    "Thống kê\n  • Đang truy cập31\n  • Tổng lượt truy cập1,204,377",
    "Liên kết web\nVăn bản mới\n412/SCT-QLCN Về việc báo cáo\nSố lượt truy cập: 15.204.117",
    "Lượt xem: 2.310\nĐường dây nóng: 0262.3000.000",
    "Chia sẻ bài viết\n\nBÌNH LUẬN",
    "Trả lời\n\nEmail của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *",
    "Từ khóa: lò sấy, nhiệt thải\nGửi bình luận\nTòa soạn: ĐT 0263.3000.000 - Giấy phép số 101/GP-BTTTT",
    f"Tin liên quan\nPhố Núi mở phiên chợ\n{MIDDLE.replace('18%', '20%')}\nHội nghị khuyến công\nXem thêm",
    "Bản quyền thuộc Sở Công Thương Phố Núi",
    "Mời các bạn đồng hành cùng báo Phố Núi trên mạng xã hội để đọc tin mới nhất.\nÝ kiến của bạn",
    "Previous Post\nNext Post",
    "Trang chủ\nGiới thiệu\nLiên hệ",
    "» Hồ Sen chia sẻ kinh nghiệm (08/01/2019)\n» Thông báo lịch tiếp công dân",
    "Cùng chuyên mục: Hồ Sen tìm đầu ra cho lò sấy",
    "Tags: lò sấy, nhiệt thải\nCùng chuyên mục: Hồ Sen mở hội",
    "Bài viết khác cùng chuyên mục\n  » Hồ Sen chia sẻ kinh nghiệm (08/01/2019)",
    "Các bài viết khác:\nHồ Sen mở hội",
    "Tin mới\nHồ Sen mở hội (20/05/2019)\nGiá lúa: 6.450 đồng/kg",
    "Về đầu trang\nHồ Sen mở hội\nSố người truy cập: 48.216",
    "Đã có 129 lượt xem",
    "Chủ đề: lò sấy cộng đồng\nTin liên quan",
    "Prev    Next",
    "Leave a Reply\nYour email address will not be published.",
    "In bài viết này   Gửi cho bạn",
]


@pytest.mark.parametrize("tail", TAILS)
def test_nothing_after_the_article_is_kept(tail):
    article = dump.read(f"{TITLE}\n\n17/05/2019\n\n{BODY}\n\nLê Thị Sen\n\n{tail}")
    assert article.text == f"{TITLE}\n{PARAGRAPHS}\nLê Thị Sen"
    assert article.author == "Lê Thị Sen"


@pytest.mark.parametrize(
    "line",
    [
        "Thống kê cho thấy toàn huyện có 45 lò sấy đang hoạt động.",
        "Thống kê",
        "Bản in của tài liệu được phát cho 45 cơ sở.",
        "Tin cùng chuyên mục được bạn đọc quan tâm là bài về lò sấy của hợp tác xã Bàu Sen.",
        "Ý kiến bạn đọc gửi về cho thấy người dân ủng hộ việc di dời lò sấy ra khỏi khu dân cư.",
        "Lượt xem video hướng dẫn đạt 1.208 lượt sau một tuần, cao nhất từ trước đến nay.",
        "Tổng lượt truy cập trang thông tin khuyến công đạt 1,2 triệu lượt, tăng gấp đôi năm trước.",
        "Các tin bài khác về lò sấy cũng được đăng trên cổng của tỉnh trong tuần này.",
        "Liên kết",
        "Phản hồi",
        "Đã xem xét 12 hồ sơ đề nghị hỗ trợ",
        "Trang thiết bị 12 lò",
        "Tìm kiếm 50 sáng kiến",
        "Tags RFID được gắn trên 300 bao nông sản để truy xuất nguồn gốc.",
        "1. Thông báo",
        "Khuyến công",
        "Tin liên quan",
        "Xem thêm",
        "» Giảm 18% lượng trấu",
        "Lắp mới 12 lò sấy (hoàn thành 12/04/2019)",
        "Hồ Sen: 0275 300 123",
        "In 1.208 tờ rơi hướng dẫn",
    ],
)
def test_lines_within_the_article_stay(line):
    article = dump.read(f"{TITLE}\n\n{LEAD}\n\n{line}\n\n{MIDDLE}\n\n{LAST}")
    for paragraph in (LEAD, MIDDLE, LAST):
        assert paragraph in article.text
    assert line in article.text or line == "Tin liên quan"


def test_lead_printed_twice_is_kept_once():
    article = dump.read(f"{TITLE}\n{LEAD}\n{LEAD.replace(', Sở', ',  Sở')}\n{MIDDLE}\n{LAST}")
    assert article.text == f"{TITLE}\n{LEAD}\n{MIDDLE}\n{LAST}"


def test_repeated_list_items_stay():
    item = "- Đơn vị phối hợp: Phòng Kinh tế và Hạ tầng các huyện, thị xã, các hợp tác xã trên địa bàn;"
    article = dump.read(f"{TITLE}\n{LEAD}\n1. Tập huấn\n{MIDDLE}\n{item}\n2. Hội thảo\n{LAST}\n{item}")
    assert article.text.count(item) == 2


def test_toolbars_within_the_article_go():
    article = dump.read(f"{TITLE}\n\n{LEAD}\n\nChia sẻ\nLượt xem: 1.208\n\n{MIDDLE}\n\n{LAST}")
    assert "Chia sẻ" not in article.text
    assert "1.208" not in article.text


def test_what_ends_articles_elsewhere_ends_none_that_has_not_begun():
    read = dump.read(f"{TITLE}\nMay 17, 2019\nadmin\nLeave a comment\n{BODY}")
    assert [line for line in PARAGRAPHS if line not in read.text] == []


def test_a_long_menu_above_the_head_of_a_document_does_not_cut_it_off() -> None:
    menu = "\n".join(f"• Quận {number}" for number in range(1, 12))
    page = (
        f"Quyết định 172/2015/QĐ-UBND - Cà Mau\n{menu}\n• Toàn văn\n• Bản in\n• Hiệu lực: Còn hiệu lực\n"
        "UBND TỈNH CÀ MAU Số: 172/2015/QĐ-UBND\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Cà Mau, ngày 5 tháng 5 "
        "năm 2015\nQUYẾT ĐỊNH\nBan hành Quy định khuyến công\nCăn cứ Luật Công nghiệp;\n"
    )
    assert "172/2015/QĐ-UBND\nCỘNG HOÀ" in dump.read(page).text
