"""What in a query is a name, a number, a time, or only asks: by its reading alone."""

import pytest

from db import query_fillers, query_names, query_numbers, query_parts, query_reading
from db.site.pages import understood


@pytest.mark.parametrize("typed", ["brvt 311 triệu usd", "hỗ trợ 50 triệu hn", "vay 5 tỷ ở Long An"])
def test_a_number_with_its_scale_is_no_documents_and_no_name(typed):
    persons = " ".join(name.value for name in query_names.names(typed) if name.kind == "person")
    assert not {"triệu", "tỷ"} & set(persons.split())
    assert not query_numbers.is_sure(typed)


@pytest.mark.parametrize(
    "typed", ["ubnd q5", "UBND Q.5", "ubnd phường 12", "tai nạn phú thọ 1/7", "ngày hội 28/8"]
)
def test_the_number_of_a_quarter_and_a_day_are_no_documents(typed):
    assert query_numbers.numbers(typed) == []


@pytest.mark.parametrize("typed", ["quyết định 5/QĐ-UBND quận 5", "công văn 12/8-SCT", "nđ 15/2016"])
def test_beside_these_a_number_is_one(typed):
    assert query_numbers.is_sure(typed)


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("quyết định 106 và 107 kỷ luật", ("106", "107")),
        ("quyết định 106 và 107 kỳ họp", ("106",)),
        ("quyet dinh 106 va 7 lop", ("106",)),
    ],
)
def test_what_goes_on_with_a_number_is_one_unless_it_counts(typed, sure):
    assert query_numbers.read(typed).sure == sure


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ông Chu Văn Mẫu làm gì", "chu van mau"),
        ("chu van mau", "chu van mau"),
        ("chú Trần Văn Mẫu", "tran van mau"),
    ],
)
def test_a_family_name_that_is_also_an_address(typed, name):
    assert name in query_reading.persons_in(typed)
    assert query_reading.read(typed, frozenset({name})).chips[0].kind == "person"


@pytest.mark.parametrize("typed", ["hà nam 2012 nghiệm thu", "ha nam 2012 nghiem thu", "hà nam năm 2012"])
def test_a_year_behind_a_name_that_ends_like_the_word_for_years(typed):
    reading = query_reading.read(typed)
    assert (reading.provinces, reading.year) == (("Hà Nam",), "2012")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("tai san khung", "tai san khung"),
        ("co so det lua", "co so det lua"),
        ("tại xã Mẫu", "xã Mẫu"),
        ("hoi cho tai hue", "hoi cho hue"),
        ("tổ công tác do ai ký", "tổ công tác"),
        ("xã nào nấu rượu ngô", "nấu rượu ngô"),
        ("lop nghe may", "lop nghe may"),
        ("mấy lớp nghề may", "lớp nghề may"),
    ],
)
def test_what_begins_a_word_of_several_syllables_does_not_only_ask(typed, left):
    assert query_fillers.without(typed) == left


def test_the_unit_of_a_name_is_that_which_was_last():
    means = understood.Understood("hậu giang", query_reading.read("hậu giang y tế"), [], [])
    assert [chip["value"] for chip in means.chips] == ["hau-giang"]


@pytest.mark.parametrize(
    ("typed", "wrong", "right", "corrected"),
    [
        ("lớp sx đan lát xã Mẫu", ["lớp", "đan", "lat"], "lớp đan lát", "lớp sx đan lát xã Mẫu"),
        ("hội tho sx hom nay", ["hội", "tho", "hom", "nay"], "hội thơ hôm nay", "hội thơ sx hôm nay"),
        ("tho sx hom", ["tho", "hom"], "thơ", "thơ"),
    ],
)
def test_what_is_corrected_keeps_the_words_between(typed, wrong, right, corrected):
    assert query_parts.corrected(typed, query_reading.as_typed(typed), wrong, right) == corrected


def test_a_body_that_no_document_has_is_proposed_by_its_words():
    typed = "thi đua khen thưởng"
    reading = query_reading.read(typed)
    assert [chip.kind for chip in reading.chips] == ["body"]
    assert query_parts.parts(typed, reading) == typed.split()
