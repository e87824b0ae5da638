"""The report of a nightly run: what it brought, what failed, what it took; the newest, or one by its name."""

import asyncio
from pathlib import Path
from typing import Any

from datasette.utils.asgi import NotFound

from db.site import nights
from db.site.corpus_reading import Corpus
from db.site.view import Asked, View

LISTED = 30
MOST_FAILURES = 200


async def build(corpus: Corpus, _: Asked) -> View:
    """The last run."""
    names = nights.names(corpus.folder)
    return await asyncio.to_thread(_view, corpus.folder, names[0] if names else None, names)


async def build_named(corpus: Corpus, asked: Asked) -> View:
    """The run ``name``."""
    name, names = asked.part("name"), nights.names(corpus.folder)
    if name not in names:
        raise NotFound(f"There is no report {name}")
    return await asyncio.to_thread(_view, corpus.folder, name, names)


def _view(folder: Path, name: str | None, names: list[str]) -> View:
    report = nights.read(folder, name) if name else None
    return View(
        template="report.html",
        title="Báo cáo lần chạy · Report of the run",
        data={
            "name": name,
            "is_readable": report is not None,
            "report": report,
            "runs": [_summary(folder, one) for one in names[:LISTED]],
        },
        shown={"most_failures": MOST_FAILURES},
    )


def _summary(folder: Path, name: str) -> dict[str, Any]:
    report = nights.read(folder, name) or {}
    return {"name": name} | {key: report.get(key) for key in ("started_at", "status", "documents")}
