"""Which person of a sentence holds which post, from the order of names, roles and marks."""

from collections.abc import Iterable, Sequence

from nlp.officials.apposition import aside_end, between, describes, term_end
from nlp.officials.organisations import Organisation
from nlp.officials.persons_and_posts import Person, Piece, Post
from nlp.officials.tenure import cue_before
from nlp.text.syllables import Syllables

_MOST_IN_ASIDE = 3
_CHAIN = frozenset({",", "và", "&", ";", "cùng"})
_CHAIN_OF_POSTS = frozenset({",", "-", "–", "kiêm", ", kiêm"})
_LINKS_TO_PERSON = frozenset({",", ":", "-", "–", "(", "là", ", là", "là :"})
_TAKES_UP = frozenset({"giữ chức", "giữ chức vụ", ", giữ chức", ", giữ chức vụ"})
_GIVEN = frozenset({"cho", "đối với"})
_GIVEN_REACH = 8


class Reading:
    """The pieces of one sentence, read from left to right; a post that one person took is no other's."""

    def __init__(self, syllables: Syllables, pieces: Sequence[Piece]) -> None:
        """``pieces`` are those of ``persons_and_posts.pieces``."""
        self._syllables = syllables
        self._pieces = pieces
        self._taken: set[int] = set()

    def posts(self) -> dict[int, Post]:
        """The post of every person for whom the sentence tells one (a title where there is no office), by the
        person's index among the pieces, in text order.
        """
        found: dict[int, Post] = {}
        for index, piece in enumerate(self._pieces):
            post = self._own_post(index, piece) if isinstance(piece, Person) else None
            if post is not None:
                found[index] = post
        for group in self._groups():
            found |= self._shared(group, found)
        return dict(sorted(found.items()))

    def _own_post(self, index: int, person: Person) -> Post | None:
        before, title = self._posts_before(index, person)
        if before is not None and before.role.office.kind == "office":
            return before
        if before is not None and self._takes_up(person.last):
            return before  # "bầu Phó Bí thư Tỉnh ủy A | giữ chức Chủ tịch HĐND tỉnh"
        after = choose([*filter(None, [before]), *self._posts_after(index, person.last)])
        if after is not None and title is not None and after.is_vague:  # "kỹ sư A, cán bộ phụ trách mô hình"
            return title
        return after or self._linked_before(index, person, title) or title

    def _takes_up(self, last: int) -> bool:
        """Whether "giữ chức" stands right behind the name that ends at ``last``."""
        return " ".join(word.key for word in self._syllables[last : last + 2]) == "giữ chức"

    def _posts_before(self, index: int, person: Person) -> tuple[Post | None, Post | None]:
        """The office and the title right before the name: "Trưởng Ban Quản lý | PGS.TS | Lê Hoài Quốc"."""
        title, first = None, person.first
        for at in range(index - 1, -1, -1):
            piece = self._pieces[at]
            if isinstance(piece, Organisation) and index - at <= _MOST_IN_ASIDE:
                continue
            is_next = aside_end(self._syllables, piece.last, first) == first
            if not isinstance(piece, Post) or at in self._taken or not is_next:
                break
            if piece.role.office.kind != "title":
                return self._first_of_chain(at), title
            title, first = piece, piece.first
        return None, title

    def _first_of_chain(self, at: int) -> Post:
        """The post at ``at``, or one with its body before it: "Phó Chủ tịch UBND tỉnh, Trưởng đoàn A"."""
        chain: list[Post] = []
        while at >= 0 and at not in self._taken:
            piece = self._pieces[at]
            link = self._between(piece.last, chain[-1].first) if chain else ","
            if not isinstance(piece, Post) or link not in _CHAIN_OF_POSTS:
                break
            self._taken.add(at)
            chain.append(piece)
            at -= 1
        offices = [post for post in chain if post.organisation is not None and _preference(post) == 0]
        return (offices or chain[:1])[-1]

    def _posts_after(self, index: int, last: int) -> list[Post]:
        found: list[Post] = []
        for at in range(index + 1, len(self._pieces)):
            piece = self._pieces[at]
            if not isinstance(piece, Post) or self._is_of_next(at):
                break
            if not describes(self._syllables, last, piece.first):
                break
            if found and between(self._syllables, last, piece.first) in _TAKES_UP:
                break
            self._taken.add(at)
            found.append(piece)
            last = piece.last
        return found

    def _is_of_next(self, at: int) -> bool:
        """Whether the post at ``at`` stands right before another person's name."""
        following = self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        return isinstance(following, Person) and following.first == self._pieces[at].last

    def _linked_before(self, index: int, person: Person, title: Post | None) -> Post | None:
        """The post before the name with a mark between: "Phó Ban Quản lý dự án, TS. Lý Bạch Vân"."""
        at = index - 1 - (title is not None)
        post = self._pieces[at] if at >= 0 and at not in self._taken else None
        if not isinstance(post, Post) or post.role.office.kind == "title":
            return None
        last = term_end(self._syllables, post.last)
        link = self._between(last, title.first if title else person.first)
        is_named = person.is_addressed or title is not None or link != "," or self._acts(person.last)
        is_linked = link in _LINKS_TO_PERSON or (link in _GIVEN and self._is_given(post))
        if not is_linked or not is_named or self._between(post.first - 1, post.first) == "của":
            return None
        self._taken.add(at)
        return post

    def _is_given(self, post: Post) -> bool:
        """Whether the post is told to be given or taken: "bổ nhiệm Giám đốc Sở A | cho ông B"."""
        return cue_before(self._syllables, post.first - _GIVEN_REACH, post.first) is not None

    def _acts(self, last: int) -> bool:
        """Whether a word in small letters, but no "và", comes after the name."""
        following = self._syllables[last] if last < len(self._syllables) else None
        return following is not None and following.is_small and following.key != "và"

    def _shared(self, group: Sequence[int], found: dict[int, Post]) -> dict[int, Post]:
        """The one post of "các ông A và B, chuyên viên Sở" and of "các Phó Giám đốc: A, B và C", for each."""
        held = [index for index in group if index in found]
        first, last = self._pieces[group[0]], self._pieces[group[-1]]
        if not held or len(held) == len(group):
            return {}
        post = found[held[0]]
        if held[0] == group[0] and post.last <= first.first:
            is_everyones = post.is_plural or self._between(post.last, first.first) == ":"
            return {index: post for index in group if index not in found} if is_everyones else {}
        is_everyones = held == [group[-1]] and post.first >= last.last and self._is_one_phrase(group)
        return dict.fromkeys(group, post) if is_everyones else {}

    def _is_one_phrase(self, group: Sequence[int]) -> bool:
        """Whether a post after the names is everyone's: "các ông A và B, …", "A và B, Phó Giám đốc"."""
        first, second = self._pieces[group[0]], self._pieces[group[1]]
        if not isinstance(first, Person):
            return False
        is_pair = len(group) == 2 and self._between(first.last, second.first) == "và"
        return first.is_plural or (is_pair and not first.is_addressed)

    def _groups(self) -> list[list[int]]:
        """Runs of two and more persons joined by commas and "và", as indices of pieces."""
        groups: list[list[int]] = []
        for index, piece in enumerate(self._pieces):
            if not isinstance(piece, Person):
                continue
            before = self._pieces[index - 1] if groups and groups[-1][-1] == index - 1 else None
            if before is not None and self._between(before.last, piece.first) in _CHAIN:
                groups[-1].append(index)
            else:
                groups.append([index])
        return [group for group in groups if len(group) > 1]

    def _between(self, start: int, end: int) -> str:
        return between(self._syllables, start, end)


def choose(posts: Iterable[Post]) -> Post | None:
    """The first public office among ``posts``, one with its body before one without, else the first post in a
    party, else the first of the rest.
    """
    return min(posts, key=lambda post: (_preference(post), post.organisation is None), default=None)


def _preference(post: Post) -> int:
    kind = post.role.office.kind
    if kind == "office":
        return int(post.organisation is not None and post.organisation.has("party"))
    return {"party": 2, "vague": 3, "title": 4}[kind]
