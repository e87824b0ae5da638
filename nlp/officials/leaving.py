"""Whether a person leaves a post by taking up another or by being moved to another body."""

from collections.abc import Sequence
from itertools import pairwise

from nlp.officials.apposition import between
from nlp.officials.persons_and_posts import Person, Piece, Post
from nlp.text.syllables import Syllables

AND_NEXT = frozenset({",", "và"})
"""What joins the persons, or the posts, of a list."""
_MOVING = frozenset({("điều", "động"), ("điều", "chuyển"), ("luân", "chuyển"), ("biệt", "phái")})
_AWAY = frozenset({"về", "đến", "sang", "tới"})
_COMMITTEE = frozenset({"ủy", "uỷ"})
_OF_STATE = frozenset({"ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân"})
_LOWEST = frozenset({"xã", "phường", "thị", "đặc"})
_MEMBERS = frozenset({"ủy", "uỷ", "thành"})
_ASIDE = "kiêm"


def ends(syllables: Syllables, post: Post, taken: Post) -> bool:
    """Whether ``post`` ends where ``taken`` begins: not for a body made for a task, nor with "kiêm"."""
    is_lasting = taken.organisation is None or not taken.organisation.has("passing")
    adds = any(syllable.key == _ASIDE for syllable in syllables[post.last : taken.first])
    is_kept = adds or _is_of_one_level(syllables, post, taken)
    is_member = syllables[taken.role.first].key in _MEMBERS  # "Ủy viên UBND tỉnh", besides one's post
    is_office = post.role.office.kind == "office" or _heads_party(syllables, post)
    return is_office and is_lasting and not is_kept and not is_member


def _heads_party(syllables: Syllables, post: Post) -> bool:
    """Whether the post is that of a secretary, or the deputy of one: "Phó Bí thư Huyện ủy"."""
    keys = [syllable.key for syllable in syllables[post.role.first : post.role.last]]
    return ("bí", "thư") in pairwise(keys)


def _is_of_one_level(syllables: Syllables, post: Post, taken: Post) -> bool:
    """Whether ``post`` is in the party where ``taken`` is in the state: "Bí thư Huyện ủy" and "Chủ tịch UBND
    huyện".
    """
    party, state = post.organisation, taken.organisation
    if party is None or state is None or syllables[party.first + 1].key not in _COMMITTEE:
        return False
    if state.agency is None or state.agency.head not in _OF_STATE:
        return False
    of, place = (
        syllables[party.first].key,
        syllables[min(state.first + len(state.agency.head.split()), state.last - 1)].key,
    )
    return place in _LOWEST if of == "đảng" else of == place


def is_moved(syllables: Syllables, pieces: Sequence[Piece], index: int, post: Post) -> bool:
    """Whether the person, alone or with those named next, is moved from ``post`` to another body: "điều động
    ông A, Giám đốc Sở B, | về Sở C".
    """
    first, last = min(post.first, pieces[index].first), max(post.last, pieces[index].last)
    for piece in pieces[index + 1 :]:
        if isinstance(piece, Person) and between(syllables, last, piece.first) in AND_NEXT:
            last = piece.last
    last += last < len(syllables) and syllables[last].text == ","
    before = pairwise(syllable.key for syllable in syllables[:first])
    following = [syllable.key for syllable in syllables[last : last + 2]]
    is_away = len(following) == 2 and following[0] in _AWAY and following[1] != "việc"
    return is_away and post.role.office.kind == "office" and not _MOVING.isdisjoint(before)


def is_same(syllables: Syllables, post: Post, left: Post) -> bool:
    """Whether ``left`` is ``post`` once more, its body perhaps more fully named: "Bí thư Tỉnh ủy, … thôi giữ
    chức Bí thư Tỉnh ủy Long An".
    """
    words = [syllable.key for syllable in syllables[post.first : post.last]]
    return words == [syllable.key for syllable in syllables[left.first : left.first + len(words)]]
