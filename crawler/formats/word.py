"""Word files (DOCX) to text: by way of HTML, as mammoth makes it, and the cleaner of pages."""

from io import BytesIO
from typing import Any

import mammoth
from mammoth import documents, transforms

from crawler.families import html
from crawler.formats import fonts, packed
from crawler.formats.content import Content, FormatError

_NO_STYLES = "br[type='page'] => br"


def read(data: bytes) -> Content:
    """The text of the DOCX file ``data``: tracked insertions, text boxes and content controls are in it,
    deletions and pictures are not. FormatError for a damaged file.
    """
    packed.opened(data).close()
    try:
        made = mammoth.convert_to_html(
            BytesIO(data),
            convert_image=mammoth.images.img_element(lambda _: {}),
            transform_document=transforms.run(_in_unicode),
            style_map=_NO_STYLES,
            ignore_empty_paragraphs=True,
        )
    except MemoryError:
        raise
    except Exception as error:
        raise FormatError("it is damaged; fetch it again") from error
    page = html.fragment(f"<div>{made.value}</div>") if made.value else None
    return Content(pages=(html.text_of(page),))


def _in_unicode(run: Any) -> Any:
    if fonts.encoding(run.font) is None:
        return run
    return run.copy(children=[_text_in_unicode(child, run.font) for child in run.children])


def _text_in_unicode(child: Any, font: str) -> Any:
    if not isinstance(child, documents.Text):
        return child
    return documents.Text(fonts.to_unicode(child.value, font))
