"""A document to the activities that it tells."""

from collections.abc import Sequence

from nlp import provinces
from nlp.activities import programmes
from nlp.activities.places import Places
from nlp.activities.reading import Reading, Telling
from nlp.activities.repeats import distinct
from nlp.records import Activity, ProvinceMention
from nlp.text.document import Document

_LEAD = 2000


def find(document: Document) -> list[Activity]:
    """The activities that ``document.text`` tells, each once, in text order; titles and headings are left
    out.

    ``quote`` is the shortest stretch that names the activity, ``title`` that without its verb. Days that
    the text does not tell are None, and so is the province of what takes place in several, or in the whole
    country.
    """
    tellings = distinct(document.text, Reading(document).tellings)
    mentions = provinces.find(document) if tellings else []
    return [_activity(document, telling, mentions) for telling in tellings]


def _activity(document: Document, telling: Telling, mentions: Sequence[ProvinceMention]) -> Activity:
    text, phrase = document.text, telling.phrase
    quote = text[phrase.start : phrase.end]
    places = Places(text, mentions, telling.passage, telling.clause)
    return Activity(
        start=phrase.start,
        end=phrase.end,
        quote=quote,
        sentence=telling.passage.sentence.text,
        programme=programmes.programme(
            quote, telling.passage.sentence.text, document.title or "", text[:_LEAD]
        ),
        type=phrase.type,
        status=telling.status,
        title=_title(text, telling),
        date_from=telling.dates.first if telling.dates else None,
        date_to=telling.dates.last if telling.dates else None,
        place=places.place(phrase),
        province_id=places.province(phrase, document.home_province),
        organiser=places.organiser(phrase),
    )


def _title(text: str, telling: Telling) -> str:
    """The name of the thing: from the object on, without the verb; of work told by a verb alone, all of
    it.
    """
    phrase = telling.phrase
    told_by_verb = phrase.target.own is not None and phrase.target.start == phrase.start
    return text[phrase.start if told_by_verb else phrase.target.start : phrase.end]
