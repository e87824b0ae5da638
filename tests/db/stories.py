"""Pairs of texts about invented events: re-posts of one story, and reports that only sound alike."""

STORY = (
    "Khai mạc phiên chợ hàng Việt về nông thôn\n"
    "Sáng 12/3, tại thành phố Tân An, Sở Công Thương khai mạc phiên chợ đưa hàng Việt về nông thôn với "
    "40 gian "
    "hàng của các cơ sở trong tỉnh. Phiên chợ kéo dài năm ngày, giới thiệu nông sản chế biến, đồ gỗ và "
    "hàng thủ "
    "công; ban tổ chức bố trí xe đưa đón bà con các xã vùng sâu.\n"
    "Ông Lê Văn Mẫu, Phó Giám đốc Sở Công Thương, cho biết đây là phiên chợ thứ ba theo Kế hoạch số "
    "25/KH-UBND "
    "của tỉnh, kinh phí 350 triệu đồng. Doanh nghiệp tham gia được hỗ trợ toàn bộ tiền thuê gian hàng.\n"
    "Dịp này, trung tâm khuyến công trao giấy chứng nhận cho sáu sản phẩm tiêu biểu, đồng thời hướng dẫn "
    "các hộ "
    "kinh doanh đăng ký nhãn hiệu, niêm yết giá và cam kết không bán hàng giả, hàng kém chất lượng.\n"
    "Thanh Bình"
)
_LINES = STORY.split("\n")

REPOSTS: dict[str, str] = {
    "the same": STORY,
    "another headline": STORY.replace(_LINES[0], "Tân An: 40 gian hàng Việt về với bà con vùng sâu"),
    "credit before and after": STORY.replace("Sáng 12/3", "(Báo Mẫu) Sáng 12/3").replace(
        "Thanh Bình", "Theo Báo Mẫu"
    ),
    "dateline": STORY.replace("Sáng 12/3", "Long An - Sáng 12/3"),
    "no headline, no credit": "\n".join(_LINES[1:-1]),
    "the last paragraph cut": "\n".join(_LINES[:3]),
    "the lead shortened": STORY.replace("; ban tổ chức bố trí xe đưa đón bà con các xã vùng sâu", ""),
    "a paragraph more": STORY + "\nTrước đó, hai phiên chợ đã thu hút 9.000 lượt khách tại Bến Lức.",
    "typos": STORY.replace("nông sản", "nông sãn").replace("niêm yết", "niên yết"),
    "zeros and signs in dates": STORY.replace("12/3", "12-03").replace("25/KH-UBND", "025/KH-UBND"),
    "tones elsewhere": STORY.replace("kinh phí", "Kinh phí").replace("hoá", "hóa"),
    "a name shortened": STORY.replace("Phó Giám đốc Sở Công Thương", "Phó Giám đốc Sở"),
}


def monthly(
    month: int, value: str, growth: str, decision: int = 511, *, classes: int = 5, province: str = "Bắc Ninh"
) -> str:
    return (
        f"Tình hình sản xuất công nghiệp tỉnh {province} tháng {month}/2018\n"
        f"Theo báo cáo của Sở Công Thương tỉnh {province}, giá trị sản xuất công nghiệp tháng "
        f"{month}/2018 ước "
        f"đạt {value} tỷ đồng, tăng {growth}% so với cùng kỳ năm trước.\n"
        f"Trong tháng, Trung tâm Khuyến công đã tổ chức {classes:02} lớp tập huấn về sản xuất sạch hơn "
        "theo Quyết "
        f"định số {decision}/QĐ-UBND của UBND tỉnh cho các cơ sở công nghiệp nông thôn trên địa bàn.\n"
        "Các ngành có mức tăng khá gồm sản xuất linh kiện điện tử, chế biến thực phẩm, sản xuất giấy và "
        "vật liệu "
        "xây dựng. Sở tiếp tục theo dõi, hỗ trợ doanh nghiệp tháo gỡ khó khăn, đẩy mạnh tiêu thụ sản phẩm."
    )


def acceptance(firm: str, day: str = "12/5/2018", decision: int = 88, money: int = 150) -> str:
    return (
        f"Hỗ trợ máy móc cho {firm}\n"
        f"Ngày {day}, Trung tâm Khuyến công tỉnh nghiệm thu đề án hỗ trợ ứng dụng máy móc tiên tiến tại "
        f"{firm}. Đề "
        f"án được phê duyệt tại Quyết định số {decision}/QĐ-SCT với kinh phí {money} triệu đồng. Việc đầu "
        "tư máy "
        "móc giúp cơ sở nâng cao năng suất, chất lượng sản phẩm, giảm chi phí và bảo vệ môi trường, tạo "
        "việc làm "
        "ổn định cho lao động địa phương."
    )


def outage(day: str, commune: str, hours: str = "7h30 - 16h30") -> str:
    return (
        f"Thông báo ngừng cấp điện ngày {day}\n"
        f"Để bảo dưỡng lưới điện, Điện lực tạm ngừng cấp điện ngày {day} từ {hours} tại khu vực xã "
        f"{commune} và các "
        "trạm biến áp lân cận. Kính mong quý khách hàng thông cảm và chủ động sắp xếp sinh hoạt, sản "
        "xuất. Mọi thắc "
        "mắc xin liên hệ trung tâm chăm sóc khách hàng để được giải đáp, hướng dẫn kịp thời."
    )


def timetable(week: int, day: int, month: int) -> str:
    days = "\n".join(
        f"{name} ({day + n}/{month}): Sáng: Giám đốc họp giao ban tại phòng họp tầng hai; chiều: các Phó "
        "Giám đốc "
        "làm việc tại cơ quan, tiếp công dân theo lịch."
        for n, name in enumerate(("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu"))
    )
    title = f"Lịch công tác tuần {week} của lãnh đạo Sở Công Thương"
    return f"{title}\n{days}\nVăn phòng Sở thông báo để các phòng biết."


OTHERS: dict[str, tuple[str, str]] = {
    "another month": (monthly(5, "8.120", "9,1", 511), monthly(6, "8.345", "9,4", 640, classes=3)),
    "another month, the same figures": (
        monthly(5, "8.120", "9,1", 511),
        monthly(6, "8.120", "9,1", 511),
    ),
    "another province": (
        monthly(5, "8.120", "9,1", 511),
        monthly(5, "8.120", "9,1", 511, province="Bắc Giang"),
    ),
    "another decision": (monthly(5, "8.120", "9,1", 511), monthly(5, "8.120", "9,1", 512)),
    "another firm, day, decision and sum": (
        acceptance("Công ty TNHH Cơ khí Minh Tâm"),
        acceptance("Công ty TNHH Gỗ Hòa Phát Đạt", "15/6/2018", 97, 200),
    ),
    "another firm alone": (
        acceptance("Công ty TNHH Cơ khí Minh Tâm"),
        acceptance("Công ty TNHH Gỗ Hòa Phát Đạt"),
    ),
    "another sum alone": (
        acceptance("Công ty TNHH Cơ khí Minh Tâm"),
        acceptance("Công ty TNHH Cơ khí Minh Tâm", money=200),
    ),
    "another day": (outage("3/7/2018", "Hòa Thắng"), outage("4/7/2018", "Hòa Thắng")),
    "another commune": (outage("3/7/2018", "Hòa Thắng"), outage("3/7/2018", "Ea Kao")),
    "another week": (timetable(20, 14, 5), timetable(21, 21, 5)),
    "another official": (STORY, STORY.replace("Lê Văn Mẫu", "Trần Thị Bích Hà")),
    "another date": (STORY, STORY.replace("12/3", "19/8")),
}
