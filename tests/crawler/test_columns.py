"""Head and signature of an official document, which a program has set in two columns with blanks or tabs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import dump
from crawler.columns import apart
from nlp.extraction import extract_document
from nlp.text.document import Document

HEAD = """\
       UBND TỈNH HÀ NAM                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TRƯỜNG CAO ĐẲNG                         Độc lập - Tự do - Hạnh phúc
  KỸ THUẬT - CÔNG NGHỆ PHỦ LÝ               --------------------------------
     Số: 318/CĐPL-ĐT                        Hà Nam, ngày 12 tháng 5 năm 2021
 V/v mở lớp sửa chữa máy nông nghiệp
        cho Hội Nông dân"""
TEXT = """\
Kính gửi: Hội Nông dân huyện Bình Lục.
      Thực hiện Kế hoạch số 45/KH-UBND ngày 02/3/2021 của UBND tỉnh, Nhà trường mở hai lớp
sửa chữa máy nông nghiệp cho hội viên các xã của huyện, mỗi lớp ba mươi người, từ ngày 01
tháng 6 năm 2021 tại xưởng thực hành."""
SIGNATURE = """\
Nơi nhận:                                          KT. HIỆU TRƯỞNG
- Như trên;                                        PHÓ HIỆU TRƯỞNG
- Các phòng, khoa, trung tâm trực thuộc, xưởng
thực hành;
- Phòng Đào tạo (để theo dõi);                      Trần Thị Bích Hạnh
các tổ bộ môn;
- Lưu: VT."""
TABBED = """\
UBND TỈNH HÀ NAM\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ CÔNG THƯƠNG\t\tĐộc lập - Tự do - Hạnh phúc
Số: 318/SCT-QLCN\t\tHà Nam, ngày 12 tháng 5 năm 2021
V/v mở lớp sửa chữa máy

Kính gửi: Hội Nông dân huyện Bình Lục.
Sở Công Thương đề nghị quý Hội cử hội viên tham gia lớp học nói trên./.
Nơi nhận:\t\tKT. GIÁM ĐỐC
- Như trên;\t\tPHÓ GIÁM ĐỐC
- Lưu: VT.
\t\tTrần Thị Bích Hạnh"""
MARKDOWN = """\
  --------------------- -----------------------------------------------
   **UBND TỈNH HÀ NAM\\      **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\
     SỞ CÔNG THƯƠNG\\              Độc lập - Tự do - Hạnh phúc\\
       \\-\\-\\-\\-**                    \\-\\-\\-\\-\\-\\-\\-**

   Số: 318/KH-SCT             *Hà Nam, ngày 12 tháng 5 năm 2021*
  --------------------- -----------------------------------------------

**KẾ HOẠCH**

Mở lớp sửa chữa máy

*Căn cứ* Luật Điện lực;

+-------------------------------+--------------------------------------+
| ***Nơi nhận:***               | **KT. GIÁM ĐỐC\\                     |
| - UBND tỉnh;\\                | PHÓ GIÁM ĐỐC\\                       |
| - Lưu: VT.                    | Trần Thị Bích Hạnh**                 |
+-------------------------------+--------------------------------------+
"""
TABLE = """\
Huyện            Số lớp      Học viên
Bình Lục              2            60
Nơi nhận máy          3            90"""


def _signed(text: str) -> tuple[str | None, ...]:
    found = extract_document(Document(dump.read(text).text))
    own = next(one for one in found.decisions if one.is_own)
    assert found.signatory is not None
    signatory = found.officials[found.signatory]
    return own.key, str(own.issuer).lower(), str(own.issued_on), own.subject, signatory.name, signatory.role


def test_head_and_signature_are_read_in_two_columns() -> None:
    assert _signed(f"{HEAD}\n\n{TEXT}\n{SIGNATURE}") == (
        "318/CĐPL-ĐT",
        "trường cao đẳng kỹ thuật - công nghệ phủ lý",
        "2021-05-12",
        "mở lớp sửa chữa máy nông nghiệp cho Hội Nông dân",
        "Trần Thị Bích Hạnh",
        "PHÓ HIỆU TRƯỞNG",
    )


def test_columns_are_parted_by_tabs_too() -> None:
    assert _signed(TABBED)[3:] == ("mở lớp sửa chữa máy", "Trần Thị Bích Hạnh", "PHÓ GIÁM ĐỐC")


def test_columns_are_those_of_markdown_too() -> None:
    assert _signed(MARKDOWN) == (
        "318/KH-SCT",
        "sở công thương tỉnh hà nam",
        "2021-05-12",
        "Mở lớp sửa chữa máy",
        "Trần Thị Bích Hạnh",
        "PHÓ GIÁM ĐỐC",
    )


def test_the_left_column_stands_above_the_right_one() -> None:
    lines = apart(HEAD).split("\n")
    assert lines[:3] == ["UBND TỈNH HÀ NAM", "TRƯỜNG CAO ĐẲNG", "KỸ THUẬT - CÔNG NGHỆ PHỦ LÝ"]
    assert lines[-1] == "Hà Nam, ngày 12 tháng 5 năm 2021"


def test_who_signs_stands_above_the_recipients() -> None:
    lines = apart(SIGNATURE).split("\n")
    assert lines[:4] == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Trần Thị Bích Hạnh", "Nơi nhận:"]
    assert "- Các phòng, khoa, trung tâm trực thuộc, xưởng thực hành;" in lines


@pytest.mark.parametrize("text", [TEXT, TABLE, "Nơi nhận: Sở Công Thương; Lưu VT.", "", "\n\n"])
def test_what_has_no_columns_stays(text: str) -> None:
    assert apart(text) == text


def test_the_text_below_stays() -> None:
    assert apart(f"{HEAD}\n\n{TEXT}\n{SIGNATURE}").count(TEXT) == 1


@given(st.text(alphabet="ab \n\t.", max_size=60), st.sampled_from((HEAD, SIGNATURE, TABBED)))
def test_no_word_is_lost(text: str, columns: str) -> None:
    for written in (f"{columns}\n{text}", f"{text}\n{columns}", f"{columns}{text}{columns}"):
        assert sorted(apart(written).split()) == sorted(written.split())
