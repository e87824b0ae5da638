"""The archived copy of a document's page: what it is, and the page itself, which is never shown as one.

A page of a portal would act in the name of this site: it is handed out as text to read, or as a file to save.
"""

import asyncio
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from db.site import warc
from db.site.corpus_reading import Corpus, Row
from db.site.view import Asked, View
from db.site.warc import Record, RecordError


async def build(corpus: Corpus, asked: Asked) -> View:
    """When, from where and into which file the page of the document ``id`` was fetched."""
    document, record = await _archived(corpus, asked.part("id"))
    told = {name: getattr(record, name) for name in ("url", "fetched_at", "status", "content_type")}
    place = {"file": document["archive_file"], "offset": document["archive_offset"]}
    return View(
        template="archived.html",
        title=document["title"] or document["url"],
        data={
            "document": {name: document[name] for name in ("id", "title", "url")},
            "archived": told | {"bytes": len(record.body)} | place,
        },
    )


async def as_text(request: Request, datasette: Datasette) -> Response:
    """The source of the page, to be read."""
    _, record = await _archived(Corpus(datasette), request.url_vars["id"])
    text = await asyncio.to_thread(lambda: record.text)
    return Response(text.encode("utf-8", "replace"), content_type="text/plain; charset=utf-8")


async def as_file(request: Request, datasette: Datasette) -> Response:
    """The page byte for byte, to be saved."""
    document, record = await _archived(Corpus(datasette), request.url_vars["id"])
    headers = {"content-disposition": f'attachment; filename="{document["id"]}{_ending(document)}"'}
    return Response(record.body, headers=headers, content_type="application/octet-stream")


def _ending(document: Row) -> str:
    """Of a file, the one that its address has, where that is a plain one."""
    if document["kind"] != "attachment":
        return ".html"
    ending = PurePosixPath(urlsplit(document["url"]).path).suffix
    return ending if ending.isascii() and ending[1:].isalnum() else ""


async def _archived(corpus: Corpus, id_: str) -> tuple[Row, Record]:
    document = await corpus.row("document_archived", {"id": id_})
    if document is None or document["archive_file"] is None:
        raise NotFound(f"There is no archived copy of a document {id_}")
    key = document["key"]
    if document["kind"] == "attachment":
        # Of a report in a ZIP file, the archive has the ZIP file.
        key = key.partition("#")[0]
    place = (document["archive_file"], document["archive_offset"], document["source_id"], key)
    try:
        return document, await asyncio.to_thread(warc.record, corpus.folder, *place)
    except RecordError as error:
        raise NotFound(f"The archived copy cannot be read: {error}") from error
