"""Sổ Tỉnh's command line, and the order of its steps: crawl → archive → extract → store → search → serve."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import click
from rich.console import Console
from rich.progress import track
from sqlite_utils import Database

from crawler import archive, files, page, run
from crawler import commands as crawler_commands
from crawler.archive import ArchivedPage, ArchiveError
from crawler.article import Article
from crawler.charset import UndecodableError
from crawler.commands import chosen, sources_option
from crawler.config import ConfigError
from crawler.families import PageError
from crawler.files import ArticleFile, FileError
from crawler.source import Source
from db import archives, corpus, renewal, runs, store
from db import commands as db_commands
from db.commands import CORPUS, data_option
from db.corpus import CorpusError
from db.records import Attachment, Failure, RunCounts, StoredDocument
from db.records import Source as StoredSource
from nlp import extract, provinces
from nlp.provinces import gazetteer, home
from nlp.text.document import Document


@contextmanager
def told() -> Iterator[None]:
    """Turns the errors that say what to do into one line and the exit status 1, or 2 for a wrong call."""
    try:
        yield
    except (CorpusError, ArchiveError) as error:
        raise click.ClickException(str(error)) from error
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sotinh")
@click.pass_context
def main(context: click.Context) -> None:
    """Sổ Tỉnh: what Vietnam's provinces publish about their programmes, as one searchable corpus."""
    context.obj = gazetteer.provinces()


main.add_command(crawler_commands.sources)
for command in (db_commands.find, db_commands.explain, db_commands.serve):
    main.add_command(command)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", "source_id", metavar="ID", help="The portal that the files are from.")
@sources_option
@data_option
def ingest(paths: tuple[Path, ...], source_id: str | None, folder: Path, data_dir: Path) -> None:
    """Take files and folders (.txt and .html) into the corpus: clean, extract, store, index."""
    portal = chosen(gazetteer.provinces(), [source_id], folder)[0] if source_id else None
    with told():
        intake = Intake(_open(data_dir))
        intake.take_files(paths, portal)
        intake.finish()
    end(intake)


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--full", is_flag=True, help="Walk all lists to their ends and read every article again.")
@sources_option
@data_option
def crawl(ids: tuple[str, ...], full: bool, folder: Path, data_dir: Path) -> None:
    """Crawl all portals, or those named, and take what is new into the corpus."""
    portals = chosen(gazetteer.provinces(), ids, folder)
    with told():
        intake = Intake(_open(data_dir))
        store.store_sources(intake.db, map(_stored_source, portals))
        with Console(stderr=True).status("Crawling") as status:
            results = run.crawl(
                portals, data_dir, full=full, on_progress=lambda told: status.update(str(told))
            )
        for result in results:
            intake.note_portal(result)
        intake.take_archives(data_dir, {portal.id: portal for portal in portals})
        intake.finish()
    end(intake)


@main.command()
@sources_option
@data_option
def rebuild(folder: Path, data_dir: Path) -> None:
    """Make the whole corpus again from the archive and the imported texts, without the network."""
    portals = {portal.id: portal for portal in chosen(gazetteer.provinces(), (), folder)}
    new_file = data_dir / f"{CORPUS}.new"
    with told():
        old = corpus.read_corpus(data_dir / CORPUS)
        new_file.unlink(missing_ok=True)
        db = corpus.open_corpus(new_file)
        renewal.carry_over(data_dir / CORPUS, db)
        intake = Intake(db)
        for document in renewal.file_documents(old):
            intake.take(document)
        intake.take_archives(data_dir, portals)
        intake.finish()
        old.close()
        new_file.replace(data_dir / CORPUS)
    end(intake)


def end(intake: "Intake") -> None:
    """Tell what the run did, and exit."""
    click.echo(intake.summary())
    raise SystemExit(intake.exit_status)


