"""How the names of provinces are written: "Đắk Lắk", "ĐẮK LẮK", "ĐắkLắk", "Đà-nẵng", "Q.Ngãi"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from nlp.language import vocabulary
from nlp.language.letters import LOWER, unmarked
from nlp.provinces import gazetteer
from nlp.provinces.gazetteer import Name

_SEPARATORS = re.compile(r"[ -]+")
_JOINT = " - "
# "Hà-nội", as it was written in French times, stands in texts about that time too.
_OLD_WAY = re.compile(rf"-[{LOWER}]")


@dataclass(frozen=True, slots=True)
class Written:
    """A province's name at ``text[start:end]``. ``loose``: written as other words are too, so that something
    else must tell that it is a province ("Hòa bình", "Q.Nam"). ``is_unmarked``: without the marks of its
    letters ("Thai Binh"): a province only after "tinh" or an office, since English writes so as well.
    """

    start: int
    end: int
    name: Name
    loose: bool
    is_unmarked: bool = False


def written(text: str) -> Iterator[Written]:
    """The names of provinces in the canonical ``text``, in order; phrases that only hold one
    (``data/province_false_friends.csv``) are passed over.
    """
    for match in _pattern().finditer(text):
        found = _found(match)
        if found:
            yield found


def written_at(text: str) -> Written | None:
    """The name with which the canonical ``text`` begins."""
    match = _pattern().match(text)
    return _found(match) if match else None


def parts(text: str, whole: Written) -> list[Written]:
    """The names of two provinces that ``whole`` is put together of: "Quảng Nam - Đà Nẵng"."""
    found = []
    for match in re.finditer(r"[^ -][^-]*[^ -]", text[whole.start : whole.end]):
        part = written_at(match[0])
        if part is None or part.end != len(match[0]):
            return []
        begin = whole.start + match.start()
        found.append(Written(begin, begin + part.end, part.name, part.loose))
    return found if len(found) > 1 else []


def _found(match: re.Match[str]) -> Written | None:
    name, loose = _lookup().get(_key(match[0]), (None, False))
    old_way = _OLD_WAY.search(match[0]) is not None
    if name is None:
        name = _unmarked().get(match[0])
        return Written(match.start(), match.end(), name, loose=True, is_unmarked=True) if name else None
    return Written(match.start(), match.end(), name, loose or old_way)


def _key(form: str) -> str:
    return _SEPARATORS.sub("", form)


@cache
def _lookup() -> Mapping[str, tuple[Name, bool]]:
    """Every name and alias by its ``_key``, and the spellings that are loose."""
    names = {_key(form): (name, False) for form, name in gazetteer.names().items()}
    loose = {
        _key(form): (name, True) for form, name in (*_uncapitalised(), *_initialled(), *_small().items())
    }
    slips = {_key(form): (name, False) for form, name in _slips()}
    return slips | loose | names


def _own_names() -> dict[str, Name]:
    return {
        form: name for form, name in gazetteer.names().items() if form == gazetteer.key(name.units[0].name)
    }


def _slips() -> Iterator[tuple[str, Name]]:
    """Names with a second capital: "BÌnh Định"."""
    for form, name in _own_names().items():
        yield form[:2].upper() + form[2:], name


def _small() -> dict[str, Name]:
    """Names in small letters: "tỉnh hà tĩnh"."""
    return {form.lower(): name for form, name in _own_names().items() if _JOINT not in form}


def _uncapitalised() -> Iterator[tuple[str, Name]]:
    """Names with one capital: "Quảng ninh", "khánh Hòa", "Đăk lăk"."""
    for form, name in gazetteer.names().items():
        if form.istitle() and form.count(" ") == 1:
            yield form.capitalize(), name
    for form, name in _own_names().items():
        if _JOINT not in form:
            yield form.capitalize(), name
            yield form[0].lower() + form[1:], name


def _initialled() -> Iterator[tuple[str, Name]]:
    """Names of two syllables with the first as a letter, where only one has it: "Q.Ngãi", not "H.Giang"."""
    forms: dict[str, Name] = {}
    times: Counter[str] = Counter()
    for form, name in _own_names().items():
        first, *rest = form.split(" ")
        if len(rest) == 1:
            short = f"{first[0]}.{rest[0]}"
            forms[short] = name
            times[short] += 1
    return ((short, name) for short, name in forms.items() if times[short] == 1)


@cache
def _unmarked() -> Mapping[str, Name]:
    """Names without the marks of their letters ("Thai Binh"), where that is not a name itself."""
    forms = {unmarked(form): name for form, name in _own_names().items()}
    forms |= {form.upper(): name for form, name in forms.items()}
    return {form: name for form, name in forms.items() if _key(form) not in _lookup()}


@cache
def _pattern() -> re.Pattern[str]:
    """All spellings and false friends, longest first: what is matched is used up."""
    friends = [row["phrase"] for _, row in vocabulary.read("province_false_friends.csv", key="phrase")]
    phrases = {gazetteer.canonical(form) for friend in friends for form in (friend, friend.upper())}
    loose = {form for form, _ in (*_uncapitalised(), *_initialled())}
    slips = {form for form, _ in _slips()}
    forms = sorted(
        {*gazetteer.names(), *phrases, *loose, *slips, *_small(), *_unmarked()},
        key=lambda form: (-len(form), form),
    )
    by_letter: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        # "tỉnh khánh Hòa"; elsewhere a small letter begins another word: "Công nghệ An Giang".
        if form.islower():
            opens = rf"(?<=ỉnh {form[0]})"
        elif form[0].islower():
            opens = rf"(?:(?<=ỉnh {form[0]})|(?<=ỉnh: {form[0]})|(?<=, {form[0]}))"
        else:
            opens = rf"(?<={re.escape(form[0])})"
        by_letter[opens].append(_spelling(form)[len(re.escape(form[0])) :])
    letters = (f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    # A class of letters comes first: a pattern is looked for by that.
    firsts = "".join(sorted({form[0] for form in forms}))
    return re.compile(rf"[{firsts}](?<!\w[\s\S])(?:{'|'.join(letters)})(?!\w)")


def _spelling(form: str) -> str:
    """A pattern for ``form``: a dash between two provinces, one or some spaces between syllables; none, or a
    dash, where both have one capital ("ĐắkLắk", "Đắk-Lắk"), a dash also before a small letter.
    """
    halves = (_syllables(half) for half in form.split(_JOINT))
    return " {0,2}- {0,2}".join(halves)


def _syllables(half: str) -> str:
    first, *rest = half.split(" ")
    spelling = re.escape(first).replace(r"\-", " ?- ?").replace(r"\.", r"\. ?")
    for before, syllable in zip([first, *rest], rest, strict=False):
        is_word = len(rest) == 1 and before[1:].islower()
        joint = " {1,3}|-|" if is_word and syllable.istitle() else " {1,3}|-" if is_word else " {1,3}"
        spelling += f"(?:{joint})" + re.escape(syllable)
    return spelling
