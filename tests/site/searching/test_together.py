"""Words that stand together come before words that are scattered over a page."""

from datetime import date

import pytest

from db.query import near_expression
from tests.site.searching.stored import site_of

APART = " ".join(["Các tổ báo cáo việc của mình trong buổi giao ban hằng tuần."] * 12)
TEXTS = {
    "cho-dem": ("Chợ đêm Kỳ Lừa", "Phiên chợ đêm Kỳ Lừa bán hàng từ tối thứ sáu, cả phố đông vui."),
    "giao-ban": (
        "Giao ban",
        f"Chợ xã họp sớm. {APART} Hôm qua trực đêm. {APART} Kỳ thi đã xong. {APART} Bắt kẻ lừa dối. {APART} "
        "Chiều nay phòng một cửa mở lại.",
    ),
    "gan": ("Nghề cói", "Bàn khuyến khích việc công, công tác và công nghệ, khuyến nghị công ty cói."),
    "lien": ("Nghề gốm", f"{APART} Lớp khuyến công cho thợ gốm đã xong. {APART}"),
    "bo": ("Nghề mây", "Khuyến công giúp nghề mây ở Bình Định."),
    "ten": ("Lò bánh xã Hà Lĩnh chuyển sang đốt trấu", f"{APART} Ở đây chuyện dài."),
    "nhac": ("Chuyện khác", f"Lò bánh đốt trấu, chuyển cho cả xã. {APART} Ai cũng biết."),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    documents = {
        key: {"title": title, "text": f"{title}\n{text}", "published": date(2022, 3, 4)}
        for key, (title, text) in TEXTS.items()
    }
    get = site_of(tmp_path_factory.mktemp("together"), documents)
    return lambda typed, **more: get("/search.json", params={"q": typed, **more}).json()


def keys(answer):
    return [row["url"].rpartition("/")[2] for row in answer["documents"]]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("cho dem ky lua khi nao mo", ["mo"]),
        ("phong cho dem ky lua", ["phong"]),
        ("tuan cho dem ky lua mo", ["tuan", "mo"]),
        ("chợ đêm Kỳ Lừa mở", ["mở"]),
    ],
)
def test_words_that_keep_the_others_apart_are_left_out(ask, typed, left):
    answer = ask(typed)
    assert (keys(answer)[0], answer["read_as"]["left"]) == ("cho-dem", left)
    assert keys(ask(typed, **{"as": "words"}))[:1] != ["cho-dem"]


@pytest.mark.parametrize(
    "typed", ['"chợ đêm" kỳ lừa mở', "cho dem ky lua", "cho OR dem ky lua mo", "giao ban", "cho dem ky"]
)
def test_nothing_else_is_left_out(ask, typed):
    assert ask(typed)["read_as"]["left"] == []


def test_where_nothing_is_found_what_has_the_fewer_words_together_is_shown(ask):
    answer = ask("phố trực chợ đêm kỳ lừa")
    assert (answer["documents"], answer["instead"]["query"]) == ([], "phố chợ đêm kỳ lừa")


def test_a_name_of_two_syllables_is_not_taken_apart(ask):
    assert keys(ask('khuyến công -"Bình Định"')) == ["lien"]
    assert set(keys(ask("khuyến công"))) == {"lien", "bo"}
    assert keys(ask("công khuyến"))[0] == "gan"


def test_a_word_that_keeps_a_title_away_is_left_out(ask):
    answer = ask("lo banh chuyen dot trau ai")
    assert (keys(answer)[0], answer["read_as"]["left"]) == ("ten", ["ai"])


def test_all_words_in_the_title_come_before_all_in_the_text(ask):
    assert keys(ask("lò bánh đốt trấu xã")) == ["ten", "nhac"]


def test_a_title_with_the_province_and_all_words_is_as_good_as_a_page_of_the_province(tmp_path):
    texts = {
        "xa": (
            "son-la",
            "Giao ban",
            f"Chợ xã họp. {APART} Trực đêm. {APART} Kỳ thi đã xong. {APART} Bò lừa ăn cỏ.",
        ),
        "lien": ("lang-son", "Chợ đêm Kỳ Lừa đón khách Sơn La", "Khách đông."),
        "nha": ("son-la", "Khách Sơn La kể chuyện chợ đêm Kỳ Lừa", "Chuyện vui."),
        "khac": ("lang-son", "Chợ đêm Kỳ Lừa", "Chợ đêm Kỳ Lừa đón khách Sơn La."),
    }
    about = {"published": date(2022, 3, 4)}
    documents = {
        key: {"title": title, "text": f"{title}\n{text}", "url": key, "home_province": home, **about}
        for key, (home, title, text) in texts.items()
    }
    answer = site_of(tmp_path, documents)("/search.json", params={"q": "chợ đêm kỳ lừa Sơn La"}).json()
    assert keys(answer) == ["nha", "lien", "xa", "khac"]


def test_what_is_near_has_as_many_words_between_as_are_typed():
    assert near_expression("cho dem") == '(NEAR("cho" "dem", 4))'
    assert near_expression("chợ dem") == '(NEAR("cho" "dem", 4) AND "chợ")'
    assert near_expression("chợ") == near_expression("chợ OR đêm") == '""'
