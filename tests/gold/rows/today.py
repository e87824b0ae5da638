"""The drawn rows as they are found today, with their verdicts."""

from tests.gold.evaluation import TEXTS, taken_in
from tests.gold.rows import verdicts
from tests.gold.rows.drawn import DOCUMENTS, drawn
from tests.gold.rows.truth import BY_EYE, Judged, judge


def judged() -> list[Judged]:
    """The drawn rows of a corpus of their documents, judged."""
    told = verdicts.read([kind for kind, fields in BY_EYE.items() if fields])
    with taken_in(DOCUMENTS, TEXTS) as connection:
        return [judge(row, told) for row in drawn(connection)]
