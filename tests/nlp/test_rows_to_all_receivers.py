"""Titles that go on to all those, and all that, which a sentence lists behind a comma, and no further."""

import pytest

from tests.nlp.reading_activity_rows import row

WHOLE = [
    # Who is given something is told by several nouns, or by what they are like.
    (
        "Ngày 3/4/2018, Hội Nông dân tỉnh trao 12 suất quà cho trẻ mồ côi, khuyết tật"
        " đang được nuôi dưỡng tại"
        " mái ấm Hoa Sen.",
        "trao 12 suất quà cho trẻ mồ côi, khuyết tật đang được nuôi dưỡng",
    ),
    (
        "Ngày 3/4/2018, Tỉnh đoàn trao 60 suất quà cho học sinh mồ côi, có hoàn cảnh đặc"
        " biệt khó khăn; 30 suất"
        " quà cho hộ cận nghèo.",
        "trao 60 suất quà cho học sinh mồ côi, có hoàn cảnh đặc biệt khó khăn",
    ),
    (
        "Ngày 3/4/2018, lãnh đạo UBND tỉnh đã thăm hỏi, động viên cán bộ, nhân dân, các"
        " hộ gia đình chịu ảnh"
        " hưởng của trận lốc vừa qua.",
        "thăm hỏi, động viên cán bộ, nhân dân, các hộ gia đình chịu ảnh hưởng của trận lốc",
    ),
    (
        "Ngày 3/4/2018, Ủy ban MTTQ tỉnh tiếp nhận ủng hộ của cán bộ, Nhân dân xã An Lục.",
        "tiếp nhận ủng hộ của cán bộ, Nhân dân xã An Lục",
    ),
    # Behind the things that are listed, and behind what they are worth, stand those who get them.
    (
        "Ngày 3/4/2018, Hội Phụ nữ tỉnh tặng học bổng, xe đạp, dụng cụ học tập cho trẻ"
        " em mồ côi và có hoàn cảnh"
        " khó khăn.",
        "tặng học bổng, xe đạp, dụng cụ học tập cho trẻ em mồ côi và có hoàn cảnh khó khăn",
    ),
    (
        "Ngày 3/4/2018, Huyện đoàn Bến Lức trao tặng 5 chiếc xe đạp, trị giá 7,5 triệu"
        " đồng cho 5 em học sinh"
        " vươn lên trong học tập.",
        "trao tặng 5 chiếc xe đạp, trị giá 7,5 triệu đồng cho 5 em học sinh vươn lên trong học tập",
    ),
    (
        "Ngày 3/4/2018, Đoàn xã An Lục trao 8 suất học bổng, mỗi suất trị giá 1 triệu"
        " đồng tặng học sinh nghèo"
        " vượt khó.",
        "trao 8 suất học bổng, mỗi suất trị giá 1 triệu đồng tặng học sinh nghèo vượt khó",
    ),
    (
        "Ngày 3/4/2018, Trung tâm Khuyến công hỗ trợ 280 triệu đồng cho Công ty TNHH Tân"
        " Phú (cụm công nghiệp Hải"
        " Sơn, huyện Đức Hòa) xây dựng mô hình trình diễn kỹ thuật sấy nông sản.",
        "hỗ trợ 280 triệu đồng cho Công ty TNHH Tân Phú (cụm công nghiệp Hải Sơn, huyện"
        " Đức Hòa) xây dựng mô hình"
        " trình diễn kỹ thuật sấy nông sản",
    ),
    # What a noun in the list is for tells no deed.
    (
        "Ngày 3/4/2018, Thị ủy đã tổ chức hội nghị để thông qua chương trình, nội dung"
        " chuẩn bị cho hội thi cán bộ"
        " kiểm tra giỏi năm 2018.",
        "tổ chức hội nghị để thông qua chương trình, nội dung chuẩn bị cho hội thi cán"
        " bộ kiểm tra giỏi năm 2018",
    ),
    # A verb whose own place follows it, and the subject of a clause, are no members.
    (
        "Ngày 3/4/2018, Hội đồng OCOP tỉnh đã tổ chức đánh giá, phân hạng 61 sản phẩm"
        " của 31 chủ thể, thực hiện"
        " trên địa bàn 8 huyện.",
        "tổ chức đánh giá, phân hạng 61 sản phẩm của 31 chủ thể",
    ),
    (
        "Ngày 3/4/2018, Ban Thường vụ Tỉnh ủy thành lập 3 đoàn công tác, đoàn 1 do đồng"
        " chí Bí thư Tỉnh ủy làm"
        " trưởng đoàn.",
        "thành lập 3 đoàn công tác",
    ),
    (
        "Ngày 3/4/2018, Ban Thường vụ Đảng ủy thành lập 03 Đoàn kiểm tra do các đồng chí Phó"
        " Bí thư Đảng ủy làm"
        " Trưởng đoàn.",
        "thành lập 03 Đoàn kiểm tra",
    ),
    # The last of those who are listed may be told in many words.
    (
        "Ngày 3/4/2018, Công đoàn Giáo dục tỉnh trao 13 phần quà cho cán bộ, giáo viên và"
        " người lao động trong ngành"
        " giáo dục tỉnh Long An có hoàn cảnh khó khăn.",
        "trao 13 phần quà cho cán bộ, giáo viên và người lao động trong ngành giáo dục tỉnh"
        " Long An có hoàn cảnh khó"
        " khăn",
    ),
    (
        "Ngày 3/4/2018, Hội Cựu chiến binh tỉnh bàn giao 4 căn nhà cho hội viên nghèo, gặp"
        " khó khăn về nhà ở trên"
        " địa bàn huyện Bến Lức.",
        "bàn giao 4 căn nhà cho hội viên nghèo, gặp khó khăn về nhà ở",
    ),
    (
        "Năm 2017, Hội Nông dân tỉnh hỗ trợ 600 triệu đồng cho 12 hộ xã Tân Mỹ, huyện Tân"
        " Trụ thực hiện dự án trồng"
        " bưởi da xanh.",
        "hỗ trợ 600 triệu đồng cho 12 hộ xã Tân Mỹ, huyện Tân Trụ thực hiện dự án trồng bưởi da xanh",
    ),
    # Whom a house with a name is given to, and for what somebody is praised.
    (
        "Ngày 3/4/2018, hai nhà tình nghĩa “Mái ấm công đoàn” được trao cho hai giáo viên"
        " nghèo huyện Tân Trụ.",
        "hai nhà tình nghĩa “Mái ấm công đoàn” được trao cho hai giáo viên nghèo huyện Tân Trụ",
    ),
    (
        "Ngày 3/4/2018, UBND huyện tặng giấy khen cho 15 tập thể và 23 cá nhân đã có thành"
        " tích trong phong trào thi"
        " đua.",
        "tặng giấy khen cho 15 tập thể và 23 cá nhân đã có thành tích trong phong trào thi đua",
    ),
    # Pupils of two forms; the subject of a further clause.
    (
        "Ngày 3/4/2018, các học sinh lớp 4, 5 của trường cũng được Ban An toàn giao thông"
        " tỉnh trao tặng 450 mũ bảo"
        " hiểm.",
        "trao tặng 450 mũ bảo hiểm",
    ),
    (
        "Năm 2017, Thường trực HĐND huyện đã ban hành Thông báo kết quả các kỳ họp và Chủ"
        " tịch HĐND huyện ký 30 nghị"
        " quyết.",
        "ban hành Thông báo kết quả các kỳ họp",
    ),
    # Which ones are meant stands behind the colon.
    (
        "Ngày 3/4/2018, Đoàn giám sát làm việc với lãnh đạo các huyện: Bến Lức, Cần Đước và Tân Trụ.",
        "làm việc với lãnh đạo các huyện: Bến Lức, Cần Đước và Tân Trụ",
    ),
    (
        "Năm 2017, Trung tâm Khuyến nông thực hiện 2 mô hình: nuôi bò thịt năng suất cao; nuôi gà thả vườn.",
        "thực hiện 2 mô hình: nuôi bò thịt năng suất cao; nuôi gà thả vườn",
    ),
    # What was given too may be money; who has what is helped is a part of its name.
    (
        "Năm 2017, các cấp Hội Phụ nữ huyện vận động được hơn 4 tấn gạo, hơn 37 triệu đồng"
        " giúp phụ nữ khó khăn.",
        "vận động được hơn 4 tấn gạo, hơn 37 triệu đồng",
    ),
    (
        "Năm 2017, Hội Phụ nữ huyện giúp đỡ 300 hộ nghèo do phụ nữ làm chủ, trong đó 31 hộ thoát nghèo.",
        "giúp đỡ 300 hộ nghèo do phụ nữ làm chủ",
    ),
    # What the sentence says of it, and a part of what was counted, is no part of the title.
    (
        "Ngày 3/4/2018, Hội Phụ nữ xã trao 35 phần quà cho hội viên khó khăn, dù những phần"
        " quà không lớn nhưng"
        " rất kịp thời.",
        "trao 35 phần quà cho hội viên khó khăn",
    ),
    (
        "Ngày 3/4/2018, UBND tỉnh công nhận 37 sản phẩm OCOP năm 2017 với 1 sản phẩm đạt"
        " hạng 4 sao; 36 sản phẩm"
        " đạt hạng 3 sao.",
        "công nhận 37 sản phẩm OCOP năm 2017",
    ),
    # A verb with an object of its own is another deed, though nobody counts it.
    (
        "Năm 2017, các cấp Hội vận động xây dựng 2 mái ấm tình thương, phát triển hội viên"
        " vượt chỉ tiêu giao.",
        "vận động xây dựng 2 mái ấm tình thương",
    ),
    # What a letter asks for, behind those to whom it went.
    (
        "Ngày 3/4/2018, Sở Khoa học và Công nghệ đã có văn bản số 123/SKHCN-QLCN gửi UBND"
        " các huyện, thành phố;"
        " các sở, ngành phối hợp tuyên truyền, tổ chức các hoạt động hưởng ứng Ngày Sở hữu trí tuệ.",
        "có văn bản số 123/SKHCN-QLCN phối hợp tuyên truyền, tổ chức các hoạt động hưởng ứng"
        " Ngày Sở hữu trí tuệ",
    ),
    # Those who pay are no deed.
    (
        "Ngày 3/4/2018, Hội Chữ thập đỏ tỉnh cùng nhà tài trợ tổ chức Lễ trao tặng 3 căn nhà cho hộ nghèo.",
        "tổ chức Lễ trao tặng 3 căn nhà cho hộ nghèo",
    ),
    # What a meeting of no name was for says what it was.
    (
        "Ngày 3/4/2018, Ban Tổ chức Hội chợ Xuân tổ chức họp thống nhất để phân công"
        " nhiệm vụ các thành viên.",
        "tổ chức họp thống nhất để phân công nhiệm vụ các thành viên",
    ),
    (
        "Ngày 3/4/2018, Hội Phụ nữ huyện tặng quà cho 36 người cao tuổi ốm đau dài ngày.",
        "tặng quà cho 36 người cao tuổi ốm đau dài ngày",
    ),
]


@pytest.mark.parametrize(("text", "title"), WHOLE)
def test_a_title_goes_on_to_all_who_are_meant(text: str, title: str) -> None:
    assert row(text).title == title
