"""A text without the characters in it that nobody sees, and what is read there at its places in the whole."""

import re
from dataclasses import fields, replace
from itertools import accumulate
from typing import Any

from nlp.language.letters import UNSEEN
from nlp.records import Extraction, Mention

_UNSEEN = re.compile(f"[{UNSEEN}]")


class Seen:
    """What is seen of a text; extractors read that, so that their values hold nothing else."""

    def __init__(self, whole: str) -> None:
        self._whole = whole
        self._parts = _UNSEEN.split(whole)
        self.text = "".join(self._parts)

    def told(self, found: Extraction) -> Extraction:
        """What was ``found`` in the seen text, at its places in the whole one."""
        if len(self._parts) == 1:
            return found
        places = self._places()
        values = ((field.name, getattr(found, field.name)) for field in fields(found))
        lists: dict[str, Any] = {
            name: [self._at(one, places) for one in value] for name, value in values if _holds(value)
        }
        return replace(found, **lists)

    def _places(self) -> list[int]:
        """Where each seen character stands in the whole text."""
        begins = accumulate((len(part) + 1 for part in self._parts), initial=0)
        parts = zip(begins, self._parts, strict=False)
        return [place for begin, part in parts for place in range(begin, begin + len(part))]

    def _at(self, one: Mention, places: list[int]) -> Mention:
        start, end = places[one.start], places[one.end - 1] + 1
        return replace(one, start=start, end=end, quote=self._whole[start:end])


def _holds(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, Mention) for one in value)
