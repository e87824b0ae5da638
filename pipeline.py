"""Sổ Tỉnh's command line, and the order of its steps: crawl → archive → extract → check → publish."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import click

from crawler import archive, crawling, spoken
from crawler import commands as crawler_commands
from crawler.archive import ArchiveError
from crawler.commands import chosen, sources_option
from crawler.config import ConfigError
from crawler.crawling import share_option
from crawler.shares import Share
from crawler.spoken import SpokenGroup, echo, said
from db import command_options, corpus, corrections, digests, former_ids, reextraction, renewal
from db import commands as db_commands
from db.command_options import data_option, engine_options, workers_option
from db.engines import Engine
from db.incoming import nightly_run
from db.incoming.files import take_files
from db.incoming.pages import take_crawl
from db.intake import Intake
from db.publication import by_command, draft, lock, notice, publishing, report
from db.publication import commands as publication_commands
from db.publication.editions import CORPUS
from db.publication.lock import LockedError
from db.publication.notice import Addresses
from db.publication.options import (
    accept_option,
    configured_data_option,
    finite,
    keep_option,
    notice_options,
)
from nlp import extraction, vocabularies
from nlp.language import vocabulary
from nlp.language.vocabulary import VocabularyError
from nlp.provinces import gazetteer


@contextmanager
def errors_in_a_line() -> Iterator[None]:
    """Turns the errors that say what to do into one line and the exit status 1, or 2 for a wrong call."""
    try:
        with command_options.errors_in_a_line():
            yield
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


class _OneLine(SpokenGroup):
    """Tells a mistake in a vocabulary in a line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is called."""
        try:
            return super().invoke(ctx)
        except VocabularyError as error:
            raise click.UsageError(said(str(error))) from error


@click.group(cls=_OneLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--vocabulary",
    "own",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar=vocabulary.BESIDE,
    help="A folder of CSV files whose rows are read beside the vocabularies that come with sotinh.",
)
@click.option(
    "--lang",
    type=click.Choice(spoken.LANGUAGES),
    expose_value=False,
    help="The language to speak: vi or en. Without it: that of the locale.",
)
@click.version_option(package_name="sotinh", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, own: Path | None) -> None:
    """Sổ Tỉnh: what Vietnam's provinces publish about their programmes, as one searchable corpus."""
    if own:
        vocabulary.use(own)
        vocabularies.check()
    context.obj = gazetteer.provinces()


main.add_command(crawler_commands.sources)
for command in (*db_commands.COMMANDS, *publication_commands.COMMANDS):
    main.add_command(command)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", "source_id", metavar="ID", help="The portal that the files are from.")
@workers_option
@sources_option
@data_option
def ingest(
    paths: tuple[Path, ...], source_id: str | None, folder: Path, workers: int, data_dir: Path
) -> None:
    """Take files and folders (.txt, .html, .pdf, .docx, …) into the corpus: clean, extract, publish."""
    portal = chosen(gazetteer.provinces(), [source_id], folder)[0] if source_id else None
    with taking_in(data_dir, "ingest", Engine(workers=workers)) as intake:
        take_files(intake, paths, portal)


@main.command(name="publish")
@accept_option
@keep_option
@data_option
def publish_draft(accept: tuple[str, ...], keep: int, data_dir: Path) -> None:
    """Check the draft and serve it as the newest edition; an older sotinh's corpus is brought up to date."""
    with errors_in_a_line(), lock.held(data_dir, "publish"):
        edition = by_command.publish(data_dir, accept, keep, _tell)
        echo(f"published {edition.path}" if edition else "there is nothing new to publish")
        raise SystemExit(_digests_status(data_dir))


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--full", is_flag=True, help="Walk all lists to their ends and read every article again.")
@share_option
@workers_option
@sources_option
@data_option
def crawl(  # noqa: PLR0913, PLR0917
    ids: tuple[str, ...], full: bool, share: Share | None, folder: Path, workers: int, data_dir: Path
) -> None:
    """Crawl all portals, or those named, take what is new into the corpus, and publish it."""
    portals = chosen(gazetteer.provinces(), ids, folder)
    if share:
        with errors_in_a_line():
            raise SystemExit(crawling.crawl_share(share.of(portals), data_dir, full=full))
    with taking_in(data_dir, "crawl", Engine(workers=workers)) as intake:
        results = crawling.crawled(portals, data_dir, full=full)
        take_crawl(intake, results, portals, data_dir)


