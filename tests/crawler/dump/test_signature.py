"""Authors and credits, under the article, under the title and in the last paragraph."""

import pytest

from crawler import dump
from tests.crawler.dump.pages import BODY, LAST, LEAD, PARAGRAPHS, TITLE

SIGNATURES = [
    (
        "Tác giả: Vũ Thị Ngàn\n\nNguồn tin: Phòng Quản lý năng lượng",
        "Vũ Thị Ngàn",
        "Phòng Quản lý năng lượng",
    ),
    (
        "Tuấn Kha\n\nTrung tâm Thông tin và Xúc tiến thương mại",
        "Tuấn Kha",
        "Trung tâm Thông tin và Xúc tiến thương mại",
    ),
    ("Phòng TKNL&SXSH", None, "Phòng TKNL&SXSH"),
    ("Văn phòng Sở Công Thương Phố Núi", None, "Văn phòng Sở Công Thương Phố Núi"),
    ("Phòng Quản lý công nghiệp", None, "Phòng Quản lý công nghiệp"),
    ("Theo Báo Phố Núi", None, "Báo Phố Núi"),
    ("(Theo Báo Bà Rịa - Vũng Tàu)", None, "Báo Bà Rịa - Vũng Tàu"),
    ("Theo: TTXVN", None, "TTXVN"),
    ("Theo baophonui.vn", None, "baophonui.vn"),
    ("Nguồn Vietnamplus", None, "Vietnamplus"),
    ("Nguồn: http://www.phonui.example.vn/tin", None, "http://www.phonui.example.vn/tin"),
    ("Nguồn: Cổng Thông tin điện tử Bộ Công Thương", None, "Cổng Thông tin điện tử Bộ Công Thương"),
    ("Tin, ảnh: Nguyễn Lan Vy", "Nguyễn Lan Vy", None),
    ("Bài và ảnh: Lê Sen (TTXVN)", "Lê Sen", "TTXVN"),
    ("Bài: LÊ SEN; Ảnh: MAI KHA", "LÊ SEN", None),
    ("Thực hiện: Phương Ly", "Phương Ly", None),
    ("Tin, ảnh: Trung tâm Khuyến công Phố Núi", None, "Trung tâm Khuyến công Phố Núi"),
    ("Tác giả: Lê Sen - Nguồn: Báo Phố Núi", "Lê Sen", "Báo Phố Núi"),
    ("Phan Thị Nga Hạ – TTKC và TVPTCN", "Phan Thị Nga Hạ", "TTKC và TVPTCN"),
    ("Vũ Trí Sen - TTKC", "Vũ Trí Sen", "TTKC"),
    ("Vũ Sen - P.KHTCTH", "Vũ Sen", "P.KHTCTH"),
    ("Hoàng Kha/VOV.VN", "Hoàng Kha", "VOV.VN"),
    ("Theo Hoàng Kha (Dân Trí)", "Hoàng Kha", "Dân Trí"),
    ("D.Quyên", "D.Quyên", None),
    ("L.D", "L.D", None),
    ("V.TRANG", "V.TRANG", None),
    ("TRÀ MY", "TRÀ MY", None),
    ("Y Khuê", "Y Khuê", None),
    ("H'Loan Niê", "H'Loan Niê", None),
    ("Thy Thảo, Nguyên Kha", "Thy Thảo, Nguyên Kha", None),
    ("P.Thủy - M.Hiên", "P.Thủy - M.Hiên", None),
    ("PV", "PV", None),
    ("TTXVN", None, "TTXVN"),
    ("TTXVN/Tin Tức", None, "TTXVN/Tin Tức"),
    ("(Theo Kinh tế và Đời sống)", None, "Kinh tế và Đời sống"),
    ("Minh Quân (thực hiện)", "Minh Quân", None),
    ("Ban Biên tập", None, "Ban Biên tập"),
    ("Bài: Phương Dung. Ảnh: Thế Kha", "Phương Dung", None),
    ("Tác giả: Phòng Quản lý công nghiệp", None, "Phòng Quản lý công nghiệp"),
    ("Tác giả: admin", None, None),
    (
        "Lê Sen\nTrung tâm Khuyến công\nĐịa chỉ: 12 phố Mới\nĐiện thoại: 0275 300",
        "Lê Sen",
        "Trung tâm Khuyến công",
    ),
    ("Nguồn tin: Phòng Khuyến công\nhttp://phonui.example.vn/tin-77", None, "Phòng Khuyến công"),
    ("Minh Kha (Tổng hợp)", "Minh Kha", None),
    ("Lê Thị Sen\n\nTừ khóa: lò sấy, nhiệt thải", "Lê Thị Sen", None),
    ("File đính kèm: ke-hoach-77.pdf\n\nTác giả: Lê Sen", "Lê Sen", None),
    ("Lê Thị Sen\n\nTài liệu đính kèm: ke-hoach-77.pdf", "Lê Thị Sen", None),
    (
        "Châu Ngọc Thơi\nTrung tâm Khuyến công Phố Núi\n\n[In trang]\nTin khác\nTin cũ",
        "Châu Ngọc Thơi",
        "Trung tâm Khuyến công Phố Núi",
    ),
    ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nLê Thị Thanh Tra", None, None),
    ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Vĩnh Thông", None, None),
    ("Nơi nhận:\n- Như trên;\n- Lưu: VT, KT (HVT).", None, None),
    ("Xem Chi tiết Kế hoạch 77/KH-SCT tại đây", None, None),
    ("Ảnh: Lê Sen", None, None),
    ("Đơn vị thực hiện: Sở Công Thương.", None, None),
    ("Khu công nghiệp Hồ Sen, Tỉnh Phố Núi", None, None),
    ("Lâm Đồng", None, None),
    ("Hoàng Kha (Theo Cổng TTĐT tỉnh Phố Núi)", "Hoàng Kha", "Cổng TTĐT tỉnh Phố Núi"),
    (
        "Vũ Thị Ngàn - Phòng Kỹ thuật an toàn\n» Hồ Sen mở hội (08/01/2019)",
        "Vũ Thị Ngàn",
        "Phòng Kỹ thuật an toàn",
    ),
    ("Lê Sen\nTheo dõi Báo Phố Núi trên Zalo", "Lê Sen", None),
    ("Lê Sen - Báo Phố Núi\nMời bạn đọc cài ứng dụng của báo", "Lê Sen", "Báo Phố Núi"),
    ("Lê Sen\nTrạm Khuyến công huyện: ĐT 0275 333 444", "Lê Sen", None),
    ("GIA KHA - THANH VY", "GIA KHA - THANH VY", None),
    ("Trang 1/1", None, None),
    ("Trang trước  Trang kế", None, None),
    ("A A A", None, None),
    ("Liên hệ: Phòng Quản lý năng lượng, điện thoại 0296 300", None, None),
    ("Hội chợ kéo dài đến hết ngày 26/5 tại TP. Hồ Chí Minh", None, None),
    ("- Lê Thị Sen", None, None),
]


