"""The command line speaks one language at a time, and every message is there in both."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from crawler import spoken
from pipeline import main

ROOT = Path(__file__).parents[1]
ROOMS = ("crawler", "db", "nlp")
UNSPOKEN = tomllib.loads((ROOT / "tests/unspoken.toml").read_text(encoding="utf-8"))
ENGLISH = re.compile(r"[a-z]{2,}[,:;]? [a-z]{2,}")
MARKED = re.compile("[À-ỹĐđ]")
CODE = re.compile(
    r"SELECT|INSERT|UPDATE |DELETE|CREATE |//|\\w|\[\^|ATTACH|PRAGMA|BEGIN"
    r"|^[.#]|\(\?|^bold|^article|^body\.| time\b"
)
WORDS = re.compile(r"\b(?:the|of|is|are|and|to|with|from|for|that|it|its|no|not|this|what|has|in|by|be)\b")
QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|\S*[/@.]\S+|--[a-z-]+")


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    spoken.use("en")


def run(*arguments: str, lang: str | None = None, **environment: str) -> Result:
    asked = ["--lang", lang] if lang else []
    return CliRunner().invoke(main, [*asked, *arguments], env=environment)


def texts(file: Path) -> Iterator[str]:
    """The texts of a module, {} for what is put in; no docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    left = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            left.update(id(part) for part in ast.walk(node) if isinstance(part, ast.Constant))
            left.update(id(part.format_spec) for part in node.values if isinstance(part, ast.FormattedValue))
            left.difference_update(id(part) for part in _within(node))
    for node in ast.walk(tree):
        if id(node) in left:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)


def _within(text: ast.JoinedStr) -> Iterator[ast.AST]:
    """What stands in the places of a text: it may hold other texts."""
    for part in text.values:
        if isinstance(part, ast.FormattedValue):
            yield from ast.walk(part.value)


def spoken_english() -> dict[str, str]:
    """What looks like English in the code, each with its file."""
    files = [*(file for room in ROOMS for file in (ROOT / room).rglob("*.py")), ROOT / "pipeline.py"]
    return {
        re.sub(r"\{:[^}]*\}", "{}", text.strip()): str(file.relative_to(ROOT))
        for file in files
        if (ROOT / "db/site") not in file.parents
        for text in texts(file)
        if ENGLISH.search(text) and not MARKED.search(text.replace("Sổ Tỉnh", "")) and not CODE.search(text)
    }


def test_every_message_is_there_in_vietnamese() -> None:
    left = {re.sub(r"\{:[^}]*\}", "{}", text.strip()) for text in UNSPOKEN}
    missing = {text: file for text, file in spoken_english().items() if text not in spoken.messages()}
    assert {text: file for text, file in missing.items() if text not in left} == {}


def commands(group: click.Group, *names: str) -> Iterator[tuple[str, ...]]:
    yield names
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *names, name)
        else:
            yield (*names, name)


def test_every_help_is_there_in_vietnamese() -> None:
    """Of commands, options and arguments: their paragraphs are messages as a whole."""
    missing = []
    for names in commands(main):
        command: click.Command = main
        for name in names:
            command = command.commands[name]  # type: ignore[attr-defined]
        helps = [*(command.help or "").split("\n\n"), *(getattr(one, "help", None) for one in command.params)]
        missing += [" ".join(one.split()) for one in helps if one]
    assert [one for one in missing if one not in spoken.messages()] == []


def test_a_message_has_the_same_places_in_both() -> None:
    places = {english: (english.count("{}"), vietnamese) for english, vietnamese in spoken.messages().items()}
    for english, (count, vietnamese) in places.items():
        numbered = len(set(re.findall(r"\{(\d)\*?\}", vietnamese)))
        assert len(re.findall(r"\{\*?\}", vietnamese)) in ({0} if numbered else {count}), english
        assert numbered in {0, count}, english
        assert set(re.findall(r"\{\w+[^}]*\}", english)) == set(re.findall(r"\{[a-z]\w*[^}]*\}", vietnamese))


