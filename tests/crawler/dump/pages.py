"""The article that the tests dress in the furniture of many portals: an invented event."""

TITLE = "Hội thảo chia sẻ kinh nghiệm thu hồi nhiệt thải trong ngành sấy nông sản"
LEAD = (
    "Sáng 14/5/2019, tại thị trấn Hồ Sen, Sở Công Thương phối hợp với Hội Cơ khí tổ chức hội thảo chia sẻ "
    "kinh nghiệm thu hồi nhiệt thải cho 45 cơ sở sấy nông sản trên địa bàn."
)
MIDDLE = (
    "Theo ông Lưu Bách Điền, Trưởng phòng Quản lý năng lượng, mỗi lò sấy lắp bộ trao đổi nhiệt tiết kiệm "
    "khoảng 18% lượng trấu; toàn huyện có thể giảm 320 tấn trấu một năm."
)
LAST = (
    "Trong quý III/2019, Trung tâm Khuyến công sẽ hỗ trợ hai mô hình trình diễn tại xã Bàu Sen và tổ chức 02 "
    "lớp tập huấn vận hành lò sấy cho các hợp tác xã."
)
BODY = f"{LEAD}\n\n{MIDDLE}\n\n{LAST}"
PARAGRAPHS = f"{LEAD}\n{MIDDLE}\n{LAST}"
