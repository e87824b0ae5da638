"""A long pattern that is tried only where it may begin finds what it finds when it is tried everywhere."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nlp
from nlp.language.scanning import Scanner

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(Path("tests/gold/texts").glob("*.txt"))]
PIECES = [
    *(
        "ngày ",
        "7",
        "12/3/2019",
        "tháng 5",
        "Tháng",
        "NĂM 2018",
        "năm",
        "nay",
        "quý III",
        "/",
        "-",
        ",",
        ". ",
        " ",
    ),
    *(
        "cùng ngày",
        "sáng ",
        "mười hai",
        "hai",
        "Ba",
        "nghìn",
        "tỷ",
        "nửa triệu",
        "một trăm rưỡi",
        "đồng",
        "chục",
    ),
    *(
        "các xã ",
        "Phường: ",
        "thị trấn ",
        "sông ",
        "Nghi Sơn",
        "Hà An, ",
        "và ",
        "số ",
        "15/QĐ-UBND",
        "x",
        "_",
    ),
    *(
        "ban hành ",
        "phê duyệt ",
        "Kế hoạch ",
        "Đơn vị chủ trì: ",
        "thực hiện: ",
        "hoãn tổ chức ",
        "hội nghị ",
    ),
    *("lễ hội ", "bị hủy", "tạm dừng ", "cuối ", "đầu ", "ſáu ", "ĐƠN VỊ ", "\n", "٣", "…"),
]


def scanners() -> list[tuple[str, Scanner]]:
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(nlp.__path__, "nlp.")]
    found = [
        (f"{module.__name__}.{name}", value) for module in modules for name, value in vars(module).items()
    ]
    return [(name, value) for name, value in found if isinstance(value, Scanner)]


def _spans(finder: Scanner | re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in finder.finditer(text)]


@pytest.mark.parametrize("scanner", [pytest.param(one, id=name) for name, one in scanners()])
def test_a_scanner_finds_what_its_pattern_finds(scanner: Scanner) -> None:
    assert [_spans(scanner, text) for text in TEXTS] == [_spans(scanner.pattern, text) for text in TEXTS]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_a_scanner_finds_what_its_pattern_finds_in_any_text(text: str) -> None:
    for name, scanner in scanners():
        assert _spans(scanner, text) == _spans(scanner.pattern, text), name


def test_a_stretch_is_searched_with_what_stands_before_it() -> None:
    scanner = Scanner(re.compile(r"(?<!x )\bhai\b", re.IGNORECASE), ["hai"])
    assert scanner.search("x hai", 2) is None
    assert scanner.search("y HAI", 2).span() == (2, 5)
    assert scanner.search("y hai", 0, 4) is None


def test_what_is_named_as_a_beginning_is_all_that_is_tried() -> None:
    assert not _spans(Scanner(re.compile("hai|ba"), ["ba"]), "hai")
    assert not _spans(Scanner(re.compile("hai"), ["hai"]), "thai hain"[:4])
    assert _spans(Scanner(re.compile("hai"), ["hai"], inside_words=True), "thai") == [(1, 4)]