@pytest.mark.parametrize(("end", "author", "credit"), SIGNATURES)
def test_signature(end, author, credit):
    article = dump.read(f"{TITLE}\n\n{BODY}\n\n{end}")
    assert (article.author, article.credit) == (author, credit)


@pytest.mark.parametrize(
    ("end", "author", "credit"),
    [
        ("Tuấn Kha", "Tuấn Kha", None),
        ("HỮU TÂM", "HỮU TÂM", None),
        ("B.T.N", "B.T.N", None),
        ("Tin, ảnh: Lê Thúy Sen (TTXVN)", "Lê Thúy Sen", "TTXVN"),
        ("Theo VGP", None, "VGP"),
        ("Ảnh: Lê Sen", None, None),
    ],
)
def test_signature_without_a_line_of_its_own(end, author, credit):
    article = dump.read(f"{TITLE}\n\n{LEAD}\n\n{LAST} {end}")
    assert (article.author, article.credit) == (author, credit)
    assert article.text.endswith(f"{LAST} {end}")


@pytest.mark.parametrize(
    ("line", "author", "credit"),
    [
        ("Tác giả: Vũ Thị Ngàn", "Vũ Thị Ngàn", None),
        ("Vũ Thị Ngàn", "Vũ Thị Ngàn", None),
        ("Nguồn: Báo Phố Núi", None, "Báo Phố Núi"),
        ("Vũ Thị Ngàn - 17/05/2019 21:56", "Vũ Thị Ngàn", None),
        ("Tác giả: Vũ Thị Ngàn - Ngày đăng: 17/05/2019", "Vũ Thị Ngàn", None),
        ("Người đăng: admin", None, None),
        ("Lê Sen (CTV)  •  17/05/2019, 14:20", "Lê Sen", None),
        ("Vũ Thị Ngàn               17/5/2019", "Vũ Thị Ngàn", None),
        ("17/05/2019 - 08:10\n| Anh Kha", "Anh Kha", None),
        ("Bảo Ngọc\n17/05/2019 - 08:10", "Bảo Ngọc", None),
        ("17/05/2019\nKim Kha (TTXVN)", "Kim Kha", "TTXVN"),
        ("Đăng ngày: 17/05/2019 - Tác giả: LÊ SEN - Nguồn: Sở Công Thương", "LÊ SEN", "Sở Công Thương"),
        ("Báo Phố Núi\n17/05/2019 07:30\nGốc", None, "Báo Phố Núi"),
        ("ThS. Vũ Thị Ngàn - Đại học Phố Núi", "ThS. Vũ Thị Ngàn", "Đại học Phố Núi"),
        ("Nguồn tin: Phòng Khuyến công | Ngày đăng: 17/05/2019 | Lượt xem: 24", None, "Phòng Khuyến công"),
    ],
)
def test_byline_under_the_title(line, author, credit):
    article = dump.read(f"{TITLE}\n{line}\n{BODY}")
    assert (article.title, article.author, article.credit) == (TITLE, author, credit)
    assert article.text == f"{TITLE}\n{PARAGRAPHS}"


def test_byline_over_the_title():
    article = dump.read(f"Tác giả: L.T.S\nNgày đăng: 17/05/2019\n{TITLE}\n{BODY}")
    assert (article.title, article.author) == (TITLE, "L.T.S")
