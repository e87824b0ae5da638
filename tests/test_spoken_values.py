"""What a message names stays as it is in both languages, and the words of others are there in both."""

import ast
import errno
import inspect
import os
import re
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from tomllib import _parser as toml_parser

import pytest

from crawler import spoken
from crawler.spoken import LANGUAGES, Language

VALUES = ("office, party, title", "title", "DIR/so lieu.csv", "night", "province", "text, kind, date")
"""Words that the program knows as labels, and takes as keys, kinds and values."""
PLACE = re.compile(r"\{(\d?)(\*?)\}")
WITH_PLACES = [pair for pair in spoken.messages().items() if "{}" in pair[0]]
FILES_AND_NETWORK = [
    "EPERM",
    "ENOENT",
    "EINTR",
    "EIO",
    "ENXIO",
    "EAGAIN",
    "ENOMEM",
    "EACCES",
    "EBUSY",
    "EEXIST",
    "EXDEV",
    "ENODEV",
    "ENOTDIR",
    "EISDIR",
    "EINVAL",
    "ENFILE",
    "EMFILE",
    "ETXTBSY",
    "EFBIG",
    "ENOSPC",
    "EROFS",
    "EMLINK",
    "EPIPE",
    "ENAMETOOLONG",
    "ENOLCK",
    "ENOSYS",
    "ENOTEMPTY",
    "ELOOP",
    "EPROTO",
    "EOVERFLOW",
    "EOPNOTSUPP",
    "EAFNOSUPPORT",
    "EADDRINUSE",
    "EADDRNOTAVAIL",
    "ENETDOWN",
    "ENETUNREACH",
    "ECONNABORTED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ECONNREFUSED",
    "EHOSTDOWN",
    "EHOSTUNREACH",
    "ESTALE",
    "EDQUOT",
]


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    spoken.use("en")


def told(english: str, values: Sequence[str]) -> str:
    rest = iter(values)
    return re.sub(r"\{\}", lambda _: next(rest), english)


def as_they_are(vietnamese: str, values: Sequence[str]) -> list[str]:
    """The values in places where no message stands."""
    places = PLACE.findall(vietnamese)
    return [
        values[int(number or index)] for index, (number, spoken_too) in enumerate(places) if not spoken_too
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("english", "vietnamese"), WITH_PLACES, ids=[pair[0] for pair in WITH_PLACES])
def test_what_a_message_names_is_told_as_it_is_typed(
    language: Language, english: str, vietnamese: str
) -> None:
    spoken.use(language)
    for shift in range(len(VALUES)):
        values = list(islice(cycle(VALUES), shift, shift + english.count("{}")))
        said = spoken.said(told(english, values))
        assert [value for value in as_they_are(vietnamese, values) if value not in said] == []


@pytest.mark.parametrize(("english", "vietnamese"), WITH_PLACES, ids=[pair[0] for pair in WITH_PLACES])
def test_a_message_is_known_by_its_own_words(english: str, vietnamese: str) -> None:
    """And taken for no other one."""
    values = [f"X{number}" for number in range(english.count("{}"))]
    spoken.use("vi")
    rest = iter(values)
    wanted = PLACE.sub(lambda place: values[int(place[1])] if place[1] else next(rest), vietnamese)
    assert spoken.said(told(english, values)) == wanted


LINES = [
    ("kind: 'x' is none of province, decision, official", "province, decision, official"),
    ("field: 'x' is none of title, type, date", "title, type, date"),
    ("roles.csv:3: 'x' is none of office, party, title", "office, party, title"),
    ("cong.toml:2: province: missing", "province: thiếu"),
    ("night: missing", "night: thiếu"),
    ("Save and Rescue.txt: the file is empty; fetch it again, or leave it out", "Save and Rescue.txt: "),
    ("no official is read at this place", "official"),
    ("not published:\ncounts: figures: 5, where the last edition has 50", "counts: figures: 5"),
]


@pytest.mark.parametrize(("line", "kept"), LINES)
def test_a_line_keeps_what_is_to_be_typed(line: str, kept: str) -> None:
    spoken.use("vi")
    assert kept in spoken.said(line)
    assert spoken.said(line) != line


@pytest.mark.parametrize("name", FILES_AND_NETWORK)
def test_what_the_system_says_is_there(name: str) -> None:
    assert os.strerror(getattr(errno, name)) in spoken.messages()


def toml_words() -> Iterator[str]:
    """What Python's reader of TOML says."""
    for node in ast.walk(ast.parse(inspect.getsource(toml_parser))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"suffixed_err", "TOMLDecodeError"}:
            words = next((one for one in node.args if isinstance(one, ast.JoinedStr | ast.Constant)), None)
            if isinstance(words, ast.JoinedStr):
                yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in words.values)
            elif words is not None:
                yield str(words.value)


def test_what_the_reader_of_toml_says_is_there() -> None:
    words = {one for one in toml_words() if " (at " not in one}
    assert len(words) > 15
    assert words - spoken.messages().keys() == set()
    spoken.use("vi")
    assert spoken.said("Cannot declare ('a', 'b') twice (at line 3, column 5)").endswith("(dòng 3, cột 5)")


BEHIND = [one for one in spoken.messages() if " " in one and not one.startswith("{") and "{" not in one[:2]]


@pytest.mark.parametrize("english", BEHIND)
def test_a_message_behind_an_address_is_said_whole(english: str) -> None:
    line = told(english, [f"X{number}" for number in range(english.count("{}"))])
    spoken.use("vi")
    for address in ("DIR/so lieu.csv:3", "http://a.vn/1", "từ của tôi/roles.csv"):
        assert spoken.said(f"{address}: {line}") == f"{address}: {spoken.said(line)}"
        assert spoken.said(f"not published: {address}: {line}") == (
            f"không xuất bản: {address}: {spoken.said(line)}"
        )


@pytest.mark.parametrize("part", ["a: ", "a, ", "a; b: ", "(1) ", "x", "status 1: ", "no a found and no b: "])
def test_a_line_that_is_none_of_the_programs_is_said_as_it_is(part: str) -> None:
    """Such as the title of a page: however many parts it has."""
    line = (part * 2000)[:2000].rstrip(" :")
    spoken.use("vi")
    assert len(spoken.said(f"http://a.vn/{line}")) > 1000
