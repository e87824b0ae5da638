"""The programme of what is done: what the page tells of, but none of a slogan or of another body's name."""

import pytest

from tests.nlp.test_deeds_once_missed import found

SLOGAN = (
    "Huyện đoàn phát động Tháng Thanh niên\nVới chủ đề “Tuổi trẻ chung tay xây dựng nông thôn mới”,"
    " Tháng Thanh niên góp phần phát triển kinh tế, xây dựng nông thôn mới và đô thị văn minh.\nDịp này,"
    " Huyện đoàn Long Mỹ đã trao 12 suất quà cho trẻ mồ côi."
)
OF_ANOTHER = (
    "Ngày 6/5, Trung tâm Khuyến nông tỉnh mở 2 lớp tập huấn trồng hoa tại xã Vị Tân.\nCùng ngày, Hội Chữ"
    " thập đỏ tỉnh đã trao 10 suất quà cho trẻ mồ côi."
)


@pytest.mark.parametrize("text", [SLOGAN, OF_ANOTHER])
def test_a_gift_is_of_no_programme_of_a_slogan_or_of_another_body(text: str) -> None:
    assert found(text)[-1].programme is None


def test_what_the_page_of_a_programme_tells_is_of_it() -> None:
    text = (
        "Ngày 6/5, Trung tâm Khuyến nông tỉnh mở 2 lớp tập huấn trồng hoa.\nTrung tâm cũng cấp 2 tấn lúa"
        " giống cho 40 hộ."
    )
    assert [one.programme for one in found(text)] == ["khuyến nông", "khuyến nông"]
