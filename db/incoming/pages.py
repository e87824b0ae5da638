"""Takes what a crawl brought into the corpus: the archived pages, and what the portals failed in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from crawler import archive, page, run
from crawler.archive import ArchivedPage, ArchiveError
from crawler.charset import UndecodableError
from crawler.families import PageError
from crawler.formats import scans
from crawler.run import PortalResult
from crawler.source import Source
from db import archives, set_aside, store
from db.document_reading import Task, UnreadableError
from db.incoming import articles, attached
from db.incoming.attached import AttachedFile
from db.intake import Intake
from db.records import Failure, StoredDocument

MOST_STUMBLES = 5
"""So many pages of a portal may bring their reader down in a run, and take its time."""


def take_crawl(
    intake: Intake,
    results: Sequence[PortalResult],
    portals: Sequence[Source],
    data_dir: Path,
    until: datetime | None = None,
) -> None:
    """Take in what a crawl of ``portals`` brought, and what earlier ones left, ``until`` the time is up."""
    store.store_sources(intake.db, map(articles.stored_source, portals))
    for result in results:
        for failure in result.failures:
            intake.record(
                Failure(source_id=result.source, url=failure.url, stage=failure.stage, error=failure.error)
            )
        for stage, trouble in result.troubles():
            intake.fail(result.source, None, stage, trouble)
    take_archives(intake, data_dir, {portal.id: portal for portal in portals}, until)


def take_archives(
    intake: Intake, data_dir: Path, portals: Mapping[str, Source], until: datetime | None = None
) -> None:
    """Take in the articles of all archives that were not read to their end yet, oldest first. Those of a
    failing portal wait for its next good run.
    """
    set_aside.release(intake.db)
    if scans.is_possible():
        archives.release_pictures(intake.db)
    held_back = frozenset().union(*(run.held_back(data_dir, portal) for portal in portals))
    known = {name: size for portal in portals for name, size in run.lengths(data_dir, portal).items()}
    for path in archive.files(data_dir):
        name, portal = _name(path), portals.get(path.parent.name)
        if portal is None or name in held_back:
            continue
        try:
            length = _length(path)
            if length < known.get(name, 0):
                _tell_of_a_lost_end(intake, path, f"{length} of {known[name]} bytes", data_dir)
            if archives.is_taken(intake.db, name, length):
                continue
            found = attached.Found()
            intake.take_all(_page_tasks(intake, path, portal, until, found))
            intake.take_all(_file_tasks(intake, path, portal, until, found.files))
            attached.record_addresses(intake.db, portal, found.addresses)
            archives.mark_taken(intake.db, name, length)
        except ArchiveError as error:
            intake.fail(portal.id, name, "archive", str(error))
        except _WaitError as error:
            intake.fail(portal.id, name, "archive", str(error))
        if until and datetime.now(UTC) > until:
            return


def _tell_of_a_lost_end(intake: Intake, path: Path, left: str, data_dir: Path) -> None:
    again = data_dir / run.FOLDER / path.parent.name
    advice = f"restore it from a backup, or remove {again}, and what is lost is fetched again"
    why = f"{path}: has {left}, its end is lost: {advice}"
    intake.fail(path.parent.name, _name(path), "archive", why)


class _WaitError(Exception):
    """The rest of an archive has to wait for the next run; the message says why."""


def _page_tasks(
    intake: Intake, path: Path, portal: Source, until: datetime | None, found: attached.Found
) -> Iterator[Task]:
    """The articles in the archive of ``portal`` at ``path``; ``found`` gets the files that stand there
    for the articles. A damaged record costs itself.
    """
    name = _name(path)
    for fetched in archive.pages(path, lambda damage: intake.fail(portal.id, name, "archive", damage)):
        _check_patience(intake, portal, until)
        if fetched.source != portal.id:
            raise ArchiveError(
                f"{path}: is an archive of {fetched.source}; move it to the folder of that name"
            )
        if fetched.same_as is not None:
            found.addresses.append((fetched.same_as, fetched.final_url))
        elif fetched.file_of is not None:
            found.files.extend(attached.found_in(fetched))
        elif fetched.key is not None and fetched.withdrawn:
            intake.withdraw(portal.id, fetched.key, fetched.withdrawn, fetched.fetched_at)
        elif fetched.key is not None and fetched.status == 200:
            task = _page_task(fetched, portal, name)
            if not set_aside.passes_over(intake.db, task.document_id, name):
                yield task


def _file_tasks(
    intake: Intake, path: Path, portal: Source, until: datetime | None, files: Sequence[AttachedFile]
) -> Iterator[Task]:
    """The ``files`` of the archive, whose articles the corpus has by now."""
    name = _name(path)
    for file in files:
        _check_patience(intake, portal, until)
        task = attached.task(intake.db, file, path, portal, name)
        if not set_aside.passes_over(intake.db, task.document_id, name):
            yield task


def _length(path: Path) -> int:
    """The archive's bytes. ArchiveError where it is not there, as a link to a disk that is away."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise ArchiveError(f"{path}: cannot be read ({error.strerror}); look after the disk") from error


def _name(path: Path) -> str:
    """The archive's path from the data folder on."""
    return path.relative_to(path.parents[2]).as_posix()


def _check_patience(intake: Intake, portal: Source, until: datetime | None) -> None:
    if until and datetime.now(UTC) > until:
        raise _WaitError("the time is up; the next night goes on here")
    if intake.stumbles[portal.id] >= MOST_STUMBLES:
        raise _WaitError(f"{MOST_STUMBLES} pages of the portal could not be read; the rest waits")


def _page_task(fetched: ArchivedPage, portal: Source, name: str) -> Task:
    return Task(
        source_id=portal.id,
        key=str(fetched.key),
        address=fetched.url,
        portal_province=portal.province,
        read=partial(_of_page, fetched, portal, name),
        archive=name,
    )


def _of_page(fetched: ArchivedPage, portal: Source, name: str) -> StoredDocument:
    """The crawled article of the archive ``name``."""
    try:
        article = page.whole(fetched, portal)
    except (PageError, UndecodableError) as error:
        raise UnreadableError(f"{fetched.url}: {error}") from error
    document = articles.stored(
        article, articles.Origin(str(fetched.key), fetched.final_url, "page", fetched.fetched_at, portal)
    )
    return replace(document, archive_file=name, archive_offset=fetched.offset)
