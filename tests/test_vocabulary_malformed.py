"""Whatever stands in the place of a vocabulary of one's own is told in one line, with its file."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from crawler import spoken
from nlp.language import text_files, vocabulary
from nlp.language.vocabulary import VocabularyError
from pipeline import main

HEADER = "role,kind,shares,alone_before,leads,national"
ROW = "trưởng chòi,office,,,,"
MALFORMED: list[tuple[str, bytes, str]] = [
    ("empty", b"", "roles.csv:1: the file has no header"),
    ("blank", b"\n\n# x\n", "roles.csv:1: the file has no header"),
    ("latin", HEADER.encode() + b"\nch\xf2i,office,,,,\n", "line 2 is no UTF-8"),
    ("utf-16", f"{HEADER}\n".encode("utf-16"), "line 1 is no UTF-8; save the file as UTF-8"),
    ("nul", f"{HEADER}\ntrưởng\0chòi,office,,,,\n".encode(), "line 2 has a character that no text has"),
    ("binary", bytes(range(1, 120)), "line 1 has a character that no text has"),
    (
        "further column",
        f"{HEADER},more\n{ROW},\n".encode(),
        f"the header is {HEADER},more, where {HEADER} is",
    ),
    ("missing column", b"role,kind\na,office\n", f"roles.csv:1: the header is role,kind, where {HEADER} is"),
    ("other key", HEADER.replace("role", "rôle").encode() + b"\n", "roles.csv:1: the header is rôle,kind"),
    ("column twice", b"role,role\na,b\n", "roles.csv:1: the header is role,role"),
    ("semicolons", HEADER.replace(",", ";").encode() + b"\n", "roles.csv:1: the header is role;kind"),
    ("no header", f"{ROW}\n".encode(), f"roles.csv:1: the header is {ROW}, where {HEADER}"),
    ("narrow row", f"{HEADER}\nx,office\n".encode(), "roles.csv:2: 2 cells, the header has 6"),
    ("wide row", f"{HEADER}\n{ROW},\n".encode(), "roles.csv:2: 7 cells, the header has 6"),
    ("open quotation", f'{HEADER}\n"x,office,,,,\n'.encode(), "roles.csv:2: a quotation mark stands amiss"),
    ("key twice", f"{HEADER}\n{ROW}\n# x\n{ROW}\n".encode(), "'trưởng chòi' stands in line 2 already"),
    ("no key", f"{HEADER}\n,office,,,,\n".encode(), "roles.csv:2: the first cell is empty"),
    ("unknown value", f"{HEADER}\nx,king,,,,\n".encode(), "roles.csv:2: 'king' is none of "),
    ("wrong share", f"{HEADER}\nx,office,y,,,\n".encode(), "roles.csv:2: 'x' must end with 'y'"),
    ("long line", f"{HEADER}\n{'x' * 30_000},office,,,,\n".encode(), "line 2 has more than 20000 characters"),
]
GOOD: list[tuple[str, bytes]] = [
    ("plain", f"{HEADER}\n{ROW}\n".encode()),
    ("mark at the beginning", f"{HEADER}\n{ROW}\n".encode("utf-8-sig")),
    ("other line ends", f"{HEADER}\r\n{ROW}\r\n".encode()),
    ("no last line end", f"# gì đó\n{HEADER}\n{ROW}".encode()),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(vocabulary.BESIDE, "")
    monkeypatch.delenv(vocabulary.BESIDE)
    (tmp_path / "từ của tôi").mkdir()
    yield tmp_path / "từ của tôi"
    os.environ.pop(vocabulary.BESIDE, None)
    spoken.use("en")


def read(folder: Path) -> None:
    """As the commands do: the folder is looked at, and then what reads the roles reads them."""
    from nlp.officials import roles

    roles._offices.cache_clear()
    try:
        vocabulary.use(folder)
        roles._offices()
    finally:
        roles._offices.cache_clear()


@pytest.mark.parametrize(
    ("data", "message"), [one[1:] for one in MALFORMED], ids=[one[0] for one in MALFORMED]
)
def test_a_malformed_file_is_one_line_that_names_it(folder: Path, data: bytes, message: str) -> None:
    (folder / "roles.csv").write_bytes(data)
    with pytest.raises(VocabularyError) as told:
        read(folder)
    assert message in str(told.value)
    assert str(told.value).startswith(str(folder / "roles.csv"))
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("data", [one[1] for one in GOOD], ids=[one[0] for one in GOOD])
def test_a_good_file_is_read_however_it_was_saved(folder: Path, data: bytes) -> None:
    (folder / "roles.csv").write_bytes(data)
    vocabulary.use(folder)
    assert "trưởng chòi" in [row["role"] for _, row in vocabulary.read("roles.csv", key="role")]


def as_folder(path: Path) -> None:
    path.mkdir()


def as_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def as_pipe(path: Path) -> None:
    os.mkfifo(path)


def as_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**30)


PLACES = [
    (as_folder, "is no regular file; move it away"),
    (as_pipe, "is no regular file; move it away"),
    (as_nothing, "cannot be read: No such file or directory"),
    (as_large, "has more than 20 MB; split it"),
]


@pytest.mark.parametrize(("put", "message"), PLACES)
def test_what_is_no_file_of_text_is_one_line(folder: Path, put: Callable[[Path], None], message: str) -> None:
    put(folder / "roles.csv")
    with pytest.raises(VocabularyError) as told:
        read(folder)
    assert str(told.value) == f"{folder / 'roles.csv'}: {message}"


def test_a_file_without_the_right_to_read_it_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "roles.csv").write_text(HEADER, encoding="utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(text_files.TextFileError, match="cannot be read: Permission denied"):
        text_files.read(folder / "roles.csv")


def test_a_number_in_words_is_one_line(folder: Path) -> None:
    from nlp.provinces import home

    columns, _ = vocabulary.parse("home_cues.csv", vocabulary._package("home_cues.csv"))
    cells = {"cue": "nơi này", "kind": "office", "weight": "nhiều"}
    line = ",".join(cells.get(name, "") for name in columns)
    (folder / "home_cues.csv").write_text(f"{','.join(columns)}\n{line}\n", encoding="utf-8")
    vocabulary.use(folder)
    home._cues.cache_clear()
    with pytest.raises(VocabularyError, match=r"home_cues\.csv:2: 'nhiều' is no number or day"):
        home._cues()
    home._cues.cache_clear()


@pytest.mark.parametrize(
    ("language", "told"),
    [("vi", "dòng đầu là role,kind, cần "), ("en", "the header is role,kind, where ")],
)
def test_every_command_refuses_in_one_line(folder: Path, tmp_path: Path, language: str, told: str) -> None:
    (folder / "roles.csv").write_text("role,kind\n", encoding="utf-8")
    for command in (["find", "x"], ["status"], ["publish"], ["nightly"], ["sources"]):
        data = [] if command == ["sources"] else ["--data", str(tmp_path / "data")]
        called = ["--lang", language, "--vocabulary", str(folder), *command, *data]
        result = CliRunner().invoke(main, called)
        assert result.exit_code == 2
        assert f"{folder / 'roles.csv'}:1: {told}{HEADER}" in result.output
        assert result.output.count("\n") == 1


def test_no_command_passes_over_a_bad_value(folder: Path) -> None:
    """In a process of its own, as vocabularies are read once; no sample needs this one."""
    file = folder / "home_cues.csv"
    file.write_text("cue,kind,weight\nnơi này,office,nhiều\n", encoding="utf-8")
    call = [sys.executable, "-m", "pipeline", "--lang", "en", "--vocabulary", str(folder)]
    data = str(folder / "data")
    told = subprocess.run([*call, "status", "--data", data], capture_output=True, text=True, check=False)
    assert told.returncode == 2, told.stderr
    assert f"{file}:2: 'nhiều' is no number or day" in told.stderr
    assert told.stderr.count("\n") == 1
