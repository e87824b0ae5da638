"""What a citation says that its document is about, and when it was issued, in less usual places."""

from datetime import date

import pytest

from nlp import decisions
from nlp.records import DecisionMention
from nlp.text.document import Document


def cited(text: str) -> DecisionMention:
    (mention,) = decisions.find(Document(text, published=date(2020, 3, 3), home_province="nghe-an"))
    return mention


SUBJECTS = [
    # As its title is written, and behind the session of a council.
    (
        "Căn cứ Nghị định số 36/2025/NĐ-CP ngày 12/6/2025 Quy định phân cấp trong lĩnh vực chăn nuôi;",
        "Quy định phân cấp trong lĩnh vực chăn nuôi",
    ),
    (
        "Căn cứ Thông tư số 17/2018/TT-BCT ngày 1/10/2018 của Bộ trưởng Bộ Công Thương Hướng dẫn bán điện;",
        "Hướng dẫn bán điện",
    ),
    ("Thực hiện Kế hoạch số 45/KH-TTXTĐT ngày 5/3/2019 của Trung tâm Xúc tiến đầu tư tỉnh Nghệ An.", None),
    (
        "Theo Quyết định số 14/2020/QĐ-UBND ngày 2/6/2020 của UBND tỉnh ban hành Quy định về khai thác cát.",
        "ban hành Quy định về khai thác cát",
    ),
    (
        "Căn cứ Nghị quyết số 27/NQ-HĐND ngày 11/12/2019 của Hội đồng nhân dân tỉnh Nghệ An khóa XVII, kỳ họp"
        " thứ 12 về kế hoạch đầu tư công năm 2020;",
        "kế hoạch đầu tư công năm 2020",
    ),
    # An aside ends nothing, what the issuer did beside is no part, and whom a letter went to may be long.
    (
        "UBND tỉnh Nghệ An ban hành Quyết định số 43/QĐ-UBND về việc công nhận các sản phẩm hạng cao (từ 90"
        " điểm) thuộc Chương trình làng nghề và đề nghị Trung ương xem xét.",
        "công nhận các sản phẩm hạng cao (từ 90 điểm) thuộc Chương trình làng nghề",
    ),
    (
        "UBND tỉnh Nghệ An có Công văn số 22/UBND-CN, ngày 7/4/2015 gửi các Sở, ban, ngành, UBND các huyện,"
        " thị xã về việc tiết kiệm điện mùa khô.",
        "tiết kiệm điện mùa khô",
    ),
    (
        "Sở Công Thương Nghệ An có Công văn về việc rà soát các chợ vùng cao (Công văn số 14/SCT-TM, ngày"
        " 7/11/2019).",
        "rà soát các chợ vùng cao",
    ),
    ("Công văn 56/VPCP-KGVX về hội chợ vùng cao do Văn phòng Chính phủ ban hành", "hội chợ vùng cao"),
    ("Nghị quyết 62/NQ-HĐND về phát triển chợ năm 2026 do tỉnh Nghệ An ban hành.", "phát triển chợ năm 2026"),
    (
        "Theo bà Đỗ Thị Lan, Giám đốc Trung tâm, Kế hoạch hội chợ năm 2019 được phê duyệt tại Quyết định số "
        "88/QĐ-UBND.",
        "phê duyệt Kế hoạch hội chợ năm 2019",
    ),
    (
        "Kế hoạch số 40/KH-UBND về phát triển chợ năm 2011 do Ủy ban nhân dân tỉnh Nghệ An ban hành.",
        "phát triển chợ năm 2011",
    ),
    (
        "Thực hiện Chương trình số 09-CTr/TU về phát triển nghề cá theo Nghị quyết Trung ương (khóa X) tại "
        "các huyện ven biển.",
        "phát triển nghề cá theo Nghị quyết Trung ương (khóa X) tại các huyện ven biển",
    ),
    (
        "Căn cứ Kế hoạch số 16/KH-NHT ngày 02/3/2019 của UBND tỉnh Nghệ An - Trưởng nhóm liên kết phát "
        "triển du lịch về tổ chức tuần văn hóa năm 2019.",
        "tổ chức tuần văn hóa năm 2019",
    ),
    (
        "Cụ thể, tại Quyết định số 415/QĐ-TTg, Thủ tướng Chính phủ phê chuẩn kết quả bầu Phó Chủ "
        "tịch UBND tỉnh.",
        "phê chuẩn kết quả bầu Phó Chủ tịch UBND tỉnh",
    ),
    ("Thực hiện Chỉ thị số 20/CT-TTg của Thủ tướng Chính phủ và hướng dẫn của Bộ Kế hoạch và Đầu tư.", None),
    (
        "Tờ trình số 534/TTr-SKHĐT về việc chấp thuận chủ trương lập Quy hoạch tỉnh\nĐồng Tháp thời kỳ mới.",
        "chấp thuận chủ trương lập Quy hoạch tỉnh Đồng Tháp thời kỳ mới",
    ),
    (
        "Nghị quyết 64/2017/NQ-HĐND quy định chế độ công tác phí, chế độ chi hội nghị đã được sửa đổi.",
        "quy định chế độ công tác phí, chế độ chi hội nghị",
    ),
    (
        "Quyết định số 163/QĐ-UBND tặng Bằng khen cho các tập thể, vì đã có thành tích.",
        "tặng Bằng khen cho các tập thể",
    ),
    (
        "Căn cứ Quyết định số 156/2019/QĐ-UBND ngày 01 tháng 6 năm 2019 của Ủy ban nhân\ndân tỉnh "
        "Nghệ An về việc"
        " phân cấp quản lý công\nchức;",
        "phân cấp quản lý công chức",
    ),
    (
        "Căn cứ Quyết định số 807/QĐ-UBND về việc kiện toàn Ban Chỉ đạo công tác Dân số -\nKế "
        "hoạch hóa gia đình;",
        "kiện toàn Ban Chỉ đạo công tác Dân số - Kế hoạch hóa gia đình",
    ),
    (
        "Chỉ thị số 19/CT-TTg về việc phát động thi đua thực hiện nhiệm vụ năm 2020 và Kế hoạch 5 "
        "năm 2016-2020.",
        "phát động thi đua thực hiện nhiệm vụ năm 2020 và Kế hoạch 5 năm 2016-2020",
    ),
    (
        "Công bố Quyết định 1424/QĐ-UBND - điều động ông Lê Văn Tấm đến nhận công tác tại Sở Công Thương.",
        "điều động ông Lê Văn Tấm đến nhận công tác tại Sở Công Thương",
    ),
    ("Thông tư số 20/2017/TT-BCT của Bộ Công Thương sửa đổi, bổ sung một số điều của Thông tư.", None),
    (
        "Thực hiện Quyết định số 688/QĐ-UBND về việc phê duyệt Đề án phát triển nghề giai đoạn "
        "2019-2020, tháng"
        " 4-2019, Trung tâm Khuyến công đã mở lớp.",
        "phê duyệt Đề án phát triển nghề giai đoạn 2019-2020",
    ),
    (
        "Quyết định số 690/QĐ-UBND phê chuẩn kết quả bầu bổ sung ông Lê Văn Tấm, Phó Bí thư Đảng ủy, giữ chức"
        " Chủ tịch UBND xã Nam Tân.",
        "phê chuẩn kết quả bầu bổ sung ông Lê Văn Tấm, Phó Bí thư Đảng ủy, giữ chức Chủ tịch UBND xã Nam Tân",
    ),
    (
        "Ban Quản lý mới được thành lập trên cơ sở hợp nhất Ban Quản lý Khu kinh tế Đông Nam đã "
        "được thành lập"
        " theo Quyết định số 72/2007/QĐ-TTg.",
        "thành lập Ban Quản lý Khu kinh tế Đông Nam",
    ),
    (
        "Căn cứ Quyết định số 2345/QĐ-UBND ngày 12 tháng 8 năm 2019\ncủa UBND tỉnh về việc phê duyệt"
        " Đề án phát triển làng nghề;",
        "phê duyệt Đề án phát triển làng nghề",
    ),
    ("Đề án được UBND tỉnh phê duyệt tại Quyết định số 77/QĐ-UBND ngày 10/01/2020.", None),
    (
        "Chương trình khuyến công địa phương (ban hành kèm theo Quyết định số 88/QĐ-UBND của UBND tỉnh).",
        "ban hành Chương trình khuyến công địa phương",
    ),
    (
        "Quyết định 14/2019/QĐ-UBND có hiệu lực từ ngày 01/3/2019 quy định đơn giá bồi thường cây trồng.",
        "quy định đơn giá bồi thường cây trồng",
    ),
    (
        "Quyết định số 501/QĐ-UBND ngày 20/02/2020: công nhận làng nghề mây tre Phú Lộc.",
        "công nhận làng nghề mây tre Phú Lộc",
    ),
    (
        "Theo Quyết định số 505/QĐ-UBND, UBND tỉnh phê duyệt quy hoạch chi tiết cụm công nghiệp Hưng Đông.",
        "phê duyệt quy hoạch chi tiết cụm công nghiệp Hưng Đông",
    ),
    (
        "Kế hoạch phát triển thương mại điện tử năm 2020 số 507/KH-UBND của UBND tỉnh.",
        "phát triển thương mại điện tử năm 2020",
    ),
    ("Thông báo kết luận số 45/TB-UBND của UBND tỉnh được gửi tới các sở.", None),
    (
        "Hướng dẫn số 05-HD/BTGTU của Ban Tuyên giáo Tỉnh ủy tuyên truyền ngày hội làng nghề.",
        "tuyên truyền ngày hội làng nghề",
    ),
    (
        "Chỉ thị số 05/CT-UBND về việc tăng cường quản lý vật liệu nổ được ban hành ngày 02/02/2020.",
        "tăng cường quản lý vật liệu nổ",
    ),
    (
        "Quyết định thanh tra số 71/QĐ-TTr do Chánh thanh tra tỉnh Nghệ An Lê Mẫu ký ngày 9/2 nêu rõ.",
        None,
    ),
    (
        "Tỉnh ra Quyết định số 80/QĐ-UBND phê duyệt kết quả đánh giá, phân hạng sản phẩm đạt 4 sao năm 2024.",
        "phê duyệt kết quả đánh giá, phân hạng sản phẩm đạt 4 sao năm 2024",
    ),
    # The last of what is named belongs to it; what goes on behind is another clause.
    ("Tỉnh ra Quyết định số 80/QĐ-UBND thành lập Sở Du lịch, Thể thao.", "thành lập Sở Du lịch, Thể thao"),
    (
        "Tỉnh ra Quyết định số 80/QĐ-UBND công nhận làng nghề, tặng danh hiệu Nghệ nhân, Thợ giỏi.",
        "công nhận làng nghề, tặng danh hiệu Nghệ nhân, Thợ giỏi",
    ),
    (
        "Theo Quyết định số 80/QĐ-UBND về phê duyệt danh sách xã nghèo năm 2016 có 5 xã của huyện.",
        "phê duyệt danh sách xã nghèo năm 2016",
    ),
    (
        "Theo Quyết định số 80/QĐ-UBND về thi hành Luật Điện lực và các quy định của pháp luật.",
        "thi hành Luật Điện lực",
    ),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject(text: str, subject: str | None) -> None:
    assert cited(text).subject == subject


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chỉ thị số 05/CT-UBND về quản lý vật liệu nổ được ban hành ngày 02/02/2020.", date(2020, 2, 2)),
        ("Thông báo số 45/TB-UBND của Chủ tịch UBND tỉnh tại cuộc họp ngày 12/02/2020.", None),
        ("Trước đó, ngày 14/11/2019 tại Văn bản số 133/UBND-TH, huyện đã nêu việc này.", date(2019, 11, 14)),
    ],
)
def test_day_of_issue(text: str, day: date | None) -> None:
    assert cited(text).issued_on == day


