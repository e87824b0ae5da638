"""Where the name of an organisation ends, read from the word that opens it on."""

from nlp.officials import person_names
from nlp.officials.agencies import Agency, agency_at, province_end, word_at
from nlp.officials.organisation_joints import (
    AND,
    DASHES,
    is_function_word,
    is_list,
    joined,
    quoted_end,
    runs_to_name,
)
from nlp.officials.roles import role_at
from nlp.text.syllables import Syllables

_LONGEST = 40
_LONGEST_PLACE = 4
_LONGEST_SHORT_FORM = 9
_IN_SHORT_FORM = frozenset({"các", "và", "&", *DASHES})
_ANY, _LIKELY, _CERTAIN = 1, 3, 4
# "Cục Chính trị Quân khu | 9"
_NUMBERED = frozenset(
    {"quân khu", "khu vực", "quân đoàn", "sư đoàn", "lữ đoàn", "trung đoàn", "tiểu đoàn", "binh đoàn"}
    | {"hải đoàn", "hải đội", "phân khu"}
)
_PAPERS = frozenset({"Đề án", "Dự án", "Chỉ thị", "Nghị quyết", "Chương trình"})
_TAKE_VERBS = frozenset({"actor", "verb"})
_OPEN_ENDED = frozenset({",", ")", "các", *AND, *DASHES})


