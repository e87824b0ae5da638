"""Rows of who is put forward, what is examined and collected; lists behind a verb; what is no deed."""

import pytest

from nlp.activities import find_activities
from nlp.records import Activity
from nlp.text.document import Document


def found(text: str) -> list[Activity]:
    return find_activities.candidates(Document(text, home_province="long-an"))


TOLD = [
    (
        "Bên cạnh đó, 6 sản phẩm đủ điều kiện đề xuất UBND tỉnh công nhận đạt chuẩn OCOP 4 sao, gồm:"
        " bánh tráng.",
        "recognition",
        "6 sản phẩm đủ điều kiện đề xuất UBND tỉnh công nhận đạt chuẩn OCOP 4 sao",
    ),
    (
        "Có 2 sản phẩm đủ điều kiện đề xuất Trung ương đánh giá, công nhận OCOP 5 sao là gạo Nàng Thơm"
        " Tân Trụ.",
        "recognition",
        "2 sản phẩm đủ điều kiện đề xuất Trung ương đánh giá, công nhận OCOP 5 sao",
    ),
    (
        "Năm 2019, tỉnh sẽ hỗ trợ 20 lượt cơ sở sửa chữa, nâng cấp hệ thống xử lý nước thải.",
        "support",
        "hỗ trợ 20 lượt cơ sở sửa chữa, nâng cấp hệ thống xử lý nước thải",
    ),
    (
        "Theo kế hoạch, khuyến công quốc gia hỗ trợ 22 tỷ đồng cho 9 đề án, nguồn địa phương là 93 tỷ đồng.",
        "support",
        "hỗ trợ 22 tỷ đồng cho 9 đề án khuyến công",
    ),
    (
        "Chiều 28/8, Hội đồng Khoa học tỉnh tổ chức đánh giá, nghiệm thu đề tài “Nhân giống sen Tháp Mười”.",
        "assessment",
        "tổ chức đánh giá, nghiệm thu đề tài “Nhân giống sen Tháp Mười”",
    ),
    (
        "Chủ tịch UBND tỉnh vừa có Chỉ thị số 04/CT-UBND (ký ngày 22/3/2013) về việc quản lý rừng tràm.",
        "policy",
        "có Chỉ thị số 04/CT-UBND (ký ngày 22/3/2013) về việc quản lý rừng tràm",
    ),
    (
        "Để nâng cao chỉ số xanh, Ủy ban nhân dân tỉnh ban hành Kế hoạch cải thiện chỉ số xanh năm 2023"
        " như sau.",
        "policy",
        "ban hành Kế hoạch cải thiện chỉ số xanh năm 2023",
    ),
    (
        "Ngày 3/4, phường Cát Dài tổ chức hội nghị về phân loại rác tại nguồn cho các tổ dân phố.",
        "workshop",
        "tổ chức hội nghị về phân loại rác tại nguồn",
    ),
    (
        "Cụ thể, 7 đề án hỗ trợ máy móc cho cơ sở làm bánh (2,7 tỷ đồng).",
        "support",
        "7 đề án hỗ trợ máy móc cho cơ sở làm bánh",
    ),
    (
        "Ngày 3/4, UBND tỉnh họp bàn cách tháo gỡ các tồn tại, khó khăn, vướng mắc của Khu công nghiệp"
        " Xuyên Á.",
        "meeting",
        "họp bàn cách tháo gỡ các tồn tại, khó khăn, vướng mắc của Khu công nghiệp Xuyên Á",
    ),
    (
        "Tối 18/1, Sở Công Thương tổ chức hội chợ OCOP và Hội hoa Xuân – Trưng bày sinh vật cảnh.",
        "fair",
        "tổ chức hội chợ OCOP và Hội hoa Xuân – Trưng bày sinh vật cảnh",
    ),
    (
        "Năm 2019, huyện đã thành lập mới 5 HTX, 100% HTX hoạt động đúng luật.",
        "organisation",
        "thành lập mới 5 HTX",
    ),
]


@pytest.mark.parametrize(("text", "kind", "title"), TOLD)
def test_a_title_has_who_is_meant_and_ends_with_its_list(text: str, kind: str, title: str) -> None:
    assert [(one.type, one.title) for one in found(text)] == [(kind, title)]


def test_products_that_are_counted_alone_are_those_told_before() -> None:
    text = (
        "Tỉnh tổ chức bình chọn sản phẩm công nghiệp nông thôn tiêu biểu vào tháng 5. Đến nay, cấp huyện"
        " công nhận"
        " 233 sản phẩm."
    )
    assert found(text)[-1].title == "công nhận 233 sản phẩm công nghiệp nông thôn tiêu biểu"


def test_gifts_that_others_are_moved_to_give_are_help() -> None:
    text = "Hội LHPN huyện vận động mạnh thường quân trao 50 phần quà cho 50 chị hội viên."
    assert [one.type for one in found(text)] == ["support"]


