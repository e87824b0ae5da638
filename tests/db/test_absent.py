"""What a minus leaves out: a name, or a word of several syllables, as a whole."""

import pytest

from db import query, query_compounds, query_reading


@pytest.mark.parametrize(
    ("typed", "present", "absent"),
    [
        ("lễ hội -cà phê sáng", "lễ hội sáng", "cà phê"),
        ("lop tap huan -truc tuyen", "lop tap huan", "truc tuyen"),
        ("chợ -đêm nay", "chợ nay", "đêm"),
        ("lễ -cà", "lễ", "cà"),
    ],
)
def test_a_minus_leaves_out_a_word_of_several_syllables_as_a_whole(typed, present, absent):
    [side] = query.alternatives(typed)
    assert " ".join(word for term in side.present for word in term.words) == present
    assert [" ".join(term.words) for term in side.absent] == [absent]


def test_statements_get_what_must_be_absent_in_quotes(monkeypatch):
    """Else each process that answers them would read all words of several syllables."""
    reading = query_reading.read("lễ hội -cà phê sáng")
    monkeypatch.setattr(query_compounds, "_words", lambda: pytest.fail("they are read"))
    for words in (reading.words, reading.looked_for):
        [side] = query.alternatives(f"{words} ")
        assert [term.words for term in side.absent] == [("cà", "phê")]
