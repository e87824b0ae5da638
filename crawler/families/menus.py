"""Menus on a page of unknown make: whatever holds nothing but many short links. Beside hundreds of them a
short article is the smaller part of the page, and would be passed over for the menu."""

from collections.abc import Iterator

from lxml import etree
from parsel import Selector

from crawler.families import html

_LEAST_LINKS = 20
_MOST_LETTERS = 40  # of a link, on average: titles of articles are longer
_UNSEEN = frozenset({"script", "style", "template"})


def drop(page: Selector) -> None:
    """Take the menus out of ``page``, each as a whole; a list of files to download is none."""
    for menu in list(_menus(page.root)):
        menu.drop_tree()


def _menus(root: etree._Element) -> Iterator[etree._Element]:
    """The outermost elements, below ``root``, that are menus."""
    walk = etree.iterwalk(root, events=("start",))
    apart = _with_words(root)
    for _, element in walk:
        if element not in apart and element is not root and _is_menu(element):
            walk.skip_subtree()
            yield element


def _with_words(root: etree._Element) -> set[etree._Element]:
    """The elements around any text that stands in no link."""
    found: set[etree._Element] = set()
    for text in root.xpath("//text()[normalize-space()][not(ancestor::a[@href])]"):
        holder = text.getparent() if not text.is_tail else text.getparent().getparent()
        if holder.tag in _UNSEEN:
            continue
        while holder is not None and holder not in found:
            found.add(holder)
            holder = holder.getparent()
    return found


def _is_menu(element: etree._Element) -> bool:
    links = element.findall(".//a[@href]")
    is_many = len(links) >= _LEAST_LINKS and not any(html.is_file(link.get("href")) for link in links)
    return is_many and sum(len(link.text_content().strip()) for link in links) <= _MOST_LETTERS * len(links)
