"""Lines broken at a column are joined; paragraphs, lists and headings stay apart."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import dump, page
from crawler.wrapping import unwrapped

PROSE = (
    "Thực hiện kế hoạch năm 2019, Trung tâm Khuyến công tỉnh Bắc Kạn phối hợp với phòng kinh tế các huyện "
    "mở 03 lớp tập huấn về tiết kiệm điện cho 90 học viên. Bà Nông Thị Mẫu, Phó Giám đốc Trung tâm, cho biết "
    "các cơ sở chế biến miến dong đã thay 12 động cơ cũ theo Kế hoạch số 45/KH-SCT ngày 02/3/2019 của Sở."
)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_a_wrapped_paragraph_is_whole_again(width: int) -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, width))
    assert unwrapped(f"Tiêu đề\n\n{wrapped}\n\n{wrapped}") == f"Tiêu đề\n\n{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            "Chiến lược được duyệt tại Quyết định số 1419/QĐ-\nTTg và Nghị định số 45/2012/\nNĐ-CP.",
            "Chiến lược được duyệt tại Quyết định số 1419/QĐ-TTg và Nghị định số 45/2012/NĐ-CP.",
        ),
        (
            "Ủy ban nhân dân tỉnh ban hành Quyết định số 12/QĐ-UBND\nngày 05/3/2019.",
            "Ủy ban nhân dân tỉnh ban hành Quyết định số 12/QĐ-UBND ngày 05/3/2019.",
        ),
        (
            "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số\n88/QĐ-UBND ngày 05/3/2015.",
            "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 88/QĐ-UBND ngày 05/3/2015.",
        ),
        (
            "Căn cứ Nghị định số\n45/2012/NĐ-CP về khuyến công;\nCăn cứ Quyết định số\n8/QĐ-UBND;",
            "Căn cứ Nghị định số 45/2012/NĐ-CP về khuyến công;\nCăn cứ Quyết định số 8/QĐ-UBND;",
        ),
        (
            "HƯỚNG DẪN NGHỊ ĐỊNH\nSỐ 45/2012/NĐ-CP VỀ KHUYẾN CÔNG",
            "HƯỚNG DẪN NGHỊ ĐỊNH SỐ 45/2012/NĐ-CP VỀ KHUYẾN CÔNG",
        ),
        (
            "Hội nghị do Trung tâm Khuyến công tổ chức tại\nĐồng Xoài sáng nay.",
            "Hội nghị do Trung tâm Khuyến công tổ chức tại Đồng Xoài sáng nay.",
        ),
    ],
)
def test_what_goes_on_in_the_next_line_is_joined(text: str, joined: str) -> None:
    assert unwrapped(text) == joined


APART = [
    "Hội nghị khuyến công\nThứ tư, 18/04/2018 09:15\nSở Công Thương mở lớp tập huấn cho 45 học viên.",
    "Kết quả như sau:\n- mở 03 lớp tập huấn về an toàn điện cho các cơ sở\n- hỗ trợ 02 cơ sở\n- in tờ rơi",
    "a) mở 03 lớp tập huấn cho các cơ sở trong toàn huyện\nb) hỗ trợ 02 cơ sở chế biến",
    "Trang tin Khuyến công Phố Núi\nTin hoạt động | Văn bản | Hỏi đáp\nHội nghị khuyến công năm 2019",
    "Trang chủ\nGiới thiệu\nTin tức\nLiên hệ",
    "QUYẾT ĐỊNH\nSố 45/QĐ-UBND\nTin tức",
    "Hơn 300 lao động được truyền nghề đan lát trong 9 tháng\n08/10/2013 14:20\nTrung tâm mở mười lớp.",
    "Sở Công Thương mở lớp tập huấn cho 45 học viên.\nTrung tâm hỗ trợ 02 cơ sở.\nHuyện khen 03 hộ.",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/KH-UBND",
    "Sở trả lời để các công ty trong toàn tỉnh biết và thực hiện\nhttp://congthuong.example.vn/van-ban 2/3",
]


@pytest.mark.parametrize("text", APART)
def test_lines_of_their_own_stay_apart(text: str) -> None:
    assert unwrapped(text) == text


def test_a_title_ends_before_the_paragraph_below_it() -> None:
    title = "CHỈ THỊ\nVề bảo đảm an toàn điện trong dịp Tết Nguyên đán Giáp Ngọ năm 2014 ở các làng nghề"
    below = (
        "Để bảo đảm đón xuân vui tươi, an toàn, Sở Công Thương yêu cầu các đơn vị trong toàn ngành\n"
        "kiểm tra đường dây, trạm biến áp trước ngày 20 tháng 01 năm 2014 và báo cáo về Sở kết quả\n"
        "kiểm tra cùng danh sách các hộ dùng điện chưa an toàn."
    )
    assert unwrapped(f"{title}\n{below}") == f"{title}\n{below.replace(chr(10), ' ')}"


def test_cells_and_words_on_lines_of_their_own_are_joined() -> None:
    broken = "KẾ\nHOẠCH\nTỔ\nCHỨC TẬP HUẤN NĂM\n2020\nThực\nhiện chương trình,\nhuyện\nmở\nlớp tại các xã."
    assert (
        unwrapped(broken)
        == "KẾ HOẠCH TỔ CHỨC TẬP HUẤN NĂM 2020\nThực hiện chương trình, huyện mở lớp tại các xã."
    )


@given(st.text(alphabet="aĐ.-\n /1:", max_size=200))
def test_nothing_but_space_changes(text: str) -> None:
    assert "".join(unwrapped(text).split()) == "".join(text.split())


@pytest.mark.parametrize("piece", ["a\n", "\n", " \n", "a-\n", "1.\n", "x" * 50 + "\n"])
def test_long_runs_take_no_time(piece: str) -> None:
    assert unwrapped(piece * 50_000)


def test_a_page_with_breaks_in_its_paragraph_is_read_as_one() -> None:
    broken = "<br>".join(textwrap.wrap(PROSE, 70))
    read = page.read(
        f"<html><head><title>Tập huấn</title></head><body><h1>Tập huấn</h1><p>{broken}</p></body></html>"
    )
    assert PROSE in read.text


TEXTS = sorted(Path(__file__).parents[1].joinpath("gold", "texts").glob("[wx]*.txt"))


def _wrapped(text: str, width: int) -> str:
    return "\n".join(
        line if len(line) <= width else textwrap.fill(line, width, break_on_hyphens=False)
        for line in text.split("\n")
    )


@pytest.mark.parametrize("width", [72, 80, 100])
def test_pages_that_an_editor_broke_at_a_column_are_read_as_if_whole(width: int) -> None:
    paragraphs = kept = 0
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        whole = dump.read(text).text.split("\n")
        again = set(dump.read(_wrapped(text, width)).text.split("\n"))
        paragraphs, kept = paragraphs + len(whole), kept + sum(line in again for line in whole)
    assert kept >= 0.96 * paragraphs


def test_blanks_at_the_end_of_a_broken_line_are_not_doubled() -> None:
    lines = ["Ủy ban nhân dân tỉnh giao Sở Công Thương mở lớp tập huấn cho xã ", "về tiết kiệm điện."]
    assert unwrapped("\n".join(lines)) == "".join(lines)