class Body:
    """The name of one organisation in a sentence, after the words that open it."""

    def __init__(
        self, syllables: Syllables, agency: Agency | None, start: int, *, person_follows: bool
    ) -> None:
        """``start`` is the index after the words of ``agency``, or the first of a name that none opens.

        ``person_follows``: the name of a person may stand right after the organisation.
        """
        self._syllables = syllables
        self._start = start
        self._traits = agency.traits if agency else frozenset[str]()
        self._person_follows = person_follows
        self._person: int | None = None
        self._run_end = start
        self._place_word = agency.head if agency and "place" in agency.traits else None
        self._takes_verbs = "loose" in self._traits
        self._has_place = False
        self._is_proper = False

    def end(self) -> int:
        """The index after the name."""
        index: int | None = self._start
        end = self._start
        if "complete" in self._traits:
            return end
        while index is not None and index < min(len(self._syllables), self._start + _LONGEST):
            index = self._step(index)
            if index is not None and self._syllables[index - 1].key not in _OPEN_ENDED:
                end = index
        return end

    def _step(self, index: int) -> int | None:
        syllable = self._syllables[index]
        if syllable.is_capitalised:
            return self._capitalised(index)
        if syllable.key in AND or syllable.text in DASHES:
            self._takes_verbs = True
            return None if self._has_place else joined(self._syllables, index)
        if syllable.is_small:
            return self._placed_agency(index) or self._small(index)
        if syllable.text.isdigit():
            return self._number(index)
        if syllable.text == "(":
            return self._short_form(index)
        return self._comma(index) if syllable.text == "," else quoted_end(self._syllables, index)

    def _capitalised(self, index: int) -> int | None:
        opener = self._place_opener(index)
        if index >= self._run_end or opener is not None:
            self._run_end = person_names.capitals_end(self._syllables, opener or index)
            self._person = self._border(opener or index, opener) if self._person_follows else None
        if index == self._person or self._opens_another_phrase(index, opener):
            return None
        if opener is not None:
            return self._enter_place(index)
        if self._place_word is not None:
            return self._place(index)
        return self._province(index) or self._part(index)

    def _border(self, index: int, opener: int | None) -> int | None:
        """Where in this run of capitals a person's name begins."""
        least = _ANY
        if "named" in self._traits:
            least = _CERTAIN if index == self._start else _LIKELY
        place = self._place_word is not None or opener is not None
        names_place = place or "local" in self._traits
        found = person_names.border(
            self._syllables, index, after_place=place, names_place=names_place, least=least
        )
        if found == index and "named" in self._traits and index > self._start:
            return None
        return found

    def _opens_another_phrase(self, index: int, opener: int | None) -> bool:
        """Whether a role, a sentence, another body or an abbreviation ("KT. CHỦ TỊCH") begins here."""
        is_word = index + 1 < len(self._syllables) and self._syllables.is_inside_word(index + 1)
        is_agency = opener or (agency_at(self._syllables, index) and not is_word)
        if self._ends_with_nation(index) and not is_agency and province_end(self._syllables, index) is None:
            return True  # "Hội CCB Việt Nam | Báo cáo tổng kết": a mark is missing
        known = opener or word_at(self._syllables, index) or province_end(self._syllables, index)
        if known or self._is_plural_word(index):
            return False
        if self._has_place and agency_at(self._syllables, index) is not None:
            return True
        if self._text(index + 1) == "." and index + 2 < len(self._syllables):
            return True
        role = role_at(self._syllables, index)
        if role is not None and role.office.kind == "title":
            return True  # "TRƯỞNG PHÒNG | Đại tá Lê Văn An"
        return index > self._start and (role is not None or person_names.begins_anew(self._syllables, index))

    def _ends_with_nation(self, index: int) -> bool:
        return [word.key for word in self._syllables[index - 2 : index]] == ["việt", "nam"]

    def _place_opener(self, index: int) -> int | None:
        """The index after "tỉnh", "TP." or the like, whose name comes next; None if no such word is here."""
        found, word = agency_at(self._syllables, index), word_at(self._syllables, index)
        if found is None or "place" not in found[0].traits or (word is not None and word[1] > found[1]):
            return None
        return found[1] + (self._text(found[1]) == "." and self._is_name(found[1] + 1))

    def _enter_place(self, index: int) -> int | None:
        found = agency_at(self._syllables, index)
        self._place_word = found[0].head if found else None
        return self._place_opener(index)

    def _place(self, index: int) -> int | None:
        """The end of the place that "tỉnh" or "huyện" announced; after "tỉnh" only a province is one."""
        end = province_end(self._syllables, index)
        if end is None and self._place_word != "tỉnh":
            end = min(self._run_end, self._person or self._run_end, index + _LONGEST_PLACE)
        self._place_word, self._has_place = None, True
        return end

    def _province(self, index: int) -> int | None:
        end = province_end(self._syllables, index)
        self._has_place = self._has_place or end is not None
        return end

    def _part(self, index: int) -> int:
        """The end of a capitalised part of the name: a smaller body, a known word, or one syllable."""
        word, opened = word_at(self._syllables, index), agency_at(self._syllables, index)
        self._is_proper = False
        if opened is not None and (word is None or opened[1] >= word[1]):
            self._takes_verbs = "loose" in opened[0].traits
            return opened[1]
        if word is None:
            is_common = self._is_abbreviation(index) or self._is_plural_word(index)
            self._takes_verbs, self._is_proper = is_common, not is_common
            return index + 1
        self._takes_verbs = word[0] in _TAKE_VERBS
        return word[1]

    def _small(self, index: int) -> int | None:
        if self._has_place or self._place_opener(index) is not None:
            return self._enter_place(index)
        if self._syllables[index].key == "số" and self._is_proper and self._text(index + 1).isdigit():
            return index + 2  # "Trường THPT Thuận Thành số 1"
        if is_function_word(self._syllables, index):
            return None
        word = word_at(self._syllables, index)
        if word is not None and not self._is_proper and (word[0] != "verb" or self._takes_verbs):
            self._takes_verbs = word[0] in _TAKE_VERBS
            return word[1]
        if not self._is_abbreviation(index - 1) and self._syllables.is_inside_word(index):
            self._is_proper = False
            return index + 1
        return index + 1 if self._is_plural_word(index) or self._runs_to_name(index) else None

    def _placed_agency(self, index: int) -> int | None:
        """The index after the body in small letters that this one is of, whose place comes next: "Cơ quan
        điều tra | công an huyện Kim Bảng".
        """
        found = agency_at(self._syllables, index) if index == self._start else None
        if found is None or "local" not in found[0].traits or found[1] >= len(self._syllables):
            return None
        return found[1] if self._place_opener(found[1]) is not None else None

    def _runs_to_name(self, index: int) -> bool:
        """Whether a firm's trade stands here, then its name: "cơ sở sản xuất tàu hủ ky | Ngọc Huệ"."""
        if "named" not in self._traits or index == self._start or self._is_proper:
            return False
        return runs_to_name(self._syllables, index)

    def _number(self, index: int) -> int | None:
        is_announced = self._place_word is not None or self._syllables[index - 1].key == "số"
        is_announced |= " ".join(word.key for word in self._syllables[index - 2 : index]) in _NUMBERED
        # "Ban Chỉ đạo 389 tỉnh", as a committee is called after its decision.
        is_passing = "passing" in self._traits
        is_announced = is_announced or (is_passing and (index == self._start or self._is_of_paper(index)))
        following = self._text(index + 1)
        if not is_announced and (self._has_place or following[:1].islower()):
            return None
        self._place_word = None
        return index + 1

    def _is_of_paper(self, index: int) -> bool:
        """Whether the number of a paper that it carries out stands here: "Tổ công tác Đề án | 06 tỉnh"."""
        return f"{self._text(index - 2)} {self._text(index - 1)}" in _PAPERS

    def _short_form(self, index: int) -> int | None:
        """The index after the short form in brackets, where the place comes behind it: "Ban Quản lý các Khu
        công nghiệp (BQL các KCN) tỉnh".
        """
        for at in range(index + 1, min(len(self._syllables), index + _LONGEST_SHORT_FORM)):
            if self._text(at) == ")":
                is_placed = self._place_opener(at + 1) is not None if at + 1 < len(self._syllables) else False
                return at + 1 if is_placed and not self._has_place else None
            is_head = at == index + 1 and self._syllables[at].is_capitalised  # "(Ban CHPCTT&TKCN)"
            if not (is_head or self._text(at).isupper() or self._text(at) in _IN_SHORT_FORM):
                return None
        return None

    def _comma(self, index: int) -> int | None:
        word = word_at(self._syllables, index + 1)
        names_trades = "named" in self._traits and word is not None and word[0] != "actor"
        is_joint = is_list(self._syllables, index + 1)
        goes_on = names_trades or is_joint
        self._takes_verbs |= is_joint
        return index + 1 if goes_on and not self._has_place else None

    def _text(self, index: int) -> str:
        return self._syllables[index].text if index < len(self._syllables) else ""

    def _is_abbreviation(self, index: int) -> bool:
        return len(self._text(index)) > 1 and self._text(index).isupper()

    def _is_name(self, index: int) -> bool:
        return self._text(index)[:1].isupper() or self._text(index).isdigit()

    def _is_plural_word(self, index: int) -> bool:
        """Whether "các" and a part of a name stand here: "Ban Quản lý Các khu công nghiệp"."""
        after = index + 1
        is_plural = self._syllables[index].key == "các"
        return is_plural and (self._is_name(after) or word_at(self._syllables, after) is not None)
