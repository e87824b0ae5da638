import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.site.marking import Mark, paragraphs, quoted, snippet
from tests.site.conftest import one

TEXT = "tổ chức 3 lớp theo 1419/QĐ-TTg\nở Long An"


def mark(start, end, kind="activity", href=None):
    return Mark(start=start, end=end, kind=kind, href=href, note="", anchor=f"{kind}-{start}")


def cut(text, *marks):
    return [
        [(piece.text, [m.kind for m in piece.marks]) for piece in line] for line in paragraphs(text, marks)
    ]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [(TEXT.split("\n", maxsplit=1)[0], [])]),
        (
            [mark(0, 14), mark(8, 14, "figure")],
            [("tổ chức ", ["activity"]), ("3 lớp ", ["activity", "figure"]), ("theo 1419/QĐ-TTg", [])],
        ),
        (
            [mark(0, 10), mark(8, 13, "figure")],
            [
                ("tổ chức ", ["activity"]),
                ("3 ", ["figure", "activity"]),
                ("lớp", ["figure"]),
                (" theo 1419/QĐ-TTg", []),
            ],
        ),
    ],
)
def test_nested_and_crossing_spans(marks, expected):
    first, second = cut(TEXT, *marks)
    assert [(text, sorted(kinds)) for text, kinds in first] == [(t, sorted(kinds)) for t, kinds in expected]
    assert second == [("ở Long An", [])]


def test_a_span_over_two_lines_marks_both():
    [first, second] = cut(TEXT, mark(19, 40))
    assert first[-1] == ("1419/QĐ-TTg", ["activity"])
    assert second == [("ở Long An", ["activity"])]


def test_the_innermost_link_leads():
    [[inner, _], _] = paragraphs(TEXT, [mark(0, 30, href="/a"), mark(0, 5, "decision", "/b")])
    assert inner.link.href == "/b"
    assert [m.kind for m in inner.opens] == ["activity", "decision"]


@given(st.text("ab\n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=8))
def test_the_pieces_are_the_text(text, spans):
    marks = [mark(start, start + length) for start, length in spans if start + length <= len(text)]
    lines = paragraphs(text, marks)
    assert [line for line in text.split("\n") if line] == ["".join(p.text for p in line) for line in lines]
    assert sum(len(p.opens) for line in lines for p in line) <= len(marks)


def test_what_is_marked_is_escaped():
    assert str(snippet("<b>⟪x⟫")) == "&lt;b&gt;<mark>x</mark>"
    assert str(quoted("a <i> & 12/QĐ", "<i>")) == "a <mark>&lt;i&gt;</mark> &amp; 12/QĐ"
    assert str(quoted("a < b", "c")) == "a &lt; b"


def test_following_an_activity_marks_all_its_pieces(get, corpus):
    activity, document = (
        one(corpus, "SELECT id FROM activities"),
        one(corpus, "SELECT document_id FROM activities"),
    )
    [link] = re.findall(
        rf'href="(/document/{document}\?mark=[^"#]+)#{activity}"', get(f"/activity/{activity}").text
    )
    marked = re.findall(r'class="m [^"]*followed"[^>]*>([^<]*)<', get(link).text)
    quote = one(corpus, f"SELECT quote FROM activities WHERE id = '{activity}'")
    # A decision is cited within it, which cuts it.
    assert len(marked) > 1
    assert "".join(marked) == quote
    assert "followed" not in get(f"/document/{document}").text
