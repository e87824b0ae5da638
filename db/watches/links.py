"""Signed addresses: who has the mail may do what stands in it, and nobody else.

The key is made once, in the folder of the watches; a new key makes all links invalid.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer, URLSafeTimedSerializer

from crawler.disk import synced
from db.watches.store import kept_apart

KEY = "key"
CONFIRM_SECONDS = 3 * 24 * 3600


class LinkError(Exception):
    """The link is not ours, or too old."""


class Links:
    """The links that the key in ``folder`` signs."""

    def __init__(self, folder: Path) -> None:
        self._key = _key(folder / KEY)

    def to_confirm(self, asked: dict[str, str]) -> str:
        """What confirms, within ``CONFIRM_SECONDS``, that a watch is wanted."""
        return self._timed.dumps(asked)

    def confirmed(self, token: str) -> dict[str, str]:
        """What was asked for. LinkError where the ``token`` is no such link, or is too old."""
        return _read(self._timed, token, max_age=CONFIRM_SECONDS)

    def to_leave(self, whose: dict[str, str]) -> str:
        """What ends watches, at any time."""
        return self._lasting.dumps(whose)

    def left(self, token: str) -> dict[str, str]:
        """Whose watches are to end. LinkError where the ``token`` is no such link."""
        return _read(self._lasting, token)

    def print_of(self, text: str) -> str:
        """What tells that ``text`` was there before, and not what it was."""
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()

    @property
    def _timed(self) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(self._key, salt="confirm")

    @property
    def _lasting(self) -> URLSafeSerializer:
        return URLSafeSerializer(self._key, salt="leave")


def _read(serializer: Any, token: str, **how: int) -> dict[str, str]:
    try:
        read: dict[str, str] = serializer.loads(token, **how)
    except BadSignature as error:
        raise LinkError from error
    return read


def _key(file: Path) -> bytes:
    """The key in ``file``, made by the first of several processes that want it."""
    if not file.exists():
        new = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
        kept_apart(new)
        new.write_text(secrets.token_hex(32), encoding="ascii")
        synced(new)
        try:
            os.link(new, file)
        except FileExistsError:
            pass
        finally:
            new.unlink()
    return file.read_bytes()
