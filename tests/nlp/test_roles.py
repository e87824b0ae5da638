"""Roles: where they begin and end, and what their vocabulary must say."""

from collections.abc import Iterator

import pytest

from nlp.language import vocabulary
from nlp.officials import roles
from nlp.text.syllables import Syllables, split

# text: role, kind
ROLES = [
    ("Phó Giám đốc Sở", "Phó Giám đốc", "office"),
    ("nguyên Phó Giám đốc Sở", "nguyên Phó Giám đốc", "office"),
    ("Q. Giám đốc", "Q. Giám đốc", "office"),
    ("Phó Chủ tịch Thường trực UBND", "Phó Chủ tịch Thường trực", "office"),
    ("Phó Trưởng phòng Kinh tế", "Phó Trưởng phòng", "office"),
    ("Trưởng phòng Kỹ thuật", "Trưởng phòng", "office"),
    ("Giám đốc kỹ thuật Công ty", "Giám đốc kỹ thuật", "office"),
    ("PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", "office"),
    ("Phó Bí thư Tỉnh uỷ", "Phó Bí thư", "party"),
    ("Uỷ viên Ban Thường vụ", "Uỷ viên", "party"),
    ("PGS. TSKH Tạ", "PGS. TSKH", "title"),
    ("PGS, TS. Lê", "PGS, TS.", "title"),
    ("TS.BS Cao", "TS.BS", "title"),
    ("Thạc sĩ Lê", "Thạc sĩ", "title"),
]


@pytest.mark.parametrize(("text", "written", "kind"), ROLES)
def test_reads_a_role(text: str, written: str, kind: str) -> None:
    syllables = Syllables(split(text))
    role = roles.role_at(syllables, 0)
    assert role is not None
    assert text[: syllables[role.last - 1].end] == written
    assert role.office.kind == kind


@pytest.mark.parametrize("text", ["phó", "nguyên", "vụ Phó Chủ tịch", "Sở Công Thương", ""])
def test_reads_no_role(text: str) -> None:
    assert roles.role_at(Syllables(split(text)), 0) is None


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Trưởng phòng Kinh tế", 1),
        ("Chánh Văn phòng UBND", 2),
        ("Trưởng ban thường trực", 0),
        ("Giám đốc", 0),
    ],
)
def test_counts_the_syllables_that_open_the_body(text: str, shared: int) -> None:
    role = roles.role_at(Syllables(split(text)), 0)
    assert role is not None
    assert role.shared == shared


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("kind", "boss", "roles.csv:7: 'boss' is none of"),
        ("shares", "ban", "roles.csv:7: 'trưởng phòng' must end"),
    ],
)
def test_reports_a_faulty_row(monkeypatch: pytest.MonkeyPatch, column: str, value: str, message: str) -> None:
    row = {"role": "trưởng phòng", "kind": "office", "shares": "phòng", "alone_before": "", "leads": ""}

    def rows(name: str, *, key: str | None = None) -> Iterator[tuple[int, dict[str, str]]]:
        yield 7, row | {column: value}

    monkeypatch.setattr(vocabulary, "read", rows)
    with pytest.raises(vocabulary.VocabularyError, match=message):
        roles._offices.__wrapped__()


def test_every_body_that_a_role_leads_is_known() -> None:
    heads = {row["head"].casefold() for _, row in vocabulary.read("agencies.csv", key="head")}
    led = {
        body
        for _, row in vocabulary.read("roles.csv", key="role")
        for body in filter(None, (row["leads"] + "|" + row["alone_before"]).split("|"))
    }
    unknown = {body for body in led if not any(head.startswith(body.casefold()) for head in heads)}
    assert unknown == set()
