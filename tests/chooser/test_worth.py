"""The chooser of activities: what it leaves out, why, and that its weights are those of the examples."""

import pytest

from nlp import activities
from nlp.activities import find_activities, worth
from nlp.language.vocabulary import VocabularyError
from nlp.text.document import Document
from tests.chooser.__main__ import least_chance
from tests.chooser.examples import examples, written_sentences
from tests.chooser.learning import held_out, kept, learned

# Told in the same words: the second of each pair is no programme's work.
PAIRS = [
    (
        "Khuyến công Hậu Giang\nTháng 6, Sở Công Thương kiểm tra 12 cơ sở được hỗ trợ máy sấy.",
        "Bắt nhóm trộm xe máy ở Hậu Giang\nTháng 6, Công an huyện kiểm tra nhà của hai đối tượng.",
    ),
    (
        "Dạy nghề ở Cà Mau\nChi cục Phát triển nông thôn đào tạo nghề đan lát cho 60 lao động.",
        "Chuỗi trà sữa mở rộng\nCông ty đào tạo 60 nhân viên pha chế cho các cửa hàng nhượng quyền.",
    ),
    (
        "Cụm công nghiệp ở Gia Lai\nUBND tỉnh ban hành quyết định thành lập Cụm công nghiệp Ia Sao.",
        "Một phó phòng bị kỷ luật\nUBND huyện ban hành văn bản yêu cầu giải trình về vụ việc báo chí nêu.",
    ),
]


@pytest.mark.parametrize(("told", "other"), PAIRS)
def test_what_is_no_programmes_work_is_left_out(told: str, other: str) -> None:
    assert activities.find(Document(told)) != []
    assert find_activities.candidates(Document(other)) != []
    assert activities.find(Document(other)) == []


def test_the_signs_that_tell_most_are_told() -> None:
    document = Document(PAIRS[0][1])
    (candidate,) = find_activities.candidates(document)
    judged = worth.worth(candidate, None, document.text)
    assert not judged.stands
    sizes = [abs(weight) for _, weight in judged.signs]
    assert sizes == sorted(sizes, reverse=True)
    assert "title about crime" in worth.signs(candidate, None, document.text)


def test_the_title_is_what_is_given_else_the_first_line() -> None:
    (candidate,) = find_activities.candidates(Document(PAIRS[1][0]))
    said = worth.signs(candidate, "Hầu tòa vì trộm cắp", "Chi cục đào tạo nghề đan lát cho 60 lao động.")
    assert "title about crime" in said
    alone = worth.signs(candidate, None, "Vụ án trộm cắp được Chi cục kể lại.\nHết.")
    assert not any(sign.startswith("title") for sign in alone)


def test_the_weights_are_those_of_the_examples() -> None:
    found = examples()
    judged = [one for one in held_out(found) if not one[1].alone]
    least = least_chance(judged)
    stored = dict(worth._weights())
    assert stored.pop(worth.LEAST) == least, "python -m tests.chooser writes the weights anew"
    weights = learned(found)
    assert stored.keys() <= weights.keys()
    off = {sign: stored.get(sign, 0.0) - weight for sign, weight in weights.items()}
    # Another machine's last digits may differ.
    assert max(map(abs, off.values())) < 0.03, "python -m tests.chooser writes the weights anew"
    assert kept(judged, least, activities=True) >= 0.985
    assert kept(judged, least, activities=False) <= 0.25


def test_enough_sentences_are_annotated_of_many_kinds() -> None:
    rows = written_sentences()
    assert len(rows) >= 1000
    assert len({row["kind"] for row in rows}) >= 60
    assert {row["is_activity"] for row in rows} == {"yes", "no"}
    assert len({row["sentence"] for row in rows}) == len(rows)


def test_a_weight_that_is_no_number_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"sign": "type:policy", "weight": "nhiều"}
    monkeypatch.setattr(worth.vocabulary, "read", lambda name, key: iter([(7, row)]))
    with pytest.raises(VocabularyError, match=r"activity_weights\.csv:7: 'nhiều' is no number"):
        worth._weights.__wrapped__()
