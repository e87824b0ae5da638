"""The programme of an activity: that of its own words, of the list that it is an item of, of its text."""

from tests.nlp.reading_activity_rows import rows


def test_the_items_of_a_programmes_list() -> None:
    text = (
        "Theo đó, Chương trình khuyến công tỉnh tập trung vào các nhiệm vụ: hỗ trợ xây dựng mô hình sản xuất"
        " sạch hơn cho 2 cơ sở; hỗ trợ 3 cơ sở mua máy; đào tạo nghề cho 90 lao động."
    )
    found = [one.programme for one in rows(text)]
    assert found == ["sản xuất sạch hơn", "khuyến công", "khuyến công"]


def test_words_in_another_order() -> None:
    text = "Sở Công Thương mở 2 lớp tập huấn về sử dụng điện tiết kiệm. Sở Y tế kiểm tra 9 cơ sở về VSATTP."
    assert [one.programme for one in rows(text)] == ["tiết kiệm năng lượng", "an toàn thực phẩm"]


def test_a_centre_for_two_things_is_no_programme_of_its_text() -> None:
    text = (
        "Tập huấn khuyến công cho cơ sở chè\n\nTrung tâm Khuyến công và Xúc tiến thương mại mở 2 lớp tập huấn"
        " khuyến công. Trung tâm cũng đã hỗ trợ 9 cơ sở mua máy sao chè."
    )
    assert [one.programme for one in rows(text)] == ["khuyến công", "khuyến công"]
