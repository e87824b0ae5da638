"""Names of files, configurations and texts that steer, hide or break what prints and reads them."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline
from crawler.families import wordpress
from tests.attack.night.conftest import Sotinh

CONFIGS = {
    "a byte order mark": ("\ufeff[nightly]\nhours = 3\n", 0, ""),
    "no number": ("[nightly]\nhours = nan\n", 2, "nan is no number of hours"),
    "no end": ("[nightly]\nhours = inf\n", 2, "hours"),
    "no number to crawl": ("[crawl]\nhours = nan\n", 2, "hours: nan is not above zero"),
    "two lines": (
        '[nightly]\nmail_to = "a@example.vn\\nBcc: b@example.vn"\n[crawl]\nx = 1\n',
        2,
        "a line each",
    ),
}


@pytest.mark.parametrize("config", CONFIGS)
def test_a_configuration_is_read_or_refused_in_a_line(sotinh: Sotinh, data: Path, config: str) -> None:
    text, status, told = CONFIGS[config]
    data.mkdir()
    (data / "config.toml").write_text(text, encoding="utf-8")
    result = sotinh("nightly")
    assert (result.exit_code, told in result.output) == (status, True), result.output


def test_a_file_name_that_is_no_utf8(sotinh: Sotinh, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    text = "Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức hai lớp tập huấn.\n"
    for name, contents in ((b"T\xedn.txt", text), (b"R\xf3ng.txt", ""), (b"a.txt", text)):
        Path(str(folder), name.decode("utf-8", "surrogateescape")).write_text(contents, encoding="utf-8")
    result = sotinh("ingest", str(folder))
    assert (
        "texts/T%EDn.txt"
        in CliRunner().invoke(pipeline.main, ["find", "khuyến công", "--data", str(tmp_path / "data")]).output
    )
    assert result.output.splitlines()[-1] == "documents: 2 new, 0 unchanged, 0 changed, 1 failed"
    assert "the file is empty" in result.output


def test_a_file_name_that_steers_the_terminal(sotinh: Sotinh, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    text = "Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức hai lớp tập huấn.\n"
    for name, contents in (("a\x1b[31m\n.txt", text), ("b\u202etxt.exe.txt", text), ("c\x1b[2J.txt", "")):
        (folder / name).write_text(contents, encoding="utf-8")
    told = sotinh("ingest", str(folder)).output
    found = sotinh("find", "khuyến công").output
    assert "c\\x1b[2J.txt: the file is empty" in told
    assert "texts/a%1B[31m%0A.txt" in found
    assert "texts/b%E2%80%AEtxt.exe.txt" in found
    assert not {"\x1b", "\u202e"} & {*told, *found}


def test_a_link_out_of_the_folder_and_what_is_no_file_are_not_read(sotinh: Sotinh, tmp_path: Path) -> None:
    text = "Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức hai lớp tập huấn.\n"
    (tmp_path / "mat-khau.txt").write_text(f"{text}Mật khẩu của máy chủ thư.", encoding="utf-8")
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "ngoai.txt").symlink_to(tmp_path / "mat-khau.txt")
    (folder / "trong.txt").symlink_to(folder / "a.txt")
    os.mkfifo(folder / "ong.txt")
    result = sotinh("ingest", str(folder))
    assert "ong.txt: is no regular file; leave it out" in result.output
    assert "1 links are not followed; copy what they lead to" in result.output
    assert result.output.splitlines()[-1] == "documents: 2 new, 0 unchanged, 0 changed, 2 failed"
    assert "Mật khẩu" not in sotinh("find", "mật khẩu").output


SNIPPETS = ["hai ⟫ lớp", "⟪ hai lớp", "hai \\ lớp", "[bold] hai [/] lớp \\", "hai ⟫⟪ lớp [/red]"]


@pytest.mark.parametrize("words", SNIPPETS)
def test_whatever_a_snippet_holds_is_printed(sotinh: Sotinh, tmp_path: Path, words: str) -> None:
    text = f"Hội nghị khuyến công\n\n15/05/2019\n\nCà Mau tổ chức {words} tập huấn.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert sotinh("ingest", str(tmp_path / "a.txt")).exit_code == 0
    found = sotinh("find", "tập huấn")
    assert (found.exit_code, "tập huấn" in " ".join(found.output.split())) == (0, True)


def test_whatever_a_citation_holds_is_printed(sotinh: Sotinh, tmp_path: Path) -> None:
    words = "[bold] Quyết định số 12/QĐ-UBND [/red] về khuyến công \\."
    (tmp_path / "a.txt").write_text(f"Hội nghị\n\n15/05/2019\n\nCà Mau có {words}\n", encoding="utf-8")
    assert sotinh("ingest", str(tmp_path / "a.txt")).exit_code == 0
    found = sotinh("find", "12/QĐ-UBND")
    assert found.exit_code == 0
    assert "[/red] về khuyến công \\." in " ".join(found.output.split())


def test_one_lone_surrogate_does_not_lose_a_list_of_posts() -> None:
    posts = [
        {
            "link": f"https://so.example/bai-{name}",
            "date": "2019-05-15T08:00:00",
            "date_gmt": "2019-05-15T01:00:00",
            "title": {"rendered": f"Bài {name}"},
        }
        for name in ("mot", "hai\ud800", "ba")
    ]
    found = wordpress.listing(json.dumps(posts), "https://so.example/wp-json/wp/v2/posts")
    assert [link.key for link in found.links] == ["bai-mot", "bai-hai", "bai-ba"]
    assert all(f"{link.url}{link.title}".encode() for link in found.links)
