"""Who holds an activity and where, in the forms in which bodies and places are named."""

import pytest

from tests.nlp.reading_activity_rows import row, rows


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        # The wider units behind a name are no other subject.
        (
            "Ngày 7/3, Hội Nông dân xã Bình Đức, huyện Bến Lức, tỉnh Long An đã chủ trì, phối hợp với Đoàn"
            " Thanh niên xã mở 2 lớp dạy nghề may.",
            "Hội Nông dân xã Bình Đức",
        ),
        (
            "Ngày 7/3, Hội Nông dân xã Bình Đức (huyện Bến Lức) cùng Hội Phụ nữ xã mở 2 lớp dạy nghề may.",
            "Hội Nông dân xã Bình Đức",
        ),
        (
            "Hội nghị khuyến công do Hội Nông dân xã Bình Đức, huyện Bến Lức tổ chức đã diễn ra chiều 7/3.",
            "Hội Nông dân xã Bình Đức",
        ),
        (
            "Hội nghị khuyến công được Phòng Kinh tế huyện Bến Lức (Long An) tổ chức chiều 7/3.",
            "Phòng Kinh tế huyện Bến Lức",
        ),
        # A unit holds an event, too.
        (
            "Hội chợ Công Thương do huyện Bến Lức phối hợp với Bộ Công Thương tổ chức ngày 7/3.",
            "huyện Bến Lức",
        ),
        ("Chiều 7/3, 20 suất quà được Đoàn xã Bình Đức trao cho các hộ nghèo.", "Đoàn xã Bình Đức"),
        (
            "Hội chợ Công Thương do Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Long An tổ chức ngày 7/3.",
            "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Long An",
        ),
        (
            "Chiều 7/3, Đoàn giám sát của HĐND huyện Bến Lức do bà Lê Thị Sáu, Phó Chủ tịch HĐND huyện làm"
            " trưởng đoàn đã có cuộc giám sát về nước sạch.",
            "Đoàn giám sát của HĐND huyện Bến Lức",
        ),
        # Where they are ends before who they are.
        (
            "Sáng 7/3, tại Nhà văn hóa xã Bình Đức, Công an tỉnh đã trao 50 suất quà cho các hộ nghèo.",
            "Công an tỉnh",
        ),
        (
            "Chiều 7/3 tại các xã Bình Đức và An Thạnh, huyện Bến Lức, Hội Nông dân huyện mở 2 lớp may.",
            "Hội Nông dân huyện",
        ),
        (
            "Sáng 7/3, Đoàn công tác của Ban Chỉ huy Quân sự huyện Bến Lức, do ông Lê Văn Tám, Phó trưởng"
            " đoàn làm trưởng đoàn, đã mở 2 lớp dạy nghề.",
            "Ban Chỉ huy Quân sự huyện Bến Lức",
        ),
    ],
)
def test_who(text: str, organiser: str) -> None:
    assert row(text).organiser == organiser


def test_the_body_behind_an_event_is_whoever_held_it() -> None:
    held = "Sáng 7/3, Hội Nông dân xã Bình Đức tổ chức Hội thảo về cây chanh."
    planned = " Sắp tới, Sở Y tế sẽ kiểm tra 5 trạm y tế."
    text = f"{held} Dịp này, ban tổ chức đã trao 3 máy bơm cho hộ nghèo."
    assert row(text, 1).organiser == "Hội Nông dân xã Bình Đức"
    lead = "Ngày 7/3, Ban Chỉ huy Quân sự tỉnh Long An phối hợp với UBND xã Bình Đức tổ chức Xuân biên cương."
    text = f"{lead} Ban Tổ chức đã trao 3 máy bơm cho hộ nghèo."
    assert row(text).organiser == "Ban Chỉ huy Quân sự tỉnh Long An"
    text = f"{held}{planned} Chiều 7/3, Ban Tổ chức đã trao 3 máy bơm cho hộ nghèo."
    assert row(text, 2).organiser == "Hội Nông dân xã Bình Đức"


def test_a_name_without_its_unit_is_that_of_whoever_was_told_before() -> None:
    text = "Sáng 7/3, Hội Nông dân xã Bình Đức mở 2 lớp dạy nghề. Hội Nông dân còn tặng 3 máy bơm."
    assert row(text, 1).organiser == "Hội Nông dân xã Bình Đức"


def test_a_unit_without_its_name_is_that_of_whoever_was_told_before() -> None:
    text = "Hội Liên hiệp Phụ nữ xã Bình Đức mở 2 lớp dạy nghề. Hội phụ nữ xã còn tặng 3 máy bơm."
    assert row(text, 1).organiser == "Hội Liên hiệp Phụ nữ xã Bình Đức"


def test_a_delegation_is_of_whoever_sent_it_in_the_sentence_before() -> None:
    text = "Ngày 7/3, Đoàn công tác của Bộ Y tế đã về Long An. Trước đó, đoàn đã mở 2 lớp dạy nghề."
    assert row(text).organiser == "Bộ Y tế"


