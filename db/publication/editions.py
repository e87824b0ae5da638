"""The editions of the corpus: files that never change again, one of which is served.

``editions/corpus-000012.db`` is the twelfth, and ``corpus.db`` a link to the newest. What was rolled back is
called ``withdrawn-000012.db``. A rename publishes: where it was the last thing that a killed run did,
``settle`` does the rest.
"""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from crawler import disk, seals
from crawler.disk import sync_folder, synced
from db.corpus import CorpusError, DamagedError, check, reported

CORPUS = "corpus.db"
FOLDER = "editions"
GO_BACK = (
    '"sotinh rollback" serves the edition before it; without one, restore it from a backup, or move it away'
)
"""What to do about an edition that is damaged."""
_NAME = re.compile(r"(corpus|withdrawn)-(\d{6,})\.db")
_LOGS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """An edition by its number, and its file."""

    number: int
    path: Path

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was rolled back."""
        return self.path.name.startswith("withdrawn")


def editions(data_dir: Path) -> list[Edition]:
    """All editions that are kept, the withdrawn ones too, oldest first."""
    found = ((_NAME.fullmatch(path.name), path) for path in (data_dir / FOLDER).glob("*.db"))
    return sorted(Edition(int(match[2]), path) for match, path in found if match)


def served(data_dir: Path) -> Edition | None:
    """The edition that is served; None before the first."""
    return max((edition for edition in editions(data_dir) if not edition.is_withdrawn), default=None)


def settle(data_dir: Path) -> Edition | None:
    """The edition that is served, after what a killed run left undone. A ``corpus.db`` of the days before
    editions becomes the first. CorpusError where the newest is no corpus that can be served.
    """
    (data_dir / FOLDER).mkdir(parents=True, exist_ok=True)
    link = data_dir / CORPUS
    if link.exists() and not link.is_symlink():
        _adopt(data_dir)
    newest = served(data_dir)
    if newest:
        look_at(newest)
        if not _is_served(data_dir, newest):
            _switch(data_dir, newest)
    return newest


def look_at(edition: Edition) -> None:
    """CorpusError where the file of ``edition`` is no corpus that can be served."""
    try:
        check(edition.path)
    except DamagedError as error:
        raise CorpusError(f"{edition.path}: is no sound corpus: {GO_BACK}") from error
    except CorpusError as error:
        raise CorpusError(f"{error}; or {GO_BACK}") from error
    if not edition.path.stat().st_size:
        raise CorpusError(f"{edition.path}: is empty: {GO_BACK}")


def prove(edition: Edition) -> None:
    """CorpusError where the file of ``edition`` is not what was published; all of it is read."""
    _prove(edition, seals.digest(edition.path))


def prove_served(data_dir: Path) -> None:
    """CorpusError where the edition that is served cannot be served, or is not what was published."""
    if newest := served(data_dir):
        look_at(newest)
        prove(newest)


def copy(edition: Edition, target: Path) -> None:
    """Copy the file of ``edition``, read once, to ``target``. CorpusError as ``prove``."""
    _prove(edition, disk.copy(edition.path, target))


def _prove(edition: Edition, digest: str) -> None:
    if seals.is_another(edition.path, digest):
        beside = f"or {seals.of(edition.path).name} beside it was changed"
        raise CorpusError(f"{edition.path}: is not what was published, {beside}: {GO_BACK}")


def _is_served(data_dir: Path, edition: Edition) -> bool:
    link = data_dir / CORPUS
    return link.is_symlink() and link.readlink().name == edition.path.name


def publish(data_dir: Path, file: Path) -> Edition:
    """Make ``file``, a closed one in the folder of the editions, the newest edition, sealed, and serve it."""
    number = max((edition.number for edition in editions(data_dir)), default=0) + 1
    edition = Edition(number, data_dir / FOLDER / f"corpus-{number:06}.db")
    seals.seal(file, edition.path)
    synced(file).replace(edition.path)
    sync_folder(edition.path.parent)
    _switch(data_dir, edition)
    return edition


def roll_back(data_dir: Path, number: int | None = None) -> Edition:
    """Serve the edition ``number``, or the one before today's, and withdraw those after it. CorpusError where
    there is none.
    """
    now = served(data_dir)
    older = [one for one in editions(data_dir) if not one.is_withdrawn and now and one.number < now.number]
    wanted = [one for one in older if number is None or one.number == number]
    if not wanted:
        kept = ", ".join(str(one.number) for one in older) or "none"
        raise CorpusError(f"{data_dir}: no such earlier edition to go back to; kept are: {kept}")
    look_at(wanted[-1])
    prove(wanted[-1])
    _switch(data_dir, wanted[-1])
    for later in editions(data_dir):
        if later.number > wanted[-1].number and not later.is_withdrawn:
            _withdraw(later)
    sync_folder(data_dir / FOLDER)
    return wanted[-1]


def _withdraw(edition: Edition) -> None:
    name = edition.path.with_name(f"withdrawn-{edition.number:06}.db")
    edition.path.rename(name)
    seals.unseal(edition.path)


def prune(data_dir: Path, keep: int) -> list[str]:
    """Remove all editions but the newest ``keep``, and never the served one; a line for each that cannot be
    removed, which takes nothing back from what is published."""
    current, stay = served(data_dir), []
    for edition in editions(data_dir)[:-keep]:
        if edition != current:
            try:
                seals.unseal(edition.path)
                edition.path.unlink()
            except OSError as error:
                stay.append(f"{error.filename}: cannot be removed ({error.strerror}): remove it by hand")
    return stay


def remove(file: Path) -> None:
    """Remove a database and what SQLite keeps beside it, if they are there."""
    for path in (file, *(file.with_name(file.name + log) for log in _LOGS)):
        path.unlink(missing_ok=True)


def _switch(data_dir: Path, edition: Edition) -> None:
    new = data_dir / f"{CORPUS}.new"
    new.unlink(missing_ok=True)
    new.symlink_to(Path(FOLDER, edition.path.name))
    new.replace(data_dir / CORPUS)
    sync_folder(data_dir)


def _adopt(data_dir: Path) -> None:
    corpus, copy = data_dir / CORPUS, data_dir / FOLDER / "adopted.tmp"
    if not corpus.stat().st_size:
        return remove(corpus)
    check(corpus)
    remove(copy)
    with reported(corpus), closing(sqlite3.connect(corpus)) as old, closing(sqlite3.connect(copy)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")
    publish(data_dir, copy)
    for log in _LOGS:
        corpus.with_name(CORPUS + log).unlink(missing_ok=True)
    return None
