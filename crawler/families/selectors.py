"""CSS selectors, each compiled once, and not tried on pages that have none of the names it needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import cssselect
from cssselect.parser import Class, CombinedSelector, Hash
from cssselect.parser import Tree as Parsed
from lxml import etree
from parsel import Selector
from parsel.csstranslator import HTMLTranslator

_NAMES = etree.XPath("//@class | //@id", smart_strings=False)


class Tree(Selector):
    """A page, or a piece of one. What its elements are named is looked at once: names do not change."""

    def all(self, selector: str) -> list[etree._Element]:
        """What ``selector`` finds, looked for once: nothing that one finds is added to a page."""
        if selector not in self._found:
            one = finder(selector)
            is_possible = self.names is None or one.needs <= self.names
            self._found[selector] = one.find(self.root) if is_possible else []
        return self._found[selector]

    @cached_property
    def _found(self) -> dict[str, list[etree._Element]]:
        return {}

    @cached_property
    def names(self) -> frozenset[str] | None:
        """The classes and ids on the page; None for an element within it."""
        return frozenset(" ".join(_NAMES(self.root)).split()) if self.root.getparent() is None else None


@dataclass(frozen=True, slots=True)
class Finder:
    """A selector: what it finds in an element, and which classes and ids a page ``needs`` for it."""

    find: etree.XPath
    needs: frozenset[str]


@cache
def finder(selector: str) -> Finder:
    """The compiled ``selector``, of a layout. cssselect.SelectorError for what is none."""
    path = HTMLTranslator().css_to_xpath(selector)
    choices = [frozenset(_needed(one.parsed_tree)) for one in cssselect.parse(selector)]
    return Finder(etree.XPath(path), frozenset.intersection(*choices))


def _needed(parsed: Parsed) -> Iterator[str]:
    """The names that whatever is found, or stands around it, has: not those in a ``:not(…)``."""
    if isinstance(parsed, Class):
        yield parsed.class_name
    if isinstance(parsed, Hash):
        yield parsed.id
    if isinstance(parsed, CombinedSelector):
        yield from _needed(parsed.subselector)
    inner = getattr(parsed, "selector", None)
    if inner is not None:
        yield from _needed(inner)
