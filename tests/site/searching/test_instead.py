"""What is shown where no article has all that was typed: what keeps the meaning."""

from datetime import date

import pytest

from db.query import words_expression
from db.query_reading import read
from tests.site.searching.stored import site_of

FAR = " ".join(["Các tổ báo cáo việc của mình trong buổi giao ban hằng tuần."] * 12)
TEXTS = {
    "lo-gach": (
        "Lò gạch đốt trấu",
        "Xã Hà Lĩnh vừa thay ba lò gạch cũ bằng lò đốt trấu, mỗi mẻ bớt được nửa tấn than, và các hộ ở đó "
        "không còn phải đóng cửa vì khói bay vào trường học.",
    ),
    "hai-dang": ("Chuyện biển", f"Hải đăng sáng. {FAR} Gió giật cấp bảy. {FAR} Ngư dân lên bờ."),
    "giot": ("Chuyện đồng", f"Hải sản về chợ. {FAR} Ngư dân đăng ký tàu. {FAR} Tàu vào bờ."),
    "than-den": ("Thần đèn ở Hà Lĩnh", "Thợ dời ngôi đình lên nền mới."),
    "xa-nhau": (
        "Chuyện bến",
        f"Ghe kéo về bến. {FAR} Người đi chợ. {FAR} Chỗ neo khác. {FAR} Đèn tắt, thần mừng.",
    ),
    "tau-1": ("Tàu cá", "Tàu cá ra khơi."),
    "tau-2": ("Tàu cá", "Tàu cá vào bến. Gió nhẹ."),
    "tau-3": ("Tàu cá", "Tàu cá thả lưới. Gió nhẹ."),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    documents = {
        key: {"title": title, "text": f"{title}\n{text}", "published": date(2022, 3, 4)}
        for key, (title, text) in TEXTS.items()
    }
    get = site_of(tmp_path_factory.mktemp("instead"), documents)
    return lambda typed: get("/search.json", params={"q": typed}).json()


def test_the_commonest_word_is_left_out_first(ask):
    assert ask("hải đăng gió giật tàu")["instead"]["query"] == "hải đăng gió giật"
    assert ask("tàu ngư dân đăng gió")["instead"]["query"] == "tàu ngư dân đăng"


def test_two_words_in_a_title_are_shown_before_all_but_one_that_stand_apart(ask):
    instead = ask("kéo nhà đi chỗ khác thần đèn")["instead"]
    assert (instead["query"], instead["documents"][0]["title"]) == ('"thần đèn"', "Thần đèn ở Hà Lĩnh")


@pytest.mark.parametrize(
    "typed",
    [
        "Xã Hà Lĩnh vừa thay sáu lò gạch cũ bằng lò đốt trấu, mỗi mẻ bớt được nửa tấn than",
        "lò gạch cũ bằng lò đốt trấu mỗi mẻ bớt được nửa tấn than theo phóng viên",
    ],
)
def test_of_a_pasted_sentence_with_another_word_in_it_a_part_is_looked_for(ask, typed):
    answer = ask(typed)
    assert answer["documents"] == []
    assert answer["instead"]["documents"][0]["url"].endswith("/lo-gach")


def test_a_pasted_sentence_keeps_the_words_with_which_people_ask(ask):
    assert ask(TEXTS["lo-gach"][1])["documents"][0]["url"].endswith("/lo-gach")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("giá lợn", "heo"),
        ("khách Úc", "australia"),
        ("đi xe hơi", "ô tô"),
        ("kẹt xe ở phố", "tắc đường"),
        ("đề án xuất khẩu lao động", "xklđ"),
    ],
)
def test_what_has_two_names_is_looked_for_by_both(typed, written):
    assert f'"{written}"' in words_expression(read(typed).looked_for)


def test_one_syllable_without_its_marks_is_not_taken_for_a_word_with_two_names():
    for typed in ("lon", "san xuat", "uc"):
        assert read(typed).also == ()


def test_programmes_and_types_are_known_without_blanks():
    read_so = read("sanxuatsachhon taphuan")
    assert (read_so.programme, read_so.type) == ("sản xuất sạch hơn", "training")
    assert '"tập huấn"' in words_expression(read_so.looked_for)


def test_how_many_are_of_the_province_that_is_named_is_told(tmp_path):
    about = {"text": "Đoàn khách Sơn La đến chợ.", "published": date(2022, 3, 4)}
    homes = {"nha": "son-la", "khach": "lang-son"}
    documents = {
        key: {"title": key, "url": key, "home_province": home, **about} for key, home in homes.items()
    }
    get = site_of(tmp_path, documents)
    page = get("/search", params={"q": "khách Sơn La"}).text
    assert "1 bài là của Sơn La; các bài khác chỉ có các chữ ấy." in page
    assert 'province=son-la">' in page
    assert [row["url"] for row in get("/search.json?q=Sơn+La").json()["documents"]] == ["nha", "khach"]
    assert "bài là của" not in get("/search", params={"q": "khách Sơn La", "province": "son-la"}).text