@pytest.mark.parametrize(
    "text",
    [
        "Theo đó nâng tổng số sản phẩm được công nhận của tỉnh đến nay là 409 sản phẩm.",
        "Mỗi huyện có ít nhất 2 ý tưởng sản phẩm được hỗ trợ.",
        "Toàn tỉnh có 104 sản phẩm đã hết thời hạn công nhận OCOP và 305 sản phẩm còn hiệu lực.",
        "Các đơn vị dự thi sẽ trải qua 3 vòng, gồm vòng khởi động và vòng so tài.",
        "Ngay sau lễ khai mạc, hàng ngàn người tiêu dùng đã đến tham quan và mua sắm.",
        "Lúc 7 giờ, nhà máy sẽ phát tổ máy thứ 2 với lưu lượng 120 m3/s.",
        "Sáng 6/2, 14 người trong đoàn khách lên tham quan hang Tiên.",
        "UBND huyện có quyết định cho thôi chức Phó Chủ tịch UBND xã đối với ông Nam.",
        "Kết thúc hội nghị Ban Kinh tế Hội Nông dân ghi nhận ý kiến của nông dân.",
        "Điểm nhấn của tỉnh tại Hội chợ Mùa Xuân Thăng Long là khu trưng bày sản phẩm.",
        "Buổi khám bệnh và tặng quà với tổng kinh phí 120 triệu đồng do Đoàn thầy thuốc vận động.",
        "Đã có 87 hộ nhận hỗ trợ với tổng số tiền 1,4 tỷ đồng.",
        "Trong năm 2018, Hội Nông dân tỉnh đã biên soạn tài liệu.",
        "Chị Mai tặng 30 ổ bánh mì cho người bán vé số.",
    ],
)
def test_stocks_shows_and_private_gifts_are_no_deeds(text: str) -> None:
    assert found(text) == []


def test_a_sentence_with_a_day_may_have_lost_its_full_stop() -> None:
    text = (
        "Khai mạc Hội chợ Xuân\nTối 22/1, tại TP Tân An, Sở Công Thương Long An đã tổ chức lễ khai mạc"
        " Hội chợ Xuân"
        "\nHội chợ năm nay có hơn 200 gian hàng."
    )
    assert "tổ chức lễ khai mạc Hội chợ Xuân" in [one.title for one in found(text)]


BOARDS = [
    (
        "Sáng 20/4, Ban Chỉ đạo liên ngành về an toàn thực phẩm huyện Bến Lức tổ chức Lễ phát động tháng"
        " an toàn.",
        "tổ chức Lễ phát động tháng an toàn",
    ),
    (
        "UBND tỉnh vừa thành lập Đoàn kiểm tra liên ngành, kiểm tra công tác đảm bảo an toàn thực phẩm"
        " dịp Tết.",
        "thành lập Đoàn kiểm tra liên ngành, kiểm tra công tác đảm bảo an toàn thực phẩm dịp Tết",
    ),
    (
        "Các cấp hội đã mở 107 lớp tập huấn sản xuất, chế biến, kinh doanh nông sản cho trên 5.000 hội viên.",
        "mở 107 lớp tập huấn sản xuất, chế biến, kinh doanh nông sản cho trên 5.000 hội viên",
    ),
    (
        "Được biết, năm 2015 huyện Bến Lức được hỗ trợ 3 đề án khuyến công.",
        "huyện Bến Lức được hỗ trợ 3 đề án khuyến công",
    ),
    (
        "Ngày hội diễn ra từ ngày 24 - 28/8/2024, với quy mô 70 gian hàng. Ngày hội nông sản sông Vàm Cỏ"
        " là dịp"
        " quảng bá trái cây.",
        "Ngày hội nông sản sông Vàm Cỏ",
    ),
]


WORDS = [
    (
        "Ngày 3/4, UBND tỉnh kiện toàn Ban Chỉ đạo, Ban Chỉ huy hiện trường, Tổ giúp việc ứng phó sự cố"
        " hóa chất.",
        "kiện toàn Ban Chỉ đạo, Ban Chỉ huy hiện trường, Tổ giúp việc ứng phó sự cố hóa chất",
    ),
    (
        "Ngày 3/4, Sở Y tế tổ chức chương trình tập huấn nâng cao năng lực cho cán bộ dân số cấp xã.",
        "tổ chức chương trình tập huấn nâng cao năng lực cho cán bộ dân số cấp xã",
    ),
]


@pytest.mark.parametrize(("text", "title"), [*BOARDS, *WORDS])
def test_words_in_a_name_say_nothing_of_the_deed(text: str, title: str) -> None:
    assert [one.title for one in found(text)] == [title]


def test_a_plan_of_nothing_is_no_row() -> None:
    assert found("UBND tỉnh giao các sở xây dựng kế hoạch cụ thể triển khai thực hiện.") == []


def test_what_a_rule_is_about_is_no_deed() -> None:
    text = (
        "Sở Công Thương đề nghị Bộ hướng dẫn trình tự thủ tục thẩm định và phê duyệt kế hoạch ứng phó sự cố."
    )
    assert found(text) == []


def test_a_plan_that_puts_itself_in_force_is_done() -> None:
    head = (
        "ỦY BAN NHÂN DÂN\nXÃ CẨM HÀ\nSố: 35/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
        "Cẩm Hà, ngày 27 tháng 9 năm 2022\n\nKẾ HOẠCH\nTriển khai Tổ công nghệ số cộng đồng\n\n"
    )
    text = "Nhằm đẩy mạnh chuyển đổi số, UBND xã ban hành Kế hoạch triển khai Tổ công nghệ số cộng đồng."
    assert [one.status for one in found(head + text)] == ["done"]
