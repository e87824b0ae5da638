"""The draft: the next edition while runs work on it, beside the one that is served.

Its name tells which edition it was begun from, so that after a roll-back none goes on with what was
withdrawn. A run that was killed leaves it as good as its last transaction, and the next one goes on with it.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from crawler.disk import synced
from db import corpus
from db.corpus import CorpusError, DamagedError, reported
from db.publication import editions
from db.publication.editions import Edition


def file(data_dir: Path) -> Path:
    """Where the draft is, or will be; the folder is settled first."""
    base = editions.settle(data_dir)
    return data_dir / editions.FOLDER / f"draft-from-{base.number if base else 0:06}.db"


def open_draft(data_dir: Path) -> Database:
    """The draft, begun from the served edition where there is none, or only a damaged one. Raises CorpusError
    as ``open_corpus``.
    """
    draft, base = file(data_dir), editions.served(data_dir)
    for other in draft.parent.glob("draft-from-*.db"):
        if other != draft:
            editions.remove(other)
    if not draft.exists():
        _begin(draft, base)
    try:
        return corpus.open_corpus(draft)
    except DamagedError:
        _begin(draft, base)
    try:
        return corpus.open_corpus(draft)
    except DamagedError as error:
        raise _of_base(base, error) from error


def open_known(data_dir: Path) -> Database:
    """The draft, where there is one, or an edition that it can begin from. Raises CorpusError as
    ``open_draft``, and where there is neither.
    """
    if not file(data_dir).exists() and editions.served(data_dir) is None:
        raise CorpusError(f"{data_dir / editions.CORPUS}: {corpus.NONE_YET}")
    return open_draft(data_dir)


def open_empty(data_dir: Path) -> Database:
    """A corpus with nothing in it, to become the draft by ``put_in_place``, which brings it to the disk;
    after a rebuild that was killed the next one begins anew.
    """
    new = data_dir / editions.FOLDER / "rebuilt.tmp"
    new.parent.mkdir(parents=True, exist_ok=True)
    editions.remove(new)
    db = corpus.open_corpus(new)
    db.execute("PRAGMA synchronous = OFF")
    return db


def put_in_place(data_dir: Path, rebuilt: Database) -> None:
    """Make the corpus ``rebuilt`` the draft, in the place of any other."""
    new, draft = seal(rebuilt), file(data_dir)
    editions.remove(draft)
    new.replace(draft)


def discard(data_dir: Path) -> bool:
    """Remove the draft; whether there was one."""
    draft = file(data_dir)
    found = draft.exists()
    editions.remove(draft)
    return found


def seal(db: Database) -> Path:
    """Close ``db`` as one file that needs no log beside it; the file."""
    path = Path(corpus.path_of(db))
    with reported(path):
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA journal_mode = DELETE")
        db.close()
    return synced(path)


def _of_base(base: Edition | None, error: DamagedError) -> CorpusError:
    return CorpusError(f"{base.path}: is damaged: {editions.GO_BACK}") if base else error


def _begin(draft: Path, base: Edition | None) -> None:
    """Nothing that was left beside an earlier draft may be taken for this one's, and nothing of an edition
    that is not what was published is handed on."""
    editions.remove(draft)
    if base:
        new = draft.with_suffix(".tmp")
        editions.remove(new)
        editions.copy(base, new)
        try:
            _forget_touched(new)
        except DamagedError as error:
            raise _of_base(base, error) from error
        synced(new).replace(draft)


def _forget_touched(new: Path) -> None:
    """What the night before has changed is no change of this one's."""
    with reported(new), closing(sqlite3.connect(new)) as db, db:
        if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'touched'").fetchone():
            db.execute("DELETE FROM touched")
