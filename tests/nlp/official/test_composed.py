"""Official documents composed of heads, layouts and signatures: every pair is read, whoever issues it."""

import csv
from itertools import product
from pathlib import Path

import pytest

from nlp.extraction import extract_document
from nlp.text.document import Document

BODIES = list(csv.DictReader(Path(__file__).with_name("composed.csv").open(encoding="utf-8")))
STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
NAME, RECIPIENTS = "Đinh Thị Kiều Oanh", ["Nơi nhận:", "- Như trên;", "- Lưu: VT, TH."]


def heads(left: list[str], number: str, whose: list[str], day: str) -> dict[str, str]:
    """The head in each layout that a page or a file may give it."""
    right = [*whose, day]
    broken = [line.replace(" ", "\n", 1) for line in [*left, number, *right]]
    rows = zip([*left, number, "", ""], [*right, "", ""], strict=False)
    return {
        "one column": "\n".join([*left, number, *right]),
        "broken behind the first word": "\n".join(broken),
        "state first": "\n".join([*whose, *left, number, day]),
        "rows": "\n".join(f"{one} | {other}".strip(" |") for one, other in rows if one or other),
        "two cells": f"{' '.join(left)} {number} | {' '.join(right)}",
        "two rows": f"{' '.join(left)} | {' '.join(whose)}\n{number} | {day}",
    }


def signatures(lines: list[str]) -> dict[str, str]:
    """The end in each layout."""
    return {
        "below": "\n".join([*RECIPIENTS, *lines, NAME]),
        "above": "\n".join([*lines, "(Đã ký)", NAME, *RECIPIENTS]),
        "two cells": f"{' '.join(RECIPIENTS)} | {' '.join(lines)} (Đã ký) {NAME}",
        "columns": f"Nơi nhận:          {lines[0]}\n- Lưu: VT.          {NAME}" if len(lines) == 1 else NAME,
    }


@pytest.mark.parametrize("body", BODIES, ids=[row["issuer"] for row in BODIES])
def test_a_document_is_read_whatever_its_layout(body: dict[str, str]) -> None:
    offices, is_party = body["offices"].split("|"), body["form"] == "party"
    key = f"315-KH/{body['symbol']}" if is_party else f"315/KH-{body['symbol']}"
    whose = [PARTY] if is_party else [STATE, MOTTO]
    left = heads(body["head"].split("|"), f"Số: {key}", whose, f"{body['place']}, ngày 5 tháng 3 năm 2024")
    end = signatures([line for line in (body["for_body"], *offices) if line])
    wrong = {}
    for (head, above), (tail, below) in product(left.items(), end.items()):
        if below == NAME:
            continue
        text = f"{above}\nKẾ HOẠCH\nTập huấn khuyến công năm 2024\nCác đơn vị phối hợp thực hiện./.\n{below}"
        found = extract_document(Document(text))
        own = next((one for one in found.decisions if one.is_own), None)
        signs = found.officials[found.signatory] if found.signatory is not None else None
        said = own and (
            own.key,
            own.issuer,
            str(own.issued_on)[:10],
            own.subject,
            signs and (signs.name, signs.role),
        )
        right = (key, body["issuer"], "2024-03-05", "Tập huấn khuyến công năm 2024")
        if said != (*right, (NAME, offices[-1])):
            wrong[head, tail] = said
    assert wrong == {}