def test_the_first_words_of_a_name_mean_who_leads_and_no_partner() -> None:
    lead = "Sáng 7/3, Hội Nông dân tỉnh Long An phối hợp với Hội Phụ nữ xã Bình Đức làm vệ sinh kênh mương."
    assert row(f"{lead} Hội đã trao 3 máy bơm cho hộ nghèo.").organiser == "Hội Nông dân tỉnh Long An"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại Công ty Hoàng Long (xã Bình Đức).",
            "Công ty Hoàng Long (xã Bình Đức)",
        ),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại thôn Pré, xã Phú Hội (huyện Đức Trọng).",
            "thôn Pré, xã Phú Hội (huyện Đức Trọng)",
        ),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại các xã Bình Đức và An Thạnh của huyện Bến Lức.",
            "các xã Bình Đức và An Thạnh của huyện Bến Lức",
        ),
        (
            "Ngày 7/3, Sở tổ chức hội thảo về tiết kiệm điện tại khách sạn Hoa Sen, Long An.",
            "khách sạn Hoa Sen, Long An",
        ),
        (
            "Ngày 7/3 tại Quảng trường 20-10, tỉnh Long An, xã Bình Đức đã mở 2 lớp dạy nghề.",
            "Quảng trường 20-10, tỉnh Long An",
        ),
        (
            "Ngày 7/3 tại thị trấn Bến Lức, huyện Bến Lức, Phòng LĐ-TB&XH huyện Bến Lức mở 2 lớp dạy nghề.",
            "thị trấn Bến Lức, huyện Bến Lức",
        ),
        ("Ngày 7/3, Hội Phụ nữ xã Bình Đức (Bến Lức) mở 2 lớp dạy nghề.", "xã Bình Đức (Bến Lức)"),
        (
            "Ngày 7/3, Sở mở 2 lớp dạy nghề tại các xã Bình Đức, Tân Hội, Đan Trường và An Thạnh.",
            "các xã Bình Đức, Tân Hội, Đan Trường và An Thạnh",
        ),
        (
            "Ngày 7/3, Sở kiểm tra 4 lò gạch tại UBND các huyện Bến Lức, Cần Đước và Châu Thành.",
            "UBND các huyện Bến Lức, Cần Đước và Châu Thành",
        ),
        (
            "Ngày 7/3, Sở kiểm tra an toàn thực phẩm tại Chợ Bình Đức và Trung tâm Y tế huyện Bến Lức.",
            "Chợ Bình Đức và Trung tâm Y tế huyện Bến Lức",
        ),
        (
            "Ngày 7/3, Công an tỉnh trao Bằng khen cho cán bộ và nhân dân xã Bình Đức (Bến Lức).",
            "xã Bình Đức (Bến Lức)",
        ),
        (
            "Ngày 7/3, Hội Phụ nữ xã Bình Đức (huyện Bến Lức) mở 2 lớp dạy nghề.",
            "xã Bình Đức (huyện Bến Lức)",
        ),
    ],
)
def test_where(text: str, place: str) -> None:
    assert row(text).place == place


def test_a_name_that_ends_like_a_country_is_none() -> None:
    text = "Ngày 7/3, Học viện Nông nghiệp Việt Nam mở 2 lớp dạy nghề tại huyện Châu Đức."
    assert row(text).province_id == "ba-ria-vung-tau"


EVENT = "Sáng 7/3, tại xã Bình Đức, huyện Bến Lức, Hội Nông dân tỉnh tổ chức hội thảo về cây chanh."


@pytest.mark.parametrize(
    "more",
    [
        "Dịp này, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Tại hội thảo, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Ban Tổ chức đã trao 3 máy bơm cho hộ nghèo.",
        "Tại đây, Hội đã trao 3 máy bơm cho hộ nghèo.",
    ],
)
def test_what_is_done_at_an_event_is_where_that_is(more: str) -> None:
    assert row(f"{EVENT} {more}", 1).place == "xã Bình Đức, huyện Bến Lức"


@pytest.mark.parametrize(
    "more",
    [
        "Năm 2017, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Tại hội thảo, ông Lê Văn Tám cho biết, Hội đã trao 3 máy bơm cho hộ nghèo.",
        "Dịp này, Hội đề xuất UBND tỉnh tặng 3 máy bơm cho hộ nghèo.",
    ],
)
def test_what_is_done_elsewhere_is_not(more: str) -> None:
    assert [one.place for one in rows(f"{EVENT} {more}")[1:]] == [None]


def test_where_somebody_went_is_here() -> None:
    went = "Sáng 7/3, đoàn công tác của Sở Y tế đã đến thăm bà con xã Bình Đức, huyện Bến Lức."
    told = row(f"{went} Tại đây, đoàn đã trao 3 máy lọc nước.", -1)
    assert (told.place, told.province_id) == ("xã Bình Đức, huyện Bến Lức", "long-an")
