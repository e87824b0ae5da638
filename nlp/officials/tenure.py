"""Which posts a person takes up or leaves by a sentence: "bổ nhiệm ông A, Phó Giám đốc, giữ chức …"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import cast

from nlp.language import vocabulary
from nlp.officials import leaving
from nlp.officials.apposition import aside_end, between, term_end
from nlp.officials.persons_and_posts import Person, Piece, Post
from nlp.records import Tenure
from nlp.text.syllables import Phrases, Syllables

_TENURES = frozenset({"holds", "takes_up", "leaves"})
_PLACES = frozenset({"before", "role", "after"})
_TO_OFFICE = (
    ("chức",),
    ("chức", "vụ"),
    ("chức", "danh"),
    ("cương", "vị"),
    ("nhiệm", "vụ"),
    ("làm",),
    ("là",),
    ("nhiệm",),
)
_IN_OFFICE = frozenset({("giữ", "chức"), ("chức", "vụ"), ("chức", "danh")})
_TO_IT = frozenset({",", "-", "–", ")", "giữ", "chức", "vụ", "danh"})
_GOES_ON = frozenset({("nhiệm", "lại"), ("tiếp", "tục"), ("hiện", "đang"), ("tái", "cử")})
_LONGEST_GAP = 40
_REACH = 8
_INSTEAD = frozenset({"thay", "thay cho", "thay thế", "thay thế cho", ", thay", ", thay cho", ", thay thế"})
# What may stand between a post and what tells that it was left.
_HELPERS = frozenset({",", "đã", "được", "sẽ", "vừa", "xin", "để"})
_MOST_HELPERS = 3
_GIVING = frozenset({"ký", "trao", "việc", "nói", "hay", "biết", "rằng", "trước", "khi", "trình", "mừng"})
_PROPOSED = frozenset({("giới", "thiệu"), ("đề", "cử"), ("đề", "nghị"), ("ứng", "cử"), ("dự", "kiến")})
_LONGEST_PROPOSAL = 6
_GIVEN = frozenset({"cho", "đối với", "với"})


@dataclass(frozen=True, slots=True)
class Told:
    """A post with what the sentence tells of the person's time in it."""

    post: Post
    tenure: Tenure


def tenures(syllables: Syllables, pieces: Sequence[Piece], index: int, post: Post | None) -> list[Told]:
    """The posts of the person at ``pieces[index]``: ``post``, which stands with the name (None: none does),
    and what the sentence tells the person to take up or leave.
    """
    changes = [] if _is_proposed(syllables, pieces[index]) else _told(syllables, pieces, index, post)
    if post is None:
        return changes or _replaced(syllables, pieces, index)
    if any(change.post is post for change in changes):
        return [change for change in changes if change.post is post or change.tenure != "holds"]
    changes = [_decided(syllables, pieces[index], post, change) for change in changes]
    others = [change for change in changes if change.tenure != "holds"]
    taken = next((change.post for change in others if change.tenure == "takes_up"), None)
    if any(one.tenure == "leaves" and leaving.is_same(syllables, post, one.post) for one in others):
        return others
    is_left = (
        leaving.ends(syllables, post, taken) if taken else leaving.is_moved(syllables, pieces, index, post)
    )
    return [Told(post, "leaves" if is_left else _own(syllables, pieces, index, post)), *others]


def _told(syllables: Syllables, pieces: Sequence[Piece], index: int, post: Post | None) -> list[Told]:
    """What is told behind the name, or of a post given before it: "bầu Ủy viên UBND tỉnh đối với ông A"."""
    changes = list(_changes(syllables, pieces, index, told_only=post is None))
    given = pieces[index - 1] if index else None
    if changes or post is None or given is post or not isinstance(given, Post):
        return changes
    link = between(syllables, term_end(syllables, given.last), pieces[index].first)
    tenure = cue_before(syllables, given.first - _REACH, given.first) if link in _GIVEN else None
    return [Told(given, tenure)] if tenure in ("takes_up", "leaves") else []


def _is_proposed(syllables: Syllables, person: Piece) -> bool:
    """Whether somebody else has yet to decide: "giới thiệu ông A, … để HĐND tỉnh bầu giữ chức"."""
    before = syllables[max(0, person.first - _LONGEST_PROPOSAL) : person.first]
    return not _PROPOSED.isdisjoint(pairwise(syllable.key for syllable in before))


def _decided(syllables: Syllables, person: Piece, post: Post, change: Told) -> Told:
    """``change``, taken up where the sentence tells no tenure but speaks of a decision, or where one post
    follows right behind another: "ông A, Chánh Thanh tra tỉnh, giữ chức Giám đốc Sở B".
    """
    first = change.post.first
    keys = [syllable.key for syllable in syllables]
    pairs = set(pairwise(keys))
    is_office = change.post.organisation is not None and tuple(keys[max(0, first - 2) : first]) in _IN_OFFICE
    follows = post.organisation is not None and set(keys[max(person.last, post.last) : first]) <= _TO_IT
    is_decided = (("quyết", "định") in pairs or follows) and not pairs & _GOES_ON
    is_told = change.tenure != "holds" or not is_office or not is_decided
    return change if is_told else replace(change, tenure="takes_up")


def _replaced(syllables: Syllables, pieces: Sequence[Piece], index: int) -> list[Told]:
    """The post that another takes up from the person: "giữ chức Giám đốc Sở A | thay | ông B"."""
    post = pieces[index - 1] if index else None
    if not isinstance(post, Post) or between(syllables, post.last, pieces[index].first) not in _INSTEAD:
        return []
    return [Told(post, "leaves")]


