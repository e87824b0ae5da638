"""A page of the archive, as its portal sent it: from the WARC files in ``archive`` beside ``corpus.db``."""

from dataclasses import dataclass
from pathlib import Path

from bs4.dammit import UnicodeDammit
from w3lib.encoding import http_content_type_encoding
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

FOLDER = "archive"


class RecordError(LookupError):
    """The archive does not hold the page here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An archived page: the address it was read from, when (ISO 8601, UTC), and what the portal answered."""

    url: str
    fetched_at: str
    status: int
    content_type: str
    body: bytes

    @property
    def text(self) -> str:
        """The body as text, by the charset that the portal says, or else the page, or else a guess."""
        said = http_content_type_encoding(self.content_type)
        decoded = UnicodeDammit(self.body, [said] if said else [], is_html=True).unicode_markup
        return decoded if decoded is not None else self.body.decode("utf-8", "replace")


def record(data_dir: Path, file: str, offset: int, source: str, key: str) -> Record:
    """The page of the article ``key`` of a portal, which begins at a byte of ``file``. Raises RecordError."""
    path = (data_dir / file).resolve()
    if not path.is_relative_to((data_dir / FOLDER).resolve()):
        raise RecordError(f"{file} is no archive of this corpus")
    try:
        with path.open("rb") as opened:
            opened.seek(offset)
            found = next(iter(ArchiveIterator(opened, check_digests=True)))
            body = found.content_stream().read()
    except (OSError, ArchiveLoadFailed, StopIteration) as error:
        raise RecordError(f"{file} is not here any more, or is damaged") from error
    fields = dict(found.rec_headers.headers)
    if (fields.get("Sotinh-Source"), fields.get("Sotinh-Key")) != (
        source,
        key,
    ) or not found.digest_checker.passed:
        raise RecordError(f"{file} does not hold this page at byte {offset}")
    return Record(
        url=fields["WARC-Target-URI"],
        fetched_at=fields["WARC-Date"],
        status=int(found.http_headers.get_statuscode()),
        content_type=found.http_headers.get_header("Content-Type", ""),
        body=body,
    )
