"""What a reader is told when a page is not there or fails, in the reader's language.

In place of Datasette's own handler, which prints every 404 with its traceback and all variables, slowly.
"""

import traceback
from http import HTTPStatus
from typing import Any

from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, Request, Response
from datasette.views.base import DatasetteError

from db.site.moved import address_today
from db.site.readers import BusyError


async def respond(datasette: Datasette, request: Request, exception: Exception) -> Response:
    """The page, or the JSON, that tells of ``exception``; one that nobody expects is printed as well. What is
    not there any more leads to what it is today.
    """
    told = _told(exception)
    if told["status"] == HTTPStatus.NOT_FOUND and (moved := await address_today(datasette, request)):
        return Response.redirect(moved, status=301)
    if told["status"] == HTTPStatus.INTERNAL_SERVER_ERROR:
        traceback.print_exception(exception)
    if request.path.endswith(".json"):
        return Response.json(told, status=told["status"])
    context = told | {"too_much": _asks_too_much(exception)}
    page = await datasette.render_template("error.html", context, request=request)
    return Response.html(page, status=told["status"])


def _asks_too_much(exception: Exception) -> bool:
    # Datasette tells of an interrupted query in HTML, and of nothing else.
    return isinstance(exception, QueryInterrupted) or getattr(exception, "message_is_html", False)


def _told(exception: Exception) -> dict[str, Any]:
    error: str = str(exception)
    status: int = HTTPStatus.INTERNAL_SERVER_ERROR
    if isinstance(exception, BusyError):
        error, status = "Too many ask at once: come again in a minute", HTTPStatus.SERVICE_UNAVAILABLE
    elif _asks_too_much(exception):
        error = "This asks for too much at once: add a word, a province or a year"
        status = HTTPStatus.BAD_REQUEST
    elif isinstance(exception, Base400):
        status = exception.status
    elif isinstance(exception, DatasetteError):
        # What Datasette itself finds wrong is wrong with the request, also where it gives no status.
        unsaid = exception.status == HTTPStatus.INTERNAL_SERVER_ERROR
        error, status = exception.message, HTTPStatus.BAD_REQUEST if unsaid else exception.status
    return {"ok": False, "error": error, "status": status, "title": getattr(exception, "title", None)}