def cue_before(syllables: Syllables, first: int, last: int) -> Tenure | None:
    """What the last cue among ``syllables[first:last]`` tells; None where none stands there."""
    found: Tenure | None = None
    index = max(0, first)
    while index < last:
        cue = _cues("before").at(syllables, index)
        found, index = cue if cue is not None and cue[1] <= last else (found, index + 1)
    return found


def _changes(syllables: Syllables, pieces: Sequence[Piece], index: int, *, told_only: bool) -> Iterator[Told]:
    """The posts behind the name that words like "giữ chức" lead to, up to the next person; ``told_only``:
    those of which a cue tells the tenure.
    """
    begin = pieces[index].last
    # What stands before the name tells of the first post behind it: "bổ nhiệm ông A giữ chức …".
    known, is_told = _announced(syllables, pieces, index), False
    for piece in pieces[index + 1 :]:
        if isinstance(piece, Person) or piece.first - begin > _LONGEST_GAP:
            return
        if not isinstance(piece, Post):
            continue
        if _is_parted(syllables, begin, piece.first):
            return
        if _leads_to_office(syllables, begin, piece.first):
            if _is_anothers(syllables, begin, piece) or _signs(syllables, pieces[index].last, piece.first):
                return
            known = cue_before(syllables, begin, piece.first) or ("takes_up" if known == "leaves" else known)
            known = "takes_up" if _gives_acting(syllables, piece.first) else known
            if known is not None or not told_only:
                yield Told(piece, known or "holds")
            is_told = known is not None
        elif is_told and known is not None and _is_listed(syllables, pieces, begin, piece):
            yield Told(piece, known)
        else:
            is_told = False
        begin = piece.last


def _is_parted(syllables: Syllables, first: int, last: int) -> bool:
    """Whether a semicolon ends what is said of the person: not "…; | chỉ định | giữ chức Bí thư"."""
    marks = (at for at in range(first, last) if syllables[at].text == ";")
    return any(_cues("before").at(syllables, at + 1) is None for at in marks)


def _is_listed(syllables: Syllables, pieces: Sequence[Piece], begin: int, post: Post) -> bool:
    """Whether ``post`` is the next of a list: "từng giữ chức Trưởng phòng A (Sở B), | Phó Giám đốc C"."""
    is_next = between(syllables, aside_end(syllables, begin, post.first), post.first) in leaving.AND_NEXT
    is_of_other = any(isinstance(piece, Person) and piece.first == post.last for piece in pieces)
    return is_next and post.organisation is not None and not is_of_other


def _is_anothers(syllables: Syllables, first: int, post: Post) -> bool:
    """Whether the person gives the post to somebody else: "đã ký quyết định bổ nhiệm Giám đốc Sở A cho …"."""
    if any(syllable.key in _GIVING for syllable in syllables[first : post.first]):
        return True
    following = tuple(syllable.key for syllable in syllables[post.last : post.last + 2])
    return following[:1] == ("cho",) or following == ("đối", "với")


def _signs(syllables: Syllables, first: int, last: int) -> bool:
    """Whether the person signs what gives the post: "ký các quyết định của Thủ tướng phê chuẩn …"."""
    return any(
        syllables[at].key == "ký" and syllables[at - 1].key != "được" for at in range(max(1, first), last)
    )


def _announced(syllables: Syllables, pieces: Sequence[Piece], index: int) -> Tenure | None:
    while index and isinstance(pieces[index - 1], Person) and _follows(syllables, pieces, index):
        index -= 1  # "bầu các ông: A, | B | giữ chức …"
    first = pieces[index].first
    before = pieces[index - 1].last if index else 0
    return cue_before(syllables, max(before, first - _REACH), first)


def _follows(syllables: Syllables, pieces: Sequence[Piece], index: int) -> bool:
    return between(syllables, pieces[index - 1].last, pieces[index].first) in leaving.AND_NEXT


def _leads_to_office(syllables: Syllables, first: int, last: int) -> bool:
    keys = tuple(syllable.key for syllable in syllables[max(first, last - 2) : last])
    return any(keys[-len(words) :] == words for words in _TO_OFFICE) or _gives_acting(syllables, last)


def _gives_acting(syllables: Syllables, index: int) -> bool:
    """Whether an acting post is given at ``index``: "giao | Quyền Bộ trưởng Bộ A"."""
    return index > 0 and (syllables[index - 1].key, syllables[index].key) == ("giao", "quyền")


def _own(syllables: Syllables, pieces: Sequence[Piece], index: int, post: Post) -> Tenure:
    """What the role's first word, or what stands before it, tells: "nguyên", "miễn nhiệm Giám đốc … cho"."""
    own = _cues("role").at(syllables, post.role.first)
    if own is not None:
        return own[0]
    # Between "bổ nhiệm Phó Giám đốc Sở A" and the name stands "cho" or "đối với".
    is_given = post.last < pieces[index].first
    before = cue_before(syllables, post.first - _REACH, post.first) if is_given else None
    return before or _cue_after(syllables, max(post.last, pieces[index].last)) or "holds"


def _cue_after(syllables: Syllables, last: int) -> Tenure | None:
    """What stands right behind the name and the post tells: "ông A, Giám đốc Sở B, | nghỉ hưu"."""
    for index in range(last, min(len(syllables), last + _MOST_HELPERS + 1)):
        cue = _cues("after").at(syllables, index)
        if cue is not None:
            return cue[0]
        if syllables[index].key not in _HELPERS:
            return None
    return None


@cache
def _cues(place: str) -> Phrases[Tenure]:
    rows = vocabulary.read("tenure_cues.csv", key="cue")
    return Phrases(
        (row["cue"], cast(Tenure, vocabulary.one_of("tenure_cues.csv", number, row["tenure"], _TENURES)))
        for number, row in rows
        if vocabulary.one_of("tenure_cues.csv", number, row["place"], _PLACES) == place
    )
