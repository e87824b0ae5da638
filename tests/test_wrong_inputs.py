"""Whatever an operator types wrongly is one line in one language, no traceback, and no success."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from crawler import spoken
from crawler.spoken import LANGUAGES, Language
from db.corrections.lines import COLUMNS
from pipeline import main
from tests.test_spoken import MARKED, QUOTED, WORDS

CALLS = [
    "fnd", "find", "find x --limit 0", "find x --limit x", "find x --nope", "find x", "find x --data FILE",
    "explain", "explain x", "explain a b", "rollback", "rollback x", "rollback 0", "rollback 9",
    "publish", "publish x", "publish --accept x", "publish --accept", "publish --keep 0", "publish --keep x",
    "discard x", "discard --data FILE", "extract", "extract --stale", "extract --stale --workers 0",
    "extract --stale --engine spark", "extract --stale --engine dask", "extract --stale --scheduler tcp://a:1",
    "status x", "status", "status --data FILE", "serve", "serve --port 0", "serve --port x", "ingest",
    "ingest FILE --source nope", "ingest FILE --source sct-angian", "ingest FILE --sources DIR/none",
    "ingest FILE --workers 100", "crawl nope", "crawl sct-angiang", "crawl sct-angiang --share 3/2",
    "crawl --share x", "rebuild x", "rebuild", "nightly", "nightly x", "nightly --hours nan",
    "nightly --hours -1", "nightly --hours x", "nightly --keep 0", "sources chekc", "sources check nope",
    "sources check --all sct-angiang", "sources check --pages x", "sources new", "sources new notaurl",
    "sources new ftp://a.vn/", "sources --sources DIR/none", "--vocabulary DIR/none status", "--nope",
]  # fmt: skip
CONFIGURATIONS: list[bytes] = [
    b"[crawl]\ncontact = 5", b"[crawl", b'[crawl]\nnight = "22-5"', b"[crawl]\nhours = 0",
    b"[crawl]\nfoo = 1",
    b'[nightly]\nhours = "8"', b"[nightly]\nfoo = 1", b"crawl = 3", b'[crawl]\ncontact = "a b"', b"\xff\xfe",
    b"[nightly]\nkeep = true", b"a = 1\na = 2", b'x = "abc', b"[crawl]\nhours = nan", b"x = 1979-13-45",
    b"a = " + b"[" * 5000, b"a\0 = 1", b"a = " + b"9" * 5000,
]  # fmt: skip
OF, TAIL = "0123456789abcdef", "Lan,2026-11-02,x"
CORRECTIONS = [
    "", "text,kind", f"x,official,a,1,role,b,{TAIL}", f"{OF},person,a,1,role,b,{TAIL}",
    f"{OF},official,a,1,height,b,{TAIL}", f"{OF},activity,a,1,type,party,{TAIL}",
    f"{OF},activity,a,1,date_from,5/3/2018,{TAIL}", f"{OF},activity,a,1,title,,{TAIL}",
    f"{OF},province,a,1,province_id,atlantis,{TAIL}", f"{OF},figure,a,1,value,nhiều,{TAIL}",
    f"{OF},figure,a,1,value,nan,{TAIL}", f"{OF},figure,a,0,value,1,{TAIL}", f"{OF},figure,a,x,value,1,{TAIL}",
    f"{OF},figure,a,1,,drop,{TAIL}", f"{OF},figure,,1,value,1,{TAIL}",
    f"{OF},figure,a,1,value,1,,2026-11-02,x",
    f"{OF},figure,a,1,value,1,Lan,9999-11-02,x", f"{OF},decision,a,1,type,Lời chào,{TAIL}",
    f"{OF},decision,a,1,issued_on,9999-01-01,{TAIL}",
    f"{OF},figure,a,1,value,1,Lan,2/11/2026,x", f"{OF},figure,a,1,value", f'{OF},figure,"a,1,value',
    f"{OF},official,a\0,1,role,b,{TAIL}", f"{OF},official,a,1,role,b,{TAIL}\n{OF},official,a,1,role,c,{TAIL}",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = dict(os.environ)
    yield
    spoken.use("en")
    os.environ.clear()
    os.environ.update(before)


def told(language: Language, *arguments: str) -> str:
    """What a wrong call says: one line in the language, with an exit status that is no success."""
    result = CliRunner().invoke(main, ["--lang", language, *arguments])
    line = result.output.strip()
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in {1, 2}
    assert line
    assert "\n" not in line
    if language == "vi":
        assert MARKED.search(line)
        assert WORDS.findall(QUOTED.sub("", line)) == []
    else:
        assert not MARKED.search(re.sub(r"'[^']*'", "", line))
    return line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("call", CALLS)
def test_a_wrong_call_is_one_line(tmp_path: Path, call: str, language: Language) -> None:
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    places: Mapping[str, str] = {"FILE": str(tmp_path / "file.txt"), "DIR": str(tmp_path)}
    arguments = [re.sub("FILE|DIR", lambda place: places[place[0]], one) for one in call.split()]
    needs_data = (
        arguments[0] not in {"sources", "fnd", "--nope", "--vocabulary"} and "--data" not in arguments
    )
    told(language, *arguments, *(["--data", str(tmp_path / "data")] if needs_data else []))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", CONFIGURATIONS, ids=[repr(one[:20]) for one in CONFIGURATIONS])
def test_a_wrong_configuration_is_one_line(tmp_path: Path, text: bytes, language: Language) -> None:
    (tmp_path / "config.toml").write_bytes(text)
    assert str(tmp_path / "config.toml") in told(language, "nightly", "--data", str(tmp_path))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lines", CORRECTIONS)
def test_a_wrong_correction_is_one_line(tmp_path: Path, lines: str, language: Language) -> None:
    header = "" if lines in {"", "text,kind"} else f"{','.join(COLUMNS)}\n"
    (tmp_path / "corrections").mkdir()
    (tmp_path / "corrections" / "sua.csv").write_text(header + lines, encoding="utf-8")
    assert "sua.csv:" in told(language, "publish", "--data", str(tmp_path))


PORTAL = """name = "Sở Thử"
province = "long-an"
homepage = "https://so.vn/"
start = ["https://so.vn/"]
family = "nukeviet"
hosts = ["so.vn"]
evidence = ["https://so.vn/"]
verified = ""
"""
PACES = [
    "delay_seconds = 1",
    "delay_seconds = nan",
    "refetch_budget = -1",
    "at_once = 2",
    "expect = { dated_min = 2 }",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pace", PACES)
def test_a_portal_that_is_asked_in_a_wrong_way_is_one_line(
    tmp_path: Path, pace: str, language: Language
) -> None:
    (tmp_path / "so-thu.toml").write_text(PORTAL + pace, encoding="utf-8")
    assert "so-thu.toml:9: " in told(language, "sources", "--sources", str(tmp_path))
