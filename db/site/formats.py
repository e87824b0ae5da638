"""A view as JSON, CSV, XLSX or an Atom feed. Tables are whole, but never whole in memory."""

import asyncio
import csv
import io
import json
import re
import tempfile
from collections.abc import AsyncIterator, Sequence
from typing import IO, Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

import xlsxwriter
from datasette.utils.asgi import AsgiStream, AsgiWriter, Response

from db.site.corpus_reading import Portion
from db.site.limits import limits
from db.site.security import Send
from db.site.view import Entry, Table, View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ATOM = "http://www.w3.org/2005/Atom"
# What Excel takes: rows with the head, and characters in a cell. XML 1.0 has no control characters.
MOST_ROWS = 1_048_576
_LONGEST_CELL = 32_767
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_CUT = (
    "Chỉ gồm {rows} dòng đầu, nhiều hơn thì bảng tính không mở nổi; tệp CSV có đủ.",
    "The first {rows} rows alone, as many as a workbook may have; the CSV has them all.",
)
_BEGINS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_BLOCK = 1 << 16


class File:
    """An open file as a response; it is closed when it has been sent."""

    def __init__(self, file: IO[bytes], content_type: str, headers: dict[str, str]) -> None:
        self._file = file
        self._headers = {"content-type": content_type, **headers}

    async def asgi_send(self, send: Send) -> None:
        """Send the file from its beginning."""
        headers = [(name.encode(), value.encode()) for name, value in self._headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        with self._file as file:
            file.seek(0)
            while block := file.read(_BLOCK):
                await send({"type": "http.response.body", "body": block, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


def as_json(view: View, address: str) -> Response:
    """The data of ``view``, Vietnamese letters as they are, with the address of its ``next`` page or null."""
    following = f"{address}{view.following}" if view.following else None
    body = json.dumps(view.data | {"next": following}, ensure_ascii=False, indent=1)
    return Response(body, content_type="application/json; charset=utf-8", headers=_open())


async def as_csv(table: Table, name: str) -> AsgiStream:
    """The table as CSV in UTF-8, with the byte order mark without which Excel garbles Vietnamese."""
    portions = _portions(table)
    # What fails at once fails before anything is sent.
    first = await anext(portions)

    async def send(out: AsgiWriter) -> None:
        await out.write("\ufeff" + _lines([tuple(first.columns), *first.rows]))
        async for portion in portions:
            await out.write(_lines(portion.rows))

    return AsgiStream(send, content_type="text/csv; charset=utf-8", headers=_file(name, "csv"))


def _lines(rows: Sequence[tuple[Any, ...]]) -> str:
    file = io.StringIO()
    csv.writer(file).writerows([as_text(value) for value in row] for row in rows)
    return file.getvalue()


def as_text(value: Any) -> Any:
    """``value`` as a spreadsheet takes it for what it is: a text that begins like a formula, behind an
    apostrophe (OWASP, CSV Injection). Numbers stay numbers.
    """
    begins = isinstance(value, str) and (value.lstrip(" ")[:1] in _BEGINS_FORMULA)
    return f"'{value}" if value and begins else value


async def as_xlsx(table: Table, name: str) -> File:
    """The table as a workbook, of which a second sheet says so where Excel's limit has cut it."""
    return File(await workbook(table), XLSX, _file(name, "xlsx"))


async def as_whole_xlsx(table: Table, name: str) -> Response:
    """The table as a workbook in one piece, as Datasette wants it."""
    with await workbook(table) as file:
        file.seek(0)
        return Response(file.read(), content_type=XLSX, headers=_file(name, "xlsx"))


async def workbook(table: Table) -> IO[bytes]:
    """The table as a workbook on disk. Texts stay texts: nothing becomes a formula or a link."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 -- whoever asked for it closes it
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("data")
        sheet.freeze_panes(1, 0)
        written, bytes_left = 0, limits()["workbook"]["bytes"]
        async for portion in _portions(table):
            if not written:
                _write(sheet, [tuple(portion.columns)], 0, book.add_format({"bold": True}))
                written = 1
            room = portion.rows[: MOST_ROWS - written if bytes_left > 0 else 0]
            bytes_left -= sum(len(str(value)) for row in room for value in row)
            await asyncio.to_thread(_write, sheet, room, written)
            written += len(room)
            if len(room) < len(portion.rows):
                note = book.add_worksheet("note")
                note.write_column(0, 0, [said.format(rows=written - 1) for said in _CUT])
                break
    return file


def _write(sheet: Any, rows: Sequence[tuple[Any, ...]], first: int, style: Any = None) -> None:
    for number, row in enumerate(rows, first):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, _CONTROL.sub("", value)[:_LONGEST_CELL], style)
            elif isinstance(value, int | float):
                sheet.write_number(number, column, value)
            elif value is not None:
                sheet.write_string(number, column, str(value)[:_LONGEST_CELL])


async def _portions(table: Table) -> AsyncIterator[Portion]:
    if isinstance(table, Sequence):
        yield Portion(list(table[0]) if table else [], [tuple(row.values()) for row in table])
    else:
        async for portion in table:
            yield portion


def as_atom(view: View, address: str, page: str, site: str) -> Response:
    """The entries of ``view`` as the feed at ``address`` of the page ``page``, on the site at ``site``.

    Ids are made of the path within the site alone, so that they stay where the site moves (RFC 4287, 4.2.6).
    """
    feed = ElementTree.Element("feed", xmlns=ATOM)
    days = [entry.day for entry in view.entries or () if entry.day]
    _texts(
        feed,
        id=_id(address.removeprefix(site)),
        title=f"{view.title} · Sổ Tỉnh",
        updated=_moment(max(days, default=None)),
    )
    ElementTree.SubElement(feed, "link", rel="self", type="application/atom+xml", href=address)
    ElementTree.SubElement(feed, "link", rel="alternate", type="text/html", href=page)
    author = ElementTree.SubElement(feed, "author")
    _texts(author, name="Sổ Tỉnh")
    for entry in view.entries or ():
        feed.append(_entry(entry, site))
    body = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return Response(body, content_type="application/atom+xml; charset=utf-8", headers=_open())


def _entry(entry: Entry, site: str) -> ElementTree.Element:
    element = ElementTree.Element("entry")
    _texts(element, id=_id(entry.id), title=entry.title, updated=_moment(entry.day))
    ElementTree.SubElement(element, "link", rel="alternate", type="text/html", href=f"{site}{entry.path}")
    _texts(element, summary=entry.summary)
    return element


def _id(path: str) -> str:
    return uuid5(NAMESPACE_URL, f"sotinh:{path}").urn


def _texts(parent: ElementTree.Element, **texts: str) -> None:
    for tag, text in texts.items():
        ElementTree.SubElement(parent, tag).text = _CONTROL.sub("", text)


def _moment(day: str | None) -> str:
    return f"{day or '1970-01-01'}T00:00:00+07:00"


def _open() -> dict[str, str]:
    return {"access-control-allow-origin": "*"}


def _file(name: str, extension: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}.{extension}"'} | _open()
