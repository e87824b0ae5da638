"""A document to all that is read out of it: the extractors in their order."""

import gc
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar
from unicodedata import normalize

from nlp import activities, decisions, figures, officials, provinces, relations, signing, unread
from nlp.activities import links
from nlp.provinces import gazetteer
from nlp.records import Extraction, Mention
from nlp.text import unwrapped
from nlp.text.document import Document
from nlp.unseen import Seen

Row = TypeVar("Row", bound=Mention)

SAMPLE = Document(
    "Ngày 12/3/2018, ông Trần Văn Mẫu - Giám đốc Sở Công Thương tỉnh Long An khai mạc 02 lớp tập huấn"
    " khuyến công theo Quyết định số 12/QĐ-UBND của UBND tỉnh, kinh phí khoảng 5 triệu đồng."
)


def warm_up() -> None:
    """Load the vocabularies and models before the processes that read are begun: once for all of them, and a
    mistake in a vocabulary ends the run and no document. VocabularyError for that.

    What is loaded stays, and the garbage collector need not look through it again (a tenth of the time).
    """
    extract_document(SAMPLE)
    gc.collect()
    gc.freeze()


def extract(
    text: str,
    *,
    title: str | None = None,
    published: date | None = None,
    home_province: str | None = None,
) -> Extraction:
    """Everything that is found in ``text``; never raises on any text, but ValueError for a province that is
    not known.

    ``published`` is the day on which its page says that it was: provinces are those of that day, and days
    without a year are read by it. ``home_province`` is the id of the province whose page it is
    (``data/provinces.csv``); bodies that the text leaves without a place are taken to be there. Offsets
    are into the text in NFC; what nobody sees in it, like a soft hyphen, stands in no value, and blanks of
    all kinds are one.
    """
    if home_province is not None and home_province not in gazetteer.provinces():
        raise ValueError(f"home_province: no province {home_province!r} in nlp/data/provinces.csv")
    document = Document(normalize("NFC", text), title=title, published=published, home_province=home_province)
    return extract_document(document)


def extract_document(document: Document) -> Extraction:
    """Everything that the extractors find in ``document``; never raises on any text."""
    seen = Seen(document.text)
    if seen.text == document.text:
        return _extracted(document)
    return seen.told(_extracted(replace(document, text=seen.text)))


def _extracted(document: Document) -> Extraction:
    cited = decisions.find(document)
    running = unwrapped.running(document)
    counted, done = figures.find(running), activities.find(running, cited)
    figure_activities, activity_decisions = links.link(running, counted, done, cited)
    named, signatory = signing.signed(document.text, cited, officials.find(document))
    return Extraction(
        written=document.written,
        provinces=provinces.find(document),
        decisions=cited,
        relations=relations.find(document, cited),
        officials=named,
        signatory=signatory,
        figures=_quoted(document, figures.of_plans(counted, figure_activities, done)),
        activities=_quoted(document, done),
        figure_activities=figure_activities,
        activity_decisions=activity_decisions,
        unread=unread.find(document, cited, named),
    )


def _quoted(document: Document, found: Iterable[Row]) -> list[Row]:
    """The mentions ``found`` in the text without its breaks, quoted as ``document`` has them."""
    return [replace(one, quote=document.text[one.start : one.end]) for one in found]
