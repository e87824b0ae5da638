"""A year, a programme and a type that are typed find what is of them, whatever the words."""

import csv
import io
from datetime import date

import pytest

from db.query_reading import read
from db.query_times import as_told
from tests.site.searching.stored import site_of

FAR = "Nhiều việc khác cũng được bàn trong tháng."
DOCUMENTS = {
    "ket-qua": (
        "yen-bai",
        date(2019, 1, 20),
        "Kết quả đề án chiếu sáng năm 2018",
        "Đề án chiếu sáng đã xong.",
    ),
    "mo-rong": ("yen-bai", date(2018, 6, 1), "Đường làng sáng hơn", "Đề án chiếu sáng mở rộng ra ba xã."),
    "nam-sau": ("yen-bai", date(2019, 6, 1), "Đề án chiếu sáng năm 2019", "Đề án chiếu sáng làm tiếp."),
    "khong-ngay": ("yen-bai", None, "Lò gạch", "Trong năm 2018, đề án chiếu sáng có thêm hai xã."),
    "quy-mot": ("yen-bai", date(2016, 4, 5), "Khuyến nông quý I/2016", "Trạm khuyến nông mở lớp trồng quế."),
    "thang-ba": ("yen-bai", date(2016, 3, 9), "Ươm quế", "Trạm khuyến nông ươm quế."),
    "quy-hai": ("yen-bai", date(2016, 7, 5), "Khuyến nông quý II/2016", "Trạm khuyến nông trồng quế."),
    "kiem-toan": (
        "thanh-hoa",
        date(2017, 5, 26),
        "Cán bộ kỹ thuật đo lò hơi",
        "Ngày 24/5/2017, Sở Công Thương tỉnh Thanh Hóa mở lớp tập huấn kiểm toán năng lượng cho 40 cán bộ "
        "tại thành phố Thanh Hóa.",
    ),
    "nhac": (
        "thanh-hoa",
        date(2017, 8, 3),
        "Giao ban tháng tám ở Thanh Hóa",
        f"Đội bóng tập huấn xa nhà. {FAR} Các hộ tiết kiệm gạo. {FAR} Giá năng lượng tăng.",
    ),
    "ha-nam": (
        "ha-nam",
        date(2017, 9, 9),
        "Thợ hàn học nghề",
        "Ngày 08/9/2017, Sở Công Thương tỉnh Hà Nam mở lớp tập huấn tiết kiệm năng lượng cho 30 thợ hàn.",
    ),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    documents = {
        key: {"title": title, "text": f"{title}\n{text}", "published": day, "home_province": home}
        for key, (home, day, title, text) in DOCUMENTS.items()
    }
    get = site_of(tmp_path_factory.mktemp("names"), documents)
    return lambda typed, page="/search.json", **more: get(page, params={"q": typed, **more})


def keys(answer):
    return [row["url"].rpartition("/")[2] for row in answer.json()["documents"]]


def test_a_year_is_that_of_the_day_or_the_one_that_the_title_tells(ask):
    found = keys(ask("đề án chiếu sáng năm 2018"))
    assert (found[0], set(found)) == ("ket-qua", {"ket-qua", "mo-rong", "khong-ngay"})
    assert set(keys(ask("đề án chiếu sáng 2019"))) == {"nam-sau", "ket-qua"}


@pytest.mark.parametrize(
    "typed", ["khuyến nông quý 1 năm 2016", "khuyen nong quy I/2016", "quý I 2016 khuyến nông"]
)
def test_a_quarter_is_that_of_the_day_or_the_one_that_the_title_tells(ask, typed):
    assert keys(ask(typed)) == ["quy-mot", "thang-ba"]


def test_how_titles_tell_a_time():
    assert set(as_told("2017-04-01", "2017-06-30")) >= {"quy 2 2017", "quy ii nam 2017"}
    assert as_told("2017-05-01", "2017-05-31")[0] == "thang 5 2017"
    for first, last in [("2017-02-01", "2017-04-30"), ("2017-01-01", "2017-12-31"), ("", "2017-03-31")]:
        assert as_told(first, last) == ()


def test_a_year_that_is_chosen_is_that_of_the_day_alone(ask):
    assert keys(ask("đề án chiếu sáng", year="2018")) == ["mo-rong"]
    assert keys(ask("đề án chiếu sáng từ 2018 đến 2018")) == ["mo-rong"]


def test_an_activity_of_what_is_named_comes_before_the_words_apart(ask):
    assert keys(ask("tập huấn tiết kiệm năng lượng Thanh Hóa 2017")) == ["kiem-toan", "nhac"]
    assert keys(ask("tap huan tiet kiem nang luong thanh hoa")) == ["kiem-toan", "nhac"]
    assert keys(ask("tập huấn tiết kiệm năng lượng Thanh Hóa 2016")) == []


def test_the_words_beside_the_names_must_be_there(ask):
    assert keys(ask("tập huấn tiết kiệm năng lượng lò hơi Thanh Hóa")) == ["kiem-toan"]
    assert keys(ask("tập huấn tiết kiệm năng lượng thợ hàn 2017")) == ["ha-nam"]
    assert keys(ask("tập huấn tiết kiệm năng lượng thợ hàn Thanh Hóa 2017")) == []
    assert "kiem-toan" not in keys(ask("tập huấn tiết kiệm năng lượng -lò"))


@pytest.mark.parametrize("typed", ["đề án chiếu sáng 2018", "tập huấn tiết kiệm năng lượng Thanh Hóa"])
def test_list_table_and_counts_agree(ask, typed):
    answer = ask(typed).json()
    table = list(csv.DictReader(io.StringIO(ask(typed, "/search.csv").text.lstrip("\ufeff"))))
    assert {row["id"] for row in table} == {row["id"] for row in answer["documents"]}
    assert len(table) == answer["total_documents"]
    counted = [row["documents"] for row in answer["facets"]["kind"]]
    assert sum(counted) == answer["total_documents"]


def test_activities_beside_the_articles_have_the_names_and_the_words(ask):
    def told(typed):
        return {row["document_id"] for row in ask(typed).json()["activities"]}

    assert len(told("tập huấn tiết kiệm năng lượng")) == 2
    assert len(told("tập huấn tiết kiệm năng lượng thợ hàn")) == 1
    assert told("tập huấn tiết kiệm năng lượng thợ hàn Thanh Hóa") == set()


@pytest.mark.parametrize(
    ("typed", "province"),
    [
        ("công nghệ An Giang", "An Giang"),
        ("đổi mới công nghệ an giang năm 2025", "An Giang"),
        ("hội nghị Nghệ An", "Nghệ An"),
        ("khuyến công Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("khuyến công tỉnh Thừa Thiên - Huế 2019", "Thừa Thiên Huế"),
    ],
)
def test_of_provinces_that_share_a_word_the_one_with_which_the_query_ends_is_meant(typed, province):
    assert read(typed).provinces == (province,)
