"""Takes files and folders of articles into the corpus."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import track

from crawler import files
from crawler.files import ArticleFile, FileError
from crawler.source import Source
from crawler.spoken import said
from db import store
from db.document_reading import Task, UnreadableError
from db.incoming import articles
from db.intake import Intake
from db.records import StoredDocument


def take_files(intake: Intake, paths: Sequence[Path], portal: Source | None) -> None:
    """Take in the article files of ``paths``, which are from ``portal`` if one is given."""
    source_id = portal.id if portal else "files"
    if portal:
        store.store_sources(intake.db, [articles.stored_source(portal)])
    found = [file for path in paths for file in _collected(intake, path, source_id)]
    intake.take_all(_file_task(file, portal) for file in _tracked(_named_apart(intake, found, source_id)))


def _file_task(file: ArticleFile, portal: Source | None) -> Task:
    return Task(
        source_id=portal.id if portal else "files",
        key=file.name,
        address=file.name,
        portal_province=portal.province if portal else None,
        read=partial(_of_file, file, portal),
    )


def _of_file(file: ArticleFile, portal: Source | None) -> StoredDocument:
    try:
        article = files.read(file.path, portal, file.member)
        fetched_at = datetime.fromtimestamp(file.path.stat().st_mtime, UTC)
    except FileError as error:
        raise UnreadableError(str(error)) from error
    document = articles.stored(article, articles.Origin(file.name, file.name, "file", fetched_at, portal))
    return replace(document, told=article.told)


def _collected(intake: Intake, path: Path, source_id: str) -> list[ArticleFile]:
    try:
        found = files.collect(path)
    except FileNotFoundError as error:
        intake.fail(source_id, str(path), "collect", str(error), exit_status=2)
    except FileError as error:
        intake.fail(source_id, str(path), "collect", str(error))
    else:
        for told in files.left(path):
            intake.fail(source_id, str(path), "collect", told, exit_status=0)
        return found
    return []


def _named_apart(intake: Intake, found: Sequence[ArticleFile], source_id: str) -> list[ArticleFile]:
    """The files but for those that would replace another one of their name."""
    first: dict[str, Path] = {}
    for file in found:
        other = first.setdefault(file.name, file.path)
        if other != file.path:
            why = f"{file.path}: {other} has the same name {file.name}; name a folder that holds both"
            intake.fail(source_id, file.name, "read", why)
    return [file for file in found if first[file.name] == file.path]


def _tracked(found: Sequence[ArticleFile]) -> Iterator[ArticleFile]:
    console = Console(stderr=True)
    yield from track(
        found, said("Ingesting"), console=console, transient=True, disable=not console.is_terminal
    )
