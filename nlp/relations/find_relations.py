"""The relations that a text states: one for each citation, the strongest that its clause tells.

A clause is what stands between a citation and the one before it, or the beginning of its sentence. Its verb
is told of the document itself ("Quyết định này thay thế …"), or of the citation before ("Thông tư … hướng dẫn
Nghị định …"); a citation without a verb of its own goes on with the list that it stands in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.records import DecisionMention, DecisionRelation, RelationKind
from nlp.relations import behind, cues, paragraphs, wordings
from nlp.relations.cues import Cue
from nlp.relations.frames import Frame, begins_member, can_be, is_alike, is_bare, is_paper, of_part
from nlp.relations.standing import Standing
from nlp.text import unwrapped
from nlp.text.document import Document


def find(document: Document, cited: Sequence[DecisionMention]) -> list[DecisionRelation]:
    """The relations that ``document`` states between its ``cited`` documents, in text order; each is at the
    citation that it is told at. The document's own number is the one in its head.
    """
    told = [n for n, one in enumerate(cited) if not paragraphs.is_named_again(document.text, cited, n)]
    kept = [cited[n] for n in told]
    own = next((n for n, one in enumerate(kept) if one.is_own), None)
    found = _Reading(document.once(unwrapped.of).text, kept, own).relations()
    found = (replace(one, source=told[one.source], target=told[one.target]) for one in found)
    return [one for one in found if cited[one.source].key != cited[one.target].key]


class _Reading:
    """One pass over the citations of a text."""

    def __init__(self, text: str, cited: Sequence[DecisionMention], own: int | None) -> None:
        self._text, self._cited, self._own = text, cited, own
        self._here = Standing(text, cited, own)
        self._frame: Frame | None = None
        self._list: Frame | None = None
        self._main: Frame | None = None
        self._acting: int | None = None

    def relations(self) -> Iterator[DecisionRelation]:
        """The relation of each citation that has one."""
        for index in range(len(self._cited)):
            if index != self._own:
                yield from self._of(index)

    def _of(self, index: int) -> Iterator[DecisionRelation]:
        mention = self._cited[index]
        start, before = self._here.clause(index)
        self._open_list(index)
        stretch = wordings.BLANKS.sub(" ", self._text[start : mention.start])
        read = self._named(index, stretch, before) or self._read(index, stretch, before)
        frame = self._frame = self._possible(index, read)
        kept = None if before is None else self._main
        self._main = frame if frame and frame.changes_for(self._own) else kept
        if frame is None or frame.other is None:
            return
        if wordings.LISTS.search(self._text, start, mention.start):
            self._list = frame
        source, target = (index, frame.other) if frame.is_passive else (frame.other, index)
        self._acting = source
        yield DecisionRelation(
            start=mention.start,
            end=mention.end,
            quote=mention.quote,
            sentence=mention.sentence,
            relation=frame.relation,
            source=source,
            target=target,
        )

    def _possible(self, index: int, frame: Frame | None) -> Frame | None:
        """``frame``, but for what no document of its type can do to another."""
        if frame is None or frame.other is None:
            return frame
        ends = (index, frame.other) if frame.is_passive else (frame.other, index)
        source, target = (self._cited[end].type for end in ends)
        is_open = frame.relation == "amends" and wordings.is_open_to(
            self._text, self._cited[index].start, is_paper=is_paper(source)
        )
        if is_open or can_be(frame.relation, source, target):
            return frame
        is_next_basis = frame.relation == "guides" and self._here.is_basis(index)
        return Frame("based_on" if is_next_basis else "cites", self._own)

    def _open_list(self, index: int) -> None:
        """A line that ends in a colon hands its verb on to the lines of the list below it."""
        line = paragraphs.start_of(self._text, self._cited[index].start)
        last = self._cited[index - 1].end if index else 0
        if index and self._cited[index - 1].start >= line:
            return
        above = self._text[last:line].rstrip().rpartition("\n")[2]
        opens = wordings.opens_list(above) or wordings.heads_list(above, self._text[line : line + 24])
        above = above[-wordings.LONGEST_CLAUSE :] if opens else ""
        told = "based_on" if paragraphs.heads_bases(self._text, line) else cues.told(above)
        if index and (suffered := cues.suffered(above)):
            self._list = Frame(suffered, index - 1, is_passive=True)
        elif told is not None:
            self._list = Frame(told, self._own)
        elif not paragraphs.lists_on(self._text, last, line):
            self._list = None

    def _named(self, index: int, stretch: str, before: int | None) -> Frame | None:
        """What the name of a law or of a basis tells, whose verbs are not the document's own, and what a list
        of those who changed another goes on with.
        """
        if self._is_by_list(index, stretch, before):
            return self._frame
        if (named := self._here.named_law(index, stretch)) is not None:
            return named
        both = self._here.guides_both(stretch, before)
        return both or self._here.by_unnumbered(index, stretch, before)

    def _read(self, index: int, stretch: str, before: int | None) -> Frame | None:
        around = behind.around(self._text, self._cited, self._own, index, stretch)
        if around is not None and not (around.other in (self._own, before) and self._here.is_basis(index)):
            return around
        member = wordings.member_of(stretch)
        if before is not None and (
            self._here.is_basis(before) or self._here.is_task(before) or not cues.told(member)
        ):
            stretch = member
        cue, told = cues.strongest(stretch), cues.after(stretch)
        if before is not None and told is not None and (cue is None or cue.relation == told):
            return self._passive(told, stretch, before)
        if cue is None:
            announced = told is not None and wordings.ANNOUNCED.search(stretch) and self._own is not None
            return Frame(told, self._own) if told and announced else self._without_cue(index, stretch, before)
        if cue.is_passive:
            this = wordings.THIS.search(stretch[: cue.start + 1]) if before is not None else None
            suffers = self._meant(index, this["type"]) if this else before
            cites = Frame("cites", self._own)
            return cites if suffers is None else self._passive(cue.relation, stretch, suffers)
        if cue.relation == "promulgated_with" and (laid := self._laid(index, stretch, before)):
            return laid
        subject = self._subject(index, cue, stretch, before)
        keys = [self._cited[n].key for n in (subject, index) if n is not None]
        return Frame(cue.relation, self._own if keys[1:] == keys[:1] else subject)

    def _laid(self, index: int, stretch: str, before: int | None) -> Frame | None:
        """What is said of that with which something came: what its list does to it, or as ``laid_before``."""
        is_listed = before is None and self._list is not None and self._list.changes_for(self._own)
        return self._of_list(index, stretch) if is_listed else self._here.laid_before(index, stretch, before)

    def _passive(self, relation: RelationKind, stretch: str, before: int) -> Frame:
        """What the document before suffers: "Thông tư A được bổ sung bởi B và bị thay thế bởi C"."""
        goes_on = self._frame and self._frame.is_passive and wordings.AND_PASSIVE.match(stretch)
        return Frame(relation, self._frame.other if self._frame and goes_on else before, is_passive=True)

    def _is_by_list(self, index: int, stretch: str, before: int | None) -> bool:
        """Whether the list goes on of those who changed another: "đã được sửa đổi theo A, B và C"."""
        frame = self._frame
        is_by = before is not None and frame is not None and frame.is_passive
        behind_it = self._cited[index].end
        goes_on = " và " in stretch or wordings.ENDS_MEMBER.match(self._text, behind_it) is not None
        goes_on = goes_on and wordings.SUFFERS.match(self._text, behind_it) is None
        return is_by and goes_on and wordings.AND_NUMBER.fullmatch(stretch) is not None

    def _of_list(self, index: int, stretch: str) -> Frame:
        """What the line above a list hands on to its member: of what names but a part, that is changed."""
        is_none = cues.is_aside(stretch) or paragraphs.is_told_later(self._text, self._cited[index].start)
        listed = self._list if self._list and not is_none else Frame("cites", self._own)
        return of_part(listed, stretch) or listed

    def _first(self, index: int, stretch: str) -> Frame:
        """What its paragraph, or the list that it is a line of, tells of the first citation of a clause."""
        if self._here.is_basis(index):
            return Frame("based_on", self._own)
        is_member = wordings.ALONE.fullmatch(stretch) is not None and self._here.is_task(index)
        return Frame("implements", self._own) if is_member else self._of_list(index, stretch)

    def _without_cue(self, index: int, stretch: str, before: int | None) -> Frame | None:
        frame = self._frame
        if before is None:
            return self._first(index, stretch)
        stays = wordings.STAYS.match(self._text, self._cited[index].end) is not None
        if (part := of_part(frame, stretch.rpartition(";")[2])) and not stays:
            return part
        is_told_of = (";" in stretch and not self._here.is_basis(before)) or (
            wordings.NAMED_TOGETHER.search(stretch) is not None
        )
        is_told_of = is_told_of and frame is not None and frame.is_passive
        is_over = is_told_of or stays or not wordings.AGAIN.search(stretch) or self._is_next(before, stretch)
        is_next = self._main is not None and wordings.NEXT_ITEM.search(stretch) and not stays
        if is_next or frame is None or frame.relation == "cites" or is_over:
            return self._main if is_next else Frame("cites", self._own)
        is_basis = frame.other != self._own and self._here.is_basis(before)
        begins = ";" in stretch and not (frame.is_passive and is_bare(self._text, self._cited, index))
        begins = begins or (begins_member(frame, self._cited, index) and self._here.changes(index))
        if begins and (is_basis or self._here.is_task(before)):
            return Frame("based_on" if is_basis else "implements", self._own)
        has_verb = behind.verb(self._text, self._cited, index) and not self._here.changes_last(index)
        if frame.relation in ("implements", "guides") and has_verb:
            return Frame(self._told_by_paragraph(frame, before, stretch), self._own)
        return frame

    def _is_next(self, before: int, stretch: str) -> bool:
        """Whether the list goes on behind what one amends: "A, B sửa đổi A, C", or "và C", if it is new."""
        is_listed = not self._here.is_basis(before) and not self._here.is_task(before)
        is_listed = is_listed and self._frame is not None and self._frame.relation == "amends"
        is_known = is_listed and paragraphs.is_again(self._text, self._cited, before)
        return is_known and not (
            " và " in stretch and paragraphs.is_again(self._text, self._cited, before + 1)
        )

    def _told_by_paragraph(self, frame: Frame, before: int, stretch: str) -> RelationKind:
        """What the paragraph says of the next member of its list, which has its own verb: "Thực hiện A và
        B triển khai A", "Căn cứ A hướng dẫn B, C sửa đổi A".
        """
        if frame.other == self._own and self._here.is_task(before):
            return "implements"
        return (
            "based_on"
            if "," in stretch and " và " not in stretch and self._here.is_basis(before)
            else "cites"
        )

    def _subject(self, index: int, cue: Cue, stretch: str, before: int | None) -> int | None:
        """Whose verb the cue is: the document's own, that of the citation before, or the one that its list
        goes on with.
        """
        if this := wordings.THIS.search(stretch[: cue.start + 1]):
            return self._meant(index, this["type"])
        if cue.relation == "based_on" or before is None:
            return self._own
        before_cue, frame = stretch[: cue.start], self._frame
        asks = cue.relation == "implements" and self._own is not None and wordings.ASKS.search(before_cue)
        is_new = frame is not None and frame.other == self._own and wordings.NEW_MEMBER.search(before_cue)
        if asks or is_new:
            return self._own
        if frame is None or frame.is_passive or not wordings.COORDINATE.search(before_cue):
            return self._here.outside(before, before_cue) if cue.relation == "guides" else before
        goes_on = is_alike(frame.relation, cue.relation) or frame.other not in (None, self._own)
        is_anothers = paragraphs.is_again(self._text, self._cited, index) and frame.other == self._own
        return frame.other if goes_on and not (is_anothers and cue.relation == "implements") else before

    def _meant(self, index: int, kind: str) -> int | None:
        """The document that "Nghị quyết này" means: the text itself, or in one that is none what acted last,
        or else the last of that type.
        """
        if self._own is not None:
            return self._own
        earlier = [self._acting] if self._acting is not None else []
        earlier += reversed(range(index))
        other = self._acting if kind.lower() == "văn bản" else None
        return next((n for n in earlier if self._cited[n].type.lower() == kind.lower()), other)
