"""OpenDocument texts (ODT) to text: their elements as those of a page."""

from lxml import etree
from lxml.etree import QName

from crawler.families import html
from crawler.formats import packed
from crawler.formats.content import Content, FormatError

_TAGS = {
    "p": "p",
    "h": "h2",
    "list": "ul",
    "list-item": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "line-break": "br",
    "section": "div",
    "body": "body",
}
_LEFT_OUT = frozenset({"tracked-changes", "annotation", "image", "sequence-decls", "bookmark", "tab-stop"})
_SPACES = frozenset({"s", "tab"})


def read(data: bytes) -> Content:
    """The text of the ODT file ``data``. FormatError for a damaged file."""
    with packed.opened(data) as container:
        source = packed.member(container, "content.xml")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise FormatError("it is damaged; fetch it again") from error
    for element in list(root.iter()):
        _rename(element)
    page = html.fragment(etree.tostring(root, encoding="unicode", method="html"))
    return Content(pages=(html.text_of(page),))


def _rename(element: etree._Element) -> None:
    if not isinstance(element.tag, str):
        return
    name = QName(element).localname
    element.attrib.clear()
    if name in _LEFT_OUT:
        element.tag, element.text = "script", None
        del element[:]
    elif name in _SPACES:
        element.tag, element.text = "span", " "
    else:
        element.tag = _TAGS.get(name, "span")
