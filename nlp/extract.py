"""A document to all that is read out of it: the extractors in their order."""

from nlp import activities, decisions, figures, officials, provinces, relations
from nlp.activities import links
from nlp.records import Extraction
from nlp.text.document import Document


def extract(document: Document) -> Extraction:
    """Everything that the extractors find in ``document``; never raises on any text."""
    cited = decisions.find(document)
    counted = figures.find(document)
    done = activities.find(document, cited)
    figure_activities, activity_decisions = links.link(document, counted, done, cited)
    return Extraction(
        written=document.written,
        provinces=provinces.find(document),
        decisions=cited,
        relations=relations.find(document, cited),
        officials=officials.find(document),
        figures=counted,
        activities=done,
        figure_activities=figure_activities,
        activity_decisions=activity_decisions,
    )
