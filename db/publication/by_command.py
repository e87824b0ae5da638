"""Publishing by command: the draft with today's corrections, if that says anything new."""

from collections.abc import Callable, Collection
from pathlib import Path

from db import corrections
from db.intake import Intake
from db.publication import draft, publishing
from db.publication.editions import Edition


def publish(
    data_dir: Path, accept: Collection[str], keep: int, tell: Callable[[str], None]
) -> Edition | None:
    """Serve the draft, with the corrections as they are now; None where nothing in it is new. Lines that do
    not apply are told each time. Raises
    CorrectionsError for a mistake in a correction, CorpusError where there is no corpus, and as
    ``publishing.serve``.
    """
    is_begun = not draft.file(data_dir).exists()
    sealed = _with_corrections(data_dir, tell)
    if publishing.has_news(data_dir, sealed):
        return publishing.serve(data_dir, sealed, accept, keep)
    if is_begun:
        draft.discard(data_dir)
    return None


def _with_corrections(data_dir: Path, tell: Callable[[str], None]) -> Path:
    by_hand = corrections.load(data_dir)
    db = draft.open_known(data_dir)
    if corrections.changed(db, by_hand):
        intake = Intake(db, tell, by_hand=by_hand)
        intake.correct()
        intake.finish()
    else:
        for trouble in corrections.troubles(db, by_hand):
            tell(trouble)
    return draft.seal(db)
