from datetime import date

import pytest

from db.people import person_ids
from db.store import store
from tests.db.making import document, extraction, official


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("Sở Công Thương", "Sở Công Thương tỉnh Long An", "long-an"),
        ("Sở Công Thương Long An", "Sở công thương  tỉnh Long An", "long-an"),
        ("UBND tỉnh Long An", "Ủy ban nhân dân tỉnh Long An", "long-an"),
        ("UBND tỉnh", "UBND tỉnh Long An", "long-an"),
        ("UBND TP.HCM", "UBND Thành phố Hồ Chí Minh", "ho-chi-minh"),
        ("UBND TP", "UBND TP. Hồ Chí Minh", "ho-chi-minh"),
        ("Sở Y tế Hoà Bình", "Sở Y tế Hòa Bình", "hoa-binh"),
    ],
)
def test_one_organisation_in_two_spellings(one, other, unit):
    ids = {person_ids("d", [official(organisation=name, province_id=unit)])[0] for name in (one, other)}
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"organisation": "UBND TP Yên Bái", "province_id": "yen-bai"},
            {"organisation": "UBND tỉnh Yên Bái", "province_id": "yen-bai"},
        ),
        (
            {"organisation": "Sở Công Thương", "province_id": "long-an"},
            {"organisation": "Sở Công Thương", "province_id": "hue"},
        ),
        ({"organisation": "Sở A"}, {"organisation": "Sở Á"}),
        ({"name": "Lê Hùng"}, {"name": "Lê Hưng"}),
        ({"organisation": None}, {"organisation": "Sở A"}),
    ],
)
def test_a_name_alone_merges_nobody(one, other):
    assert person_ids("a", [official(**one)]) != person_ids("b", [official(**other)])


def test_the_same_office_after_the_province_grew_is_the_same_person():
    officials = [official(organisation="Sở Y tế", province_id=unit) for unit in ("tay-ninh", "tay-ninh-2025")]
    assert len(set(person_ids("d", officials))) == 1


def test_people_of_one_document(db):
    text = "Ông Lê Mẫu - Giám đốc Sở A. Ông Lê Mẫu phát biểu. Bà Hà Mẫu, tiến sĩ."
    officials = [
        official("Lê Mẫu", text, organisation="Sở A"),
        official("Lê Mẫu", text, 1, organisation=None),
        official("Hà Mẫu", text, organisation=None, province_id=None),
    ]
    store(db, document(text=text), extraction(officials=officials))
    assert {(row["name"], row["organisation"]) for row in db["people"].rows} == {
        ("Lê Mẫu", "Sở A"),
        ("Hà Mẫu", None),
    }


def test_a_person_is_counted_over_all_documents(db):
    text = "Ông LÊ MẪU và ông Lê Mẫu."
    loud, calm = official("LÊ MẪU", text), official("Lê Mẫu", text)
    store(db, document(url="a", text=text, published=date(2015, 1, 2)), extraction(officials=[loud, calm]))
    store(db, document(url="b", text=text, published=date(2012, 3, 4)), extraction(officials=[calm]))
    store(db, document(url="c", text=text, published=None), extraction(officials=[calm]))
    [person] = db["people"].rows
    assert (person["name"], person["documents"]) == ("Lê Mẫu", 3)
    assert (person["first_seen"], person["last_seen"]) == ("2012-03-04", "2015-01-02")