class Intake:
    """One run that takes documents into the corpus: what becomes of each is counted, and what fails is told
    at once and recorded, and keeps nothing else out.
    """

    def __init__(self, db: Database) -> None:
        self.db = db
        self.counts: Counter[str] = Counter()
        self.exit_status = 0
        self._run = runs.start_run(db)
        self._names: dict[str, Path] = {}

    def take_files(self, paths: Sequence[Path], portal: Source | None = None) -> None:
        """Take in the article files of ``paths``, which are from ``portal`` if one is given."""
        source_id = portal.id if portal else "files"
        if portal:
            store.store_sources(self.db, [_stored_source(portal)])
        found = [file for path in paths for file in self._collected(path, source_id)]
        for file in _tracked(found):
            try:
                self._check_name(file)
                article = files.read(file.path, portal)
                fetched_at = datetime.fromtimestamp(file.path.stat().st_mtime, UTC)
                self.take(_stored(article, Origin(file.name, file.name, "file", fetched_at, portal)))
            except FileError as error:
                self.fail(source_id, file.name, "read", str(error))

    def take_archives(self, data_dir: Path, portals: Mapping[str, Source]) -> None:
        """Take in the articles of all archives that were not read to their end yet, oldest first."""
        for path in archive.files(data_dir):
            name, length = path.relative_to(data_dir).as_posix(), path.stat().st_size
            if path.parent.name in portals and not archives.is_taken(self.db, name, length):
                for fetched in archive.pages(path):
                    self._take_page(fetched, portals[fetched.source])
                archives.mark_taken(self.db, name, length)

    def take(self, document: StoredDocument) -> None:
        """Extract from ``document`` and store it, unless the corpus has it as it is."""
        if store.is_stored(self.db, document):
            self.counts["unchanged"] += 1
        else:
            self.counts[store.store(self.db, document, extract.extract(_extractable(document)))] += 1

    def note_portal(self, result: run.PortalResult) -> None:
        """Record what failed in the crawl of a portal, and whether it is failing as a whole."""
        for failure in result.failures:
            self._record(result.source, failure.url, failure.stage, failure.error)
        if result.failing:
            self.fail(result.source, None, "crawl", f"{result.source}: failing: {result.failing}")

    def fail(self, source_id: str, url: str | None, stage: str, error: str, exit_status: int = 1) -> None:
        """Tell and record that a page or file failed; the run will end with ``exit_status`` at least."""
        click.echo(error, err=True)
        self.exit_status = max(self.exit_status, exit_status)
        self._record(source_id, url, stage, error)

    def summary(self) -> str:
        """One line on what the run did."""
        told_counts = [f"{self.counts[name]} {name}" for name in ("new", "unchanged", "changed", "failed")]
        return f"{self.counts.total()} documents: {', '.join(told_counts)}"

    def finish(self) -> None:
        """Record that the run has ended, and close the corpus."""
        stored, failed = self.counts["new"] + self.counts["changed"], self.counts["failed"]
        counts = RunCounts(
            fetched=self.counts.total(), stored=stored, skipped=self.counts["unchanged"], failed=failed
        )
        runs.finish_run(self.db, self._run, "failed" if self.exit_status else "done", counts)
        self.db.close()

    def _record(self, source_id: str, url: str | None, stage: str, error: str) -> None:
        self.counts["failed"] += 1
        runs.record_failure(
            self.db, self._run, Failure(source_id=source_id, url=url, stage=stage, error=error)
        )

    def _collected(self, path: Path, source_id: str) -> list[ArticleFile]:
        try:
            return files.collect(path)
        except FileNotFoundError as error:
            self.fail(source_id, str(path), "collect", str(error), exit_status=2)
        except FileError as error:
            self.fail(source_id, str(path), "collect", str(error))
        return []

    def _check_name(self, file: ArticleFile) -> None:
        first = self._names.setdefault(file.name, file.path)
        if first != file.path:
            raise FileError(
                f"{file.path}: {first} has the same name {file.name}; name a folder that holds both"
            )

    def _take_page(self, fetched: ArchivedPage, portal: Source) -> None:
        """Take in a crawled article. One page that cannot be read is usual, and no failure of the whole
        run.
        """
        if fetched.key is None or fetched.status != 200:
            return
        known = store.latest(self.db, portal.id, fetched.key)
        if known and str(known["fetched_at"]) > fetched.fetched_at.isoformat(timespec="seconds"):
            return
        try:
            article = page.read(fetched.text(), fetched.final_url, portal, fetched.fetched_at.date())
        except (PageError, UndecodableError) as error:
            self.fail(portal.id, fetched.url, "read", f"{fetched.url}: {error}", exit_status=0)
            return
        origin = Origin(fetched.key, fetched.final_url, "page", fetched.fetched_at, portal)
        document = _stored(article, origin)
        if known and _is_worse(document, known):
            why = "lost its title, its date or most of its text; the last good one stays"
            self.fail(portal.id, fetched.url, "check", f"{fetched.url}: {why}", exit_status=0)
        else:
            self.take(document)


def _is_worse(document: StoredDocument, known: Mapping[str, object]) -> bool:
    """Whether the page gives less than it did, which says more of a changed layout than of an edited
    article.
    """
    lost = (known["title"] and not document.title) or (known["published"] and not document.published)
    return bool(lost) or len(document.text) < _LEAST_LEFT * len(str(known["text"]))


_LEAST_LEFT = 0.2


def _tracked(found: Sequence[ArticleFile]) -> Iterator[ArticleFile]:
    console = Console(stderr=True)
    yield from track(found, "Ingesting", console=console, transient=True, disable=not console.is_terminal)


def _open(data_dir: Path) -> Database:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CorpusError(f"{data_dir}: cannot be made ({error.strerror}); choose another --data") from error
    return corpus.open_corpus(data_dir / CORPUS)


def _stored_source(portal: Source) -> StoredSource:
    return StoredSource(
        id=portal.id,
        name=portal.name,
        homepage=portal.homepage,
        province_id=portal.province,
        family=portal.family,
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article comes from: ``key`` and ``url`` as in StoredDocument, and the portal, if it is
    known.
    """

    key: str
    url: str
    kind: Literal["file", "page"]
    fetched_at: datetime
    portal: Source | None


def _stored(article: Article, origin: Origin) -> StoredDocument:
    """The document that an article is. Its home is the portal's province, or what its text reports on."""
    unplaced = Document(article.text, article.title, article.published)
    return StoredDocument(
        source_id=origin.portal.id if origin.portal else "files",
        key=origin.key,
        url=origin.url,
        title=article.title,
        published=article.published,
        author=article.author,
        credit=article.credit,
        text=article.text,
        home_province=_home(unplaced, origin.portal),
        kind=origin.kind,
        fetched_at=origin.fetched_at,
        attachments=tuple(Attachment(file.url, file.name) for file in article.attachments),
    )


def _home(document: Document, portal: Source | None) -> str | None:
    if portal is None or portal.province is None:
        return home.province(document, provinces.find(document))
    unit = gazetteer.resolve(gazetteer.provinces()[portal.province].name, document.day)
    return unit.id if unit else portal.province


def _extractable(document: StoredDocument) -> Document:
    return Document(document.text, document.title, document.published, document.home_province)
