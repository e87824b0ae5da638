from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pipeline
from db.publication import draft, editions, notice, report
from db.store import store
from tests.db.making import document, full_extraction

Sotinh = Callable[..., Result]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[report.Report]:
    """The nights of which the operator was told."""
    nights: list[report.Report] = []

    def send(night: report.Report, _: notice.Addresses) -> list[str]:
        nights.append(night)
        return []

    monkeypatch.setattr(notice, "send", send)
    return nights


@pytest.fixture
def sotinh(data: Path, monkeypatch: pytest.MonkeyPatch) -> Sotinh:
    """The command, which crawls no portal."""
    monkeypatch.setattr(pipeline, "chosen", lambda *_: [])
    monkeypatch.setattr("crawler.run.crawl", lambda *_, **__: [])

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(pipeline.main, [*arguments, "--data", str(data)], catch_exceptions=False)

    return run


def with_news(data: Path, name: str) -> Path:
    """The sealed draft, in which a document of this ``name`` is new."""
    db = draft.open_draft(data)
    store(db, document(key=name, url=name), full_extraction())
    return draft.seal(db)


@pytest.fixture
def two_editions(data: Path) -> Path:
    for name in "ab":
        editions.publish(data, with_news(data, name))
    return data / "editions"