def test_the_day_behind_another_number_is_of_what_was_issued_then() -> None:
    text = (
        "Thực hiện Kết luận số 91-KL/TU ngày 09/01/2020 của Tỉnh ủy, ngày 6/2/2020 UBND tỉnh đã có Văn bản "
        "số 331/UBND-TH về chè."
    )
    found = decisions.find(Document(text, published=date(2020, 3, 3), home_province="nghe-an"))
    assert [one.issued_on for one in found] == [date(2020, 1, 9), date(2020, 2, 6)]


def test_an_office_may_have_a_space_in_its_name() -> None:
    assert cited("BHXH tỉnh có văn bản 614/BHXH-GĐ BHYT gửi các bệnh viện.").key == "614/BHXH-GĐBHYT"


def test_this_province_is_the_one_that_the_sentence_named_last() -> None:
    told = cited("Đoàn học Quyết định số 80/QĐ-UBND của tỉnh này khi đến Sơn La.")
    assert told.issuer_province == "nghe-an"
    told = cited("Đại diện Sơn La giới thiệu Quyết định số 80/QĐ-UBND của tỉnh này về mận hậu.")
    assert told.issuer_province == "son-la"


def test_a_day_may_be_broken_over_two_lines() -> None:
    told = cited("Căn cứ Quyết định số 80/QĐ-UBND ngày 23 tháng\n4 năm 2018 của UBND tỉnh về mây tre;")
    assert (told.issued_on, told.subject) == (date(2018, 4, 23), "mây tre")


def test_a_number_of_the_same_list_is_no_subject() -> None:
    text = (
        "Quyết định này thay thế các Quyết định số 97/QĐ-UBND ngày 14/5/2018, số 103/QĐ-UBND ngày 17/5/2018."
    )
    assert [one.subject for one in decisions.find(Document(text))] == [None, None]


def test_a_document_without_a_title_says_what_it_enacts() -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 80/{}-UBND\nNghệ An, ngày 3 tháng 4 năm 2018\n"
    plan = (
        head.format("KH")
        + "UBND tỉnh ban hành Kế hoạch tiết kiệm điện năm 2018, cụ thể như sau:\n1. Mục đích"
    )
    assert decisions.find(Document(plan))[0].subject == "tiết kiệm điện năm 2018"
    act = (
        head.format("QĐ") + "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án trồng rừng ven biển.\nĐiều 2. Sở thi hành."
    )
    assert decisions.find(Document(act))[0].subject == "phê duyệt Đề án trồng rừng ven biển"
