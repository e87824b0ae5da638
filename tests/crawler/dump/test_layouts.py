"""Text dumps in the layouts of ``layouts.txt``."""

from pathlib import Path

import pytest

from crawler import dump

BODIES = (
    "Kinh phí lớp học",
    "năng suất tăng",
    "Mô hình có tổng vốn",
    "Tổng kinh phí của đề án",
    "máy đo điện",
    "giảm khoảng 35% củi đốt",
)
PAGES = Path(__file__).with_name("layouts.txt").read_text(encoding="utf-8").split("==========\n")[1:]


@pytest.mark.parametrize("page", PAGES, ids=range(1, len(PAGES) + 1))
def test_title_day_author_and_credit(page):
    key, _, text = page.partition("\n")
    found = dump.read(text)
    read = (found.title, found.published, found.author, found.credit)
    assert tuple(str(value or "-") for value in read) == tuple(key.split(" # "))
    assert any(body in found.text for body in BODIES)


EVENT = "Hội nghị tổng kết khuyến công\nThời gian: 17/05/2019 08:30\nĐịa điểm: Hội trường Sở Công Thương\n"
LETTER = (
    "Trung tâm báo cáo kết quả quý I\n{heading}\nTrung tâm đã nghiệm thu bốn mô hình máy sấy trong quý I và"
    " đang theo dõi điện năng của từng máy.\nCẩm Xuyên, ngày 15 tháng 3 năm 2021\n{signatory}"
)


def test_when_an_event_is_or_a_document_was_signed_is_no_day_of_publication():
    body = "Trung tâm Khuyến công mời các cơ sở công nghiệp nông thôn trong tỉnh đến dự hội nghị."
    assert dump.read(EVENT + body).published is None
    assert dump.read(EVENT.replace("Địa điểm", "Lượt xem") + body).published is not None
    assert dump.read(LETTER.format(heading="Kính gửi: Sở Công Thương", signatory="")).published is None
    assert dump.read(LETTER.format(heading="Tin khuyến công", signatory="KT. GIÁM ĐỐC")).published is None
    news = dump.read(LETTER.format(heading="Tin khuyến công", signatory="Võ Hà"))
    assert (str(news.published), news.author) == ("2021-03-15", "Võ Hà")
    assert "Cẩm Xuyên, ngày 15 tháng 3 năm 2021" in news.text


def test_an_hour_within_a_report_is_no_title_s():
    lead = (
        "Ngày 21/02/2022, tỉnh ban hành công văn về giờ Trái đất. Theo đó, cơ quan tắt đèn từ 20 giờ 30 phút"
        " đến 21 giờ 30 phút thứ bảy, ngày 26/3/2022."
    )
    found = dump.read(f"Hưởng ứng giờ Trái đất năm 2022\n{lead}\nBan biên tập Cổng TTĐT Sở")
    assert (found.title, found.published) == ("Hưởng ứng giờ Trái đất năm 2022", None)
