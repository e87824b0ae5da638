"""What the documents tell users to type is there."""

import re
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import get_args

import click
import pytest

import pipeline
from crawler import source, source_file
from nlp import records
from tests import documents

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "README.vi.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *(ROOT / "docs/systemd").iterdir(),
]
COMMAND = re.compile(r"(?:(?<![/\w-])|(?<=bin/))sotinh (?P<name>[a-z]+)(?![a-z-])(?P<rest>[^\n`\"]*)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_and_option_exists(document: Path) -> None:
    for match in COMMAND.finditer(document.read_text(encoding="utf-8")):
        command = pipeline.main.commands.get(match["name"])
        assert command, match[0]
        if isinstance(command, click.Group):  # "sotinh sources check --all"
            command = command.commands.get(match["rest"].split()[0] if match["rest"].split() else "", command)
        known = {option for param in command.params for option in param.opts}
        named = set(re.findall(r"(?<!\S)--[a-z][a-z-]*", match["rest"].split("#")[0]))
        assert named <= known, match[0]


def test_every_key_of_a_portals_file_is_described_and_the_example_is_a_portal(tmp_path: Path) -> None:
    text = (ROOT / "docs/portals.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == set(source_file._TYPES)
    (tmp_path / "thu.toml").write_text(text.split("```")[1].lstrip(), encoding="utf-8")
    assert source.read(tmp_path / "thu.toml", {"long-an"}).expect["documents_min"] == 200


def test_the_page_of_tables_is_that_of_the_schema() -> None:
    assert documents.SCHEMA.read_text(encoding="utf-8") == documents.schema_page(), (
        "python -m tests.documents"
    )


def test_the_example_of_the_python_interface_prints_what_it_says() -> None:
    text = (ROOT / "docs/api.md").read_text(encoding="utf-8")
    example, printed = re.search(r"```python\n(.*?)```\n\nprints\n\n```\n(.*?)```", text, re.DOTALL).groups()
    command = [sys.executable, "-X", "utf8", "-c", example]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=300, cwd=ROOT)
    assert told.stdout == printed


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_guide_names_every_value_of_the_closed_lists(language: str) -> None:
    text = resources.files("db").joinpath("data", f"guide.{language}.md").read_text("utf-8")
    closed = ("ActivityType", "Status", "Qualifier", "UnitFamily", "Tenure", "FigureRole", "RelationKind")
    for name in (*closed, "IssuerFrom", "UnreadKind"):
        for value in get_args(getattr(records, name)):
            assert f"`{value}`" in text, value


def test_every_command_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in pipeline.main.commands.items():
        assert isinstance(command, click.Command)
        assert f"sotinh {name}" in text, name


def test_the_pipeline_runs_as_a_script() -> None:
    command = [sys.executable, ROOT / "pipeline.py", "--version"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert re.fullmatch(r"pipeline\.py \d+\.\d+\.\d+\s*", told.stdout)


@pytest.mark.parametrize("target", ["install", "demo", "test", "browser", "screenshots", "score", "licences"])
def test_the_targets_of_make_exist(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_sites_service_reads_no_secret_and_is_always_started_again() -> None:
    unit = (ROOT / "docs/systemd/sotinh-site.service").read_text(encoding="utf-8")
    assert "InaccessiblePaths=-/var/lib/sotinh/config.toml" in unit
    assert {"StartLimitIntervalSec=0", "Restart=always"} <= set(unit.splitlines())
    assert re.search(r"^MemoryMax=\d+G$", unit, re.MULTILINE)
    operating = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
    assert re.search(r"-m 0600 \S+ /var/lib/sotinh/config\.toml", operating)


@pytest.mark.parametrize("name", ["README", "docs/operating", "docs/guide"])
def test_the_vietnamese_page_keeps_step_with_the_english_one(name: str) -> None:
    english, vietnamese = ((ROOT / f"{name}{end}.md").read_text(encoding="utf-8") for end in ("", ".vi"))
    assert _headings(vietnamese) == _headings(english)
    assert _blocks(vietnamese) == _blocks(english)
    assert _commands(vietnamese) == _commands(english)


def _headings(text: str) -> list[int]:
    return [len(marks) for marks in re.findall(r"^(#+) ", FENCED.sub("", text), re.MULTILINE)]


def _blocks(text: str) -> list[list[str]]:
    """What is typed in the blocks of code: their lines without the remarks, and without drawings' words."""
    blocks = [block.splitlines()[1:-1] for block in FENCED.findall(text)]
    return [
        [re.split(r"  +| #", line)[0] for line in block if not line.startswith("   ")] for block in blocks
    ]


def _commands(text: str) -> set[str]:
    return {match["name"] for match in COMMAND.finditer(text)}