@main.command()
@engine_options
@sources_option
@data_option
def rebuild(folder: Path, engine: Engine, data_dir: Path) -> None:
    """Make the whole corpus again from the archive and the imported texts, without the network."""
    archived = {path.parent.name for path in archive.files(data_dir)}
    portals = [portal for portal in chosen(gazetteer.provinces(), (), folder) if portal.id in archived]
    if not (data_dir / CORPUS).exists() and archived:
        with taking_in(data_dir, "rebuild", engine) as intake:
            take_crawl(intake, (), portals, data_dir)
    with errors_in_a_line(), lock.held(data_dir, "rebuild"):
        with closing(corpus.read_corpus(data_dir / CORPUS)) as old:
            db = draft.open_empty(data_dir)
            renewal.carry_over(data_dir / CORPUS, db)
            readers = engine.readers(data_dir, _tell)
            intake = Intake(db, _tell, readers, by_hand=corrections.load(data_dir))
            provinces = renewal.portal_provinces(db)
            files_again = renewal.file_documents(old)
            intake.take_all(reextraction.task(one, provinces[one.source_id]) for one in files_again)
            take_crawl(intake, (), portals, data_dir)
        intake.correct()
        intake.finish()
        for ids in (former_ids.DECISIONS, former_ids.PERSONS):
            ids.keep(intake.db, data_dir / CORPUS)
        draft.put_in_place(data_dir, intake.db)
        publish(intake, data_dir)


@main.command()
@click.option(
    "--hours",
    type=click.FloatRange(0, 24 * 7, min_open=True),
    callback=finite,
    default=8.0,
    show_default=True,
    help="The time to crawl and extract in; what is left waits for the next night.",
)
@keep_option
@workers_option
@notice_options
@sources_option
@configured_data_option
def nightly(folder: Path, data_dir: Path, hours: float, keep: int, workers: int, **notices: Any) -> None:
    """Crawl, extract, check, publish and report, for cron: silent unless something went wrong.

    Exit status 0; 1 where something failed, but what is new is published; 2 where nothing is published. An
    option may also stand in the table [nightly] of config.toml, with _ for -.
    """
    portals = chosen(gazetteer.provinces(), (), folder)
    night, bounds = report.of_now(), nightly_run.Bounds(hours=hours, editions=keep, workers=workers)
    try:
        with lock.held(data_dir, "nightly"):
            report.begin(data_dir, night)
            report.end(data_dir, night, nightly_run.run(night, portals, data_dir, bounds))
    except LockedError as error:
        echo(f"Error: {error}", err=True)
        raise SystemExit(2) from error
    except Exception as error:
        night.exit_status = 2
        night.refused.append(nightly_run.described(error))
    if night.exit_status:
        for line in (*notice.lines(night), *notice.send(night, Addresses(**notices))):
            _tell(line)
    raise SystemExit(night.exit_status)


@contextmanager
def taking_in(data_dir: Path, command: str, engine: Engine) -> Iterator[Intake]:
    """An intake into the draft, which is published at the end; then the program exits, having told what came
    of it.
    """
    with errors_in_a_line(), lock.held(data_dir, command):
        extraction.warm_up()
        by_hand = corrections.load(data_dir)
        readers = engine.readers(data_dir, _tell)
        intake = Intake(draft.open_draft(data_dir), _tell, readers, by_hand=by_hand)
        yield intake
        intake.correct()
        intake.finish()
        sealed = draft.seal(intake.db)
        if publishing.has_news(data_dir, sealed):
            publish(intake, data_dir)
        echo(f"{intake.summary()}; there is nothing new to publish")
        raise SystemExit(intake.exit_status or _digests_status(data_dir))


def publish(intake: Intake, data_dir: Path) -> None:
    """Serve the sealed draft, tell what the run did, and exit. Raises as ``publishing.serve``."""
    echo(intake.summary())
    publishing.serve(data_dir, draft.file(data_dir))
    raise SystemExit(intake.exit_status or _digests_status(data_dir))


def _digests_status(data_dir: Path) -> int:
    """Tell those who watch of what is published; 1 where not all could be told."""
    untold = digests.send(data_dir)
    for line in untold:
        _tell(line)
    return min(len(untold), 1)


def _tell(line: str) -> None:
    echo(line, err=True)


if __name__ == "__main__":
    main()