@pytest.mark.parametrize("names", list(commands(main)), ids=" ".join)
def test_the_help_is_in_one_language(names: tuple[str, ...]) -> None:
    vietnamese, english = run(*names, "--help", lang="vi").output, run(*names, "--help", lang="en").output
    assert WORDS.findall(QUOTED.sub("", vietnamese)) == []
    assert MARKED.search(vietnamese)
    assert not MARKED.search(english.replace("Sổ Tỉnh", ""))


WRONG = [
    (["fnd"], "Không có lệnh 'fnd'"),
    (["find"], "Thiếu tham số 'TỪ NGỮ...'"),
    (["find", "x", "--limit", "0"], "0 nằm ngoài khoảng"),
    (["find", "x", "--limit", "x"], "'x' không phải là số nguyên"),
    (["rollback", "x", "--data", "DIR"], "'x' không phải là số nguyên"),
    (["crawl", "sct-angian", "--data", "DIR"], "có phải bạn muốn sct-angiang"),
    (["find", "x", "--nope"], "Không có tùy chọn '--nope'"),
    (["find", "x", "--data", "DIR"], "ở đây chưa có kho"),
    (["rollback", "--data", "DIR"], "không có phiên bản trước như vậy; đang giữ: không có"),
    (["discard", "--data", "DIR"], "không có bản nháp"),
    (["crawl", "nope", "--data", "DIR"], "không có cổng 'nope'"),
    (["ingest", "DIR/none.txt", "--data", "DIR"], "không có tệp hay thư mục này"),
    (["ingest", "DIR", "--data", "DIR"], "thư mục không có tệp nào đọc được"),
    (["nightly", "--hours", "nan", "--data", "DIR"], "không phải số hợp lệ của hours"),
    (["sources", "--sources", "DIR/none"], "không tồn tại"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=lambda value: value[0] if value else "")
def test_an_error_is_in_one_language(tmp_path: Path, arguments: list[str], told: str) -> None:
    output = run(*(one.replace("DIR", str(tmp_path)) for one in arguments), lang="vi").output
    assert told in output
    assert output.count("\n") == (2 if arguments[0] == "ingest" else 1)
    assert WORDS.findall(QUOTED.sub("", output)) == []


@pytest.mark.parametrize(
    ("environment", "heading"),
    [
        ({"LC_ALL": "vi_VN.UTF-8"}, "Cách dùng:"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "vi_VN"}, "Cách dùng:"),
        ({"LC_ALL": "C", "LANG": "vi_VN"}, "Usage:"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}, "Usage:"),
    ],
)
def test_the_locale_chooses_and_an_option_overrides_it(environment: dict[str, str], heading: str) -> None:
    assert run("--help", **environment).output.startswith(heading)
    assert run("--help", lang="en", **environment).output.startswith("Usage:")
    assert run("find", "--lang=vi", "--help", **environment).output.startswith("Cách dùng:")


def test_an_unknown_language_is_refused() -> None:
    refused = run("find", "x", lang="fr")
    assert refused.exit_code == 2
    assert "'fr'" in refused.output


LINES = [
    ("sct: 12 pages, 96 articles, then its last page", "sct: 12 trang, 96 bài, rồi tới trang cuối"),
    ("a.txt: it is damaged; fetch it again; save it from another copy, or leave the file out", None),
    ("moit: failing since 2026-01-02: robots.txt could not be fetched: status 500", None),
    ("http://sct.vn/1: lost its title, its date or most of its text; the last good one stays", None),
    ("Hội nghị triển khai kế hoạch", "Hội nghị triển khai kế hoạch"),
    ("", ""),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_of_several_parts_is_said_whole(line: str, expected: str | None) -> None:
    assert spoken.said(line) == line
    spoken.use("vi")
    told = spoken.said(line)
    assert told == expected if expected is not None else not WORDS.search(told)
