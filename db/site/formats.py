"""A view as JSON, CSV, XLSX or an Atom feed."""

import csv
import io
import json
import re
from collections.abc import Sequence
from xml.etree import ElementTree

import xlsxwriter
from datasette.utils.asgi import Response

from db.site.reading import Row
from db.site.view import Entry, View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ATOM = "http://www.w3.org/2005/Atom"
# A cell of Excel holds no more; XML 1.0 has no control characters.
_LONGEST_CELL = 32_767
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


def as_json(view: View) -> Response:
    """The data of ``view``, Vietnamese letters as they are."""
    body = json.dumps(view.data, ensure_ascii=False, indent=1)
    return Response(body, content_type="application/json; charset=utf-8", headers=_open())


def as_csv(rows: Sequence[Row], name: str) -> Response:
    """The table as CSV in UTF-8, with the byte order mark without which Excel garbles Vietnamese."""
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]) if rows else [])
    writer.writeheader()
    writer.writerows(rows)
    return Response(
        "\ufeff" + file.getvalue(), content_type="text/csv; charset=utf-8", headers=_file(name, "csv")
    )


def as_xlsx(rows: Sequence[Row], name: str) -> Response:
    """The table as a workbook. Texts stay texts: nothing becomes a formula or a link."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("data")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, list(rows[0]) if rows else [], book.add_format({"bold": True}))
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row.values()):
                if isinstance(value, str):
                    sheet.write_string(number, column, _CONTROL.sub("", value)[:_LONGEST_CELL])
                else:
                    sheet.write(number, column, value)
    return Response(file.getvalue(), content_type=XLSX, headers=_file(name, "xlsx"))


def as_atom(view: View, address: str, page: str, site: str) -> Response:
    """The entries of ``view`` as the feed at ``address`` of the page ``page``, on the site at ``site``."""
    feed = ElementTree.Element("feed", xmlns=ATOM)
    days = [entry.day for entry in view.entries or () if entry.day]
    _texts(feed, id=address, title=view.title, updated=_moment(max(days, default=None)))
    ElementTree.SubElement(feed, "link", rel="self", href=address)
    ElementTree.SubElement(feed, "link", href=page)
    author = ElementTree.SubElement(feed, "author")
    _texts(author, name="Sổ Tỉnh")
    for entry in view.entries or ():
        feed.append(_entry(entry, site))
    body = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return Response(body, content_type="application/atom+xml; charset=utf-8", headers=_open())


def _entry(entry: Entry, site: str) -> ElementTree.Element:
    element = ElementTree.Element("entry")
    _texts(element, id=f"{site}{entry.id}", title=entry.title, updated=_moment(entry.day))
    ElementTree.SubElement(element, "link", href=f"{site}{entry.path}")
    _texts(element, summary=entry.summary)
    return element


def _texts(parent: ElementTree.Element, **texts: str) -> None:
    for tag, text in texts.items():
        ElementTree.SubElement(parent, tag).text = _CONTROL.sub("", text)


def _moment(day: str | None) -> str:
    return f"{day or '1970-01-01'}T00:00:00+07:00"


def _open() -> dict[str, str]:
    return {"access-control-allow-origin": "*"}


def _file(name: str, extension: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}.{extension}"'} | _open()
