"""A document to the activities that it tells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from nlp import provinces
from nlp.activities import antecedents, named_events, programmes, standing, titles, worth
from nlp.activities.activity_reading import Reading
from nlp.activities.areas import is_whole, name_of
from nlp.activities.organisers import Organisers
from nlp.activities.places import Places
from nlp.activities.places_before import PlacesBefore, Told
from nlp.activities.repeats import are_one, distinct
from nlp.activities.tellings import Telling
from nlp.activities.unit_names import rank
from nlp.provinces import home
from nlp.records import Activity, DecisionMention, ProvinceMention
from nlp.text.document import Document

_LEAD = 2000


class _Page(NamedTuple):
    """What the activities of a ``document`` are read by; ``title`` and ``home`` as its text tells them where
    they are not given, ``following`` the telling after that whose phrase begins at a place.
    """

    document: Document
    mentions: Sequence[ProvinceMention]
    organisers: Organisers
    before: PlacesBefore
    title: str | None
    home: str | None
    cited: Sequence[DecisionMention]
    following: Mapping[int, Telling]


def find(document: Document, cited: Sequence[DecisionMention] = ()) -> list[Activity]:
    """The activities that ``document.text`` tells, each once, in text order; titles and headings are left
    out. ``cited``: the decisions of the document, of which its own number tells who speaks.

    ``quote`` is the shortest stretch that names the activity, ``title`` what it is called for whoever does
    not see the sentence. Days that the text does not tell are None, and so is the province of what takes
    place in several, or in the whole country, and an organiser of whom only a part is named. What
    is told in the words of an activity and is most likely none is left out (``worth``).
    """
    text, title = document.text, document.title
    return [one for one in candidates(document, cited) if worth.worth(one, title, text).stands]


def candidates(document: Document, cited: Sequence[DecisionMention] = ()) -> list[Activity]:
    """What the rules alone take for the activities of ``document``, as ``find`` has them."""
    reading = Reading(document)
    tellings = distinct(document.text, reading.tellings)
    if not tellings:
        return []
    mentions = provinces.find(document)
    about = home.of(document, document.home_province)
    organisers = Organisers(document, reading.lines, cited, mentions, about)
    before = PlacesBefore(document, mentions)
    following = {one.phrase.start: other for one, other in pairwise(tellings)}
    title = document.title or reading.title
    page = _Page(document, mentions, organisers, before, title, about, cited, following)
    found = [(_activity(page, telling), telling) for telling in tellings]
    stands = [activity for activity, telling in found if standing.stands(activity, telling)]
    return named_events.joined(_once(stands))


def _once(told: Iterable[Activity]) -> list[Activity]:
    """The activities ``told``; what says the one before it in more words gives that its title ("7 mẫu được
    hội đồng chọn | và trình UBND tỉnh công nhận").
    """
    found: list[Activity] = []
    for one in told:
        before = found[-1] if found else None
        same = before if before and before.sentence == one.sentence else None
        if same and one.title.startswith(same.title):
            found[-1] = replace(same, title=one.title)
        else:
            found.append(one)
    return found


def _activity(page: _Page, telling: Telling) -> Activity:
    text, phrase = page.document.text, telling.phrase
    title = titles.title(telling.passage, phrase, page.cited)
    sentence = telling.passage.sentence
    own = programmes.own_words(telling.passage, telling.clause, phrase)
    organiser = page.organisers.of(telling) or page.organisers.told_again(telling)
    stretches, lead = (title, *own, page.title or ""), text[:_LEAD]
    programme = programmes.programme(*stretches, lead=lead, apart=sentence.text, by=organiser)
    where = page.before.or_title(telling, _where(page, telling, organiser), page.title)
    page.before.note(telling, where)
    return Activity(
        start=phrase.start,
        end=phrase.end,
        quote=text[phrase.start : phrase.end],
        sentence=sentence.text,
        programme=programme,
        type=phrase.type,
        status=telling.status,
        title=antecedents.completed(title, text, phrase.start, programme, page.document.title),
        date_from=telling.dates.first if telling.dates else None,
        date_to=telling.dates.last if telling.dates else None,
        place=where.place,
        province_id=where.province,
        organiser=organiser,
    )


def _where(page: _Page, telling: Telling, organiser: str | None) -> Told:
    """Where it is, as its own words tell; else where the event is that it is a part of, or the unit of a
    local organiser."""
    places, phrase = _places(page, telling), telling.phrase
    told = _place(page, telling)
    province = places.province(phrase, page.home, organiser)
    is_wide = told is not None and province == page.home and is_whole(told)
    if (told and not is_wide) or telling.status == "proposed":
        return Told(told, province)
    given, before = places.receivers(phrase), page.before.of(telling)
    if before:
        is_one_of_them = before.place and given and _lies_in(given, before.place)
        is_one_of_them = is_one_of_them and not _names_several(telling, before.place or "")
        return Told(given if is_one_of_them else before.place, before.province or province)
    continued = page.before.continued(telling)
    if continued and not given:
        return Told(continued.place, continued.province or province)
    return Told(given or places.area(phrase, organiser) or told, province)


def _lies_in(given: str, place: str) -> bool:
    """Whether ``given`` is one of the units of ``place``, or a lower unit where that is but a district."""
    return name_of(given) in place or 0 < rank(given) < rank(place)


def _names_several(telling: Telling, place: str) -> bool:
    """Whether it names several of the units of a ``place``: "gồm xã A 20 suất, xã B 30 suất"."""
    named = telling.passage.text[telling.phrase.start : telling.passage.end]
    return sum(name_of(one) in named for one in re.split(r", | và ", place)) > 1


def _place(page: _Page, telling: Telling) -> str | None:
    """Where it is, as its sentence, the lines under it, or what tells it again says."""
    told = _places(page, telling).place(telling.phrase) or _shared(page, telling)
    told = told or page.organisers.place_under(telling)
    again = (one for one in telling.again if are_one(page.document.text, one, telling))
    return told or next(filter(None, (_places(page, one).place(one.phrase) for one in again)), None)


def _shared(page: _Page, telling: Telling) -> str | None:
    """The place behind the last of the deeds of one day that a sentence joins: "tổ chức lễ ra quân, tặng 9
    suất quà và ra mắt mô hình | tại xã A"."""
    later = page.following.get(telling.phrase.start)
    if later is None or not _are_joined(telling, later):
        return None
    return _places(page, later).behind(later.phrase) or _shared(page, later)


def _are_joined(one: Telling, other: Telling) -> bool:
    first, last = (one.dates.first, one.dates.last) if one.dates else (None, None)
    if first is None or first != last or other.dates != one.dates or other.status != one.status:
        return False
    begin, end = one.phrase.end, other.phrase.start
    between = other.passage.text[begin:end]
    is_apart = re.search(r"[;.:\n]", between) or any(begin < b.start < end for b in one.passage.bodies)
    return one.passage.start == other.passage.start and not is_apart


def _places(page: _Page, telling: Telling) -> Places:
    until = titles.span(telling.passage, telling.phrase)[1]
    return Places(page.document.text, page.mentions, telling.passage, telling.clause, until)
