"""Which activities a text tells: of what type, done or not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.activities import cue_words
from tests.nlp.reading_activities import found


def told(text: str) -> list[tuple[str, str]]:
    return [(activity.type, activity.quote) for activity in found(text)]


TYPES = [
    (
        "Sáng 5/6/2017, Sở Công Thương tổ chức hội thảo về gạch không nung cho 60 chủ lò.",
        [("workshop", "tổ chức hội thảo về gạch không nung cho 60 chủ lò")],
    ),
    (
        "Trung tâm đã mở 03 lớp tập huấn cho 90 thợ mộc và tiến hành khảo sát 40 xưởng cưa.",
        [
            ("training", "mở 03 lớp tập huấn cho 90 thợ mộc"),
            ("assessment", "tiến hành khảo sát 40 xưởng cưa"),
        ],
    ),
    (
        "Huyện đã phát hành 700 tờ gấp, treo băng rôn tại chợ và phát sóng 04 phóng sự về rác thải.",
        [
            ("communication", "phát hành 700 tờ gấp"),
            ("communication", "treo băng rôn tại chợ"),
            ("communication", "phát sóng 04 phóng sự về rác thải"),
        ],
    ),
    (
        "Sở đã hỗ trợ thực hiện đánh giá nhanh cho 06 xưởng giấy; hỗ trợ 5 xưởng thay nồi hơi.",
        [
            ("assessment", "hỗ trợ thực hiện đánh giá nhanh cho 06 xưởng giấy"),
            ("support", "hỗ trợ 5 xưởng thay nồi hơi"),
        ],
    ),
    (
        "Chi cục sẽ đưa 20 ngư dân ở các xã Bình An, Bình Lợi đi tham quan mô hình nuôi biển.",
        [("study_visit", "đưa 20 ngư dân ở các xã Bình An, Bình Lợi đi tham quan mô hình nuôi biển")],
    ),
    (
        "Tổ chức 02 đoàn khảo sát, học tập kinh nghiệm tại tỉnh Lào Cai.",
        [("study_visit", "Tổ chức 02 đoàn khảo sát, học tập kinh nghiệm tại tỉnh Lào Cai")],
    ),
    (
        "Tỉnh dự kiến hỗ trợ 15 cơ sở tham gia hội chợ, triển lãm tại Huế.",
        [("fair", "hỗ trợ 15 cơ sở tham gia hội chợ, triển lãm tại Huế")],
    ),
    (
        "UBND huyện tổ chức Lễ công bố và trao Giấy chứng nhận làng nghề mây tre Phú Hòa.",
        [("recognition", "tổ chức Lễ công bố và trao Giấy chứng nhận làng nghề mây tre Phú Hòa")],
    ),
    (
        "UBND tỉnh vừa ban hành Kế hoạch số 91/KH-UBND về giảm rác thải nhựa.",
        [("policy", "ban hành Kế hoạch số 91/KH-UBND về giảm rác thải nhựa")],
    ),
    (
        "Sở vừa ban hành Quyết định số 17/QĐ-SCT thành lập Tổ công tác năng lượng.",
        [("organisation", "ban hành Quyết định số 17/QĐ-SCT thành lập Tổ công tác năng lượng")],
    ),
    (
        "Đoàn liên ngành đã kiểm tra, giám sát 31 bến đò.",
        [("inspection", "kiểm tra, giám sát 31 bến đò")],
    ),
    (
        "Chiều 6/6/2017, lãnh đạo tỉnh đã làm việc với Hội Làm vườn về cây có múi.",
        [("meeting", "làm việc với Hội Làm vườn về cây có múi")],
    ),
    (
        "Năm qua, trạm đã tổ chức 8 lớp tập huấn cho 240 hộ, 02 hội thảo đầu bờ.",
        [("training", "tổ chức 8 lớp tập huấn cho 240 hộ"), ("workshop", "02 hội thảo đầu bờ")],
    ),
    (
        "Hội nghị tổng kết nghề cá diễn ra ngày 7/6/2017 tại cảng Vàm Láng.",
        [("workshop", "Hội nghị tổng kết nghề cá diễn ra ngày 7/6/2017 tại cảng Vàm Láng")],
    ),
]


NONE = [
    "Tại hội thảo, các đại biểu được nghe trình bày về lò hơi.",
    "Thời gian tới, tỉnh sẽ tiếp tục đẩy mạnh công tác tuyên truyền, nâng cao nhận thức, đào tạo nhân lực.",
    "Công tác tập huấn, kiểm tra còn nhiều khó khăn do thiếu kinh phí.",
    "Đơn vị chưa tổ chức tập huấn cho tuyến xã.",
    "Chương trình nhằm hỗ trợ doanh nghiệp, nâng cao chất lượng sản phẩm.",
    "Cán bộ tập huấn của trung tâm rất nhiệt tình.",
    "Hội đồng bình chọn gồm đại diện các sở, ngành.",
    "Hội thảo do ông Lê Văn Tám chủ trì.",
    "Mức hỗ trợ mỗi hộ không quá 5 triệu đồng.",
    "Theo Quyết định số 12/QĐ-UBND của UBND tỉnh, các xã chịu trách nhiệm thi hành.",
    "Giá lúa tăng 5% so với cùng kỳ, nông dân phấn khởi.",
]


STATUSES = [
    ("Sở đã mở 02 lớp dạy nghề đan lát.", "done"),
    ("Sở vừa kiểm tra 12 kho lạnh.", "done"),
    ("Quý tới, sở sẽ mở 02 lớp dạy nghề đan lát.", "planned"),
    ("Sở dự kiến hỗ trợ 03 xưởng gốm.", "planned"),
    ("Chủ tịch huyện giao phòng Kinh tế khảo sát 15 chợ.", "planned"),
    ("Chủ tịch huyện phát biểu trong Hội nghị giao nhiệm vụ công tác dân vận.", "done"),
    ("Hội thảo về trồng chè sẽ được tổ chức tại xã Tân Lập.", "planned"),
    ("Hội đề nghị tỉnh hỗ trợ 03 xưởng gốm.", "proposed"),
    ("Huyện cần sớm thành lập Tổ công tác nước sạch.", "proposed"),
    ("Tỉnh nên học tập kinh nghiệm của Lào Cai về du lịch bản.", "proposed"),
    ("Ông Bảy kiến nghị mở phiên chợ vùng biên; đồng thời tổ chức lớp dạy nghề dệt.", "proposed"),
    ("Sở đặt mục tiêu kiểm toán năng lượng thêm 9 nhà máy.", "planned"),
    ("Ngày 4/9/2017, tỉnh tổ chức hội nghị nước sạch.", "planned"),
    ("Với mục tiêu phát triển vùng chè, tỉnh đã mở rộng đường; hỗ trợ máy sấy cho 12 hợp tác xã.", "done"),
    ("Về lâu dài, tỉnh điều chỉnh quy hoạch ngành nghề nông thôn.", "planned"),
    ("Đường sẽ được kéo dài. Đoàn liên ngành khảo sát tình hình sạt lở tại xã Tân Lập. Ảnh: Lê Mẫu.", "done"),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_types_and_quotes(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_activities(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_statuses(text: str, status: str) -> None:
    assert {activity.status for activity in found(text)} == {status}


def test_a_letter_asks_others_and_plans_for_itself() -> None:
    text = (
        "Kính gửi: các huyện\n"
        "Sở Y tế đề nghị các đơn vị thực hiện các nội dung chính như sau đây:\n"
        "- Phát thanh 20 bản tin;\n"
        "Sở sẽ tổ chức 03 đoàn kiểm tra."
    )
    assert [(a.type, a.status) for a in found(text)] == [
        ("communication", "proposed"),
        ("inspection", "planned"),
    ]


def test_the_whole_row() -> None:
    text = (
        "Sáng 5/6/2017, tại thị xã Kiến Tường, Sở Công Thương Long An phối hợp với Liên minh Hợp tác xã "
        "tổ chức Hội thảo “Than bánh từ rơm” trong chương trình khuyến công."
    )
    (activity,) = found(text)
    assert text[activity.start : activity.end] == activity.quote
    assert activity.sentence == text
    assert activity.title == "tổ chức Hội thảo “Than bánh từ rơm” trong chương trình khuyến công"
    assert activity.programme == "khuyến công"
    assert (activity.place, activity.organiser) == ("thị xã Kiến Tường", "Sở Công Thương Long An")


def test_each_activity_is_told_once() -> None:
    text = (
        "Hội thảo cây dược liệu của huyện\n"
        "Ngày 5/6/2017, huyện tổ chức hội thảo cây dược liệu tại nhà văn hóa. Hội thảo cây dược liệu được "
        "tổ chức nhằm giới thiệu giống mới. Sau hội thảo cây dược liệu của huyện, các xã đăng ký giống."
    )
    assert told(text) == [("workshop", "tổ chức hội thảo cây dược liệu tại nhà văn hóa")]


PIECES = [
    "tổ chức", "hội thảo", "Sở", "đã", "sẽ", "04", "lớp tập huấn", ",", ";", ".", "và", "nhằm", "(", "“", "”",
    "tại Huế", "năm 2015", "\n- ", "\nII. Giải pháp\n", ":", "kiểm tra", "quyết định", "thành lập", "số 1/KH",
    "Thời gian: tháng 5",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_never_raises_and_quotes_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    rows = found(text)
    assert all(text[row.start : row.end] == row.quote and row.quote for row in rows)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    assert all(row.date_from <= row.date_to for row in rows if row.date_from and row.date_to)


def test_the_vocabularies_are_well_formed() -> None:
    for file in (cue_words.VERBS, cue_words.OBJECTS):
        assert cue_words.senses(file)
        assert cue_words.pattern(file).search("tổ chức hội thảo")
    assert cue_words.effects()["đã"] == "done"
