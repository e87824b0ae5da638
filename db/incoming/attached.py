"""The files that crawled articles link to, read after their articles: each a document of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from sqlite_utils import Database

from crawler import archive, files
from crawler.addresses import clean
from crawler.archive import ArchivedPage
from crawler.files import FileError
from crawler.formats import zipped
from crawler.source import Source
from db import store
from db.corpus import transaction
from db.document_reading import Task, UnreadableError
from db.incoming import articles
from db.records import StoredDocument
from db.revisions import attachments_of


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """A file of the article ``file_of``, whose record begins at the byte ``offset`` of its archive;
    ``member``: the report that is meant in that ZIP file.
    """

    offset: int
    key: str
    url: str
    file_of: str
    member: str | None = None

    @property
    def name(self) -> str:
        """What it is called by its address."""
        return unquote(PurePosixPath(urlsplit(self.url).path).name)

    @property
    def own_key(self) -> str:
        """Its key in its portal."""
        return self.key if self.member is None else f"{self.key}#{zipped.label(self.member)}"

    @property
    def own_url(self) -> str:
        """Its address; of a report in a ZIP file, the ZIP file's with a fragment."""
        return self.url if self.member is None else f"{self.url}#{zipped.label(self.member)}"


@dataclass(frozen=True, slots=True)
class Found:
    """The ``files`` of an archive, and of files that were kept earlier by their key the other ``addresses``
    at which they were found.
    """

    files: list[AttachedFile] = field(default_factory=list)
    addresses: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Parent:
    """What a file has from its article: None where the corpus does not have that."""

    id: str | None = None
    published: date | None = None
    label: str | None = None


def found_in(page: ArchivedPage) -> list[AttachedFile]:
    """The file that ``page`` is, or the reports in it."""
    one = AttachedFile(offset=page.offset, key=str(page.key), url=page.final_url, file_of=str(page.file_of))
    inside = zipped.reports(page.body)
    return [replace(one, member=member) for member in inside] or [one]


def record_addresses(db: Database, portal: Source, addresses: Sequence[tuple[str, str]]) -> None:
    """Record at which further ``addresses`` the portal gives files, each beside the key of the file; one that
    could not be read has no document that they could be of. Raises CorpusError as ``store`` does.
    """
    for key, url in addresses:
        with transaction(db):
            db.execute(_RECORD, {"source": portal.id, "key": key, "url": url})


_RECORD = """
    INSERT INTO file_addresses (document_id, url)
    SELECT id, :url FROM documents
    WHERE source_id = :source AND kind = 'attachment' AND (key = :key OR instr(key, :key || '#') = 1)
    ON CONFLICT DO NOTHING
"""


def task(db: Database, file: AttachedFile, path: Path, portal: Source, archive_name: str) -> Task:
    """The task of reading ``file`` of the archive at ``path``, whose article was taken in before."""
    return Task(
        source_id=portal.id,
        key=file.own_key,
        address=file.own_url,
        portal_province=portal.province,
        read=partial(_read, file, path, portal, archive_name, _parent(db, file, portal)),
        archive=archive_name,
    )


def _parent(db: Database, file: AttachedFile, portal: Source) -> _Parent:
    row = store.latest(db, portal.id, file.file_of)
    if row is None:
        return _Parent()
    id_, day = str(row["id"]), row["published"]
    labels = (one.name for one in attachments_of(db, id_) if clean(one.url) == file.key)
    label = next(labels, None) if file.member is None else PurePosixPath(zipped.label(file.member)).name
    return _Parent(id_, date.fromisoformat(str(day)) if day else None, label)


def _read(
    file: AttachedFile, path: Path, portal: Source, archive_name: str, parent: _Parent
) -> StoredDocument:
    page = archive.page_at(path, file.offset)
    try:
        article = files.attachment(page.body, file.name or parent.label or "", file.own_url, file.member)
    except FileError as error:
        raise UnreadableError(str(error)) from error
    origin = articles.Origin(file.own_key, file.own_url, "attachment", page.fetched_at, portal, parent.id)
    document = articles.stored(article, origin)
    return replace(
        document,
        title=document.title or parent.label,
        published=parent.published,
        archive_file=archive_name,
        archive_offset=file.offset,
    )
