"""What the crawler calls an article and a portal, as the corpus stores them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from crawler.article import Article
from crawler.source import Source
from db.records import Attachment, StoredDocument
from db.records import Source as StoredSource


def stored_source(portal: Source) -> StoredSource:
    """The portal as the corpus lists it."""
    return StoredSource(
        id=portal.id,
        name=portal.name,
        homepage=portal.homepage,
        province_id=portal.province,
        family=portal.family,
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article comes from: ``key`` and ``url`` as in StoredDocument, and the portal, if it is
    known.
    """

    key: str
    url: str
    kind: Literal["file", "page", "attachment"]
    fetched_at: datetime
    portal: Source | None
    parent_id: str | None = None


def stored(article: Article, origin: Origin) -> StoredDocument:
    """The document that an article is, without its home."""
    source = article.source
    return StoredDocument(
        source_id=origin.portal.id if origin.portal else "files",
        key=origin.key,
        url=origin.url,
        title=article.title,
        published=article.published,
        author=article.author,
        credit=article.credit,
        publisher=origin.portal.name if origin.portal else article.publisher,
        text=article.text,
        home_province=None,
        kind=origin.kind,
        fetched_at=origin.fetched_at,
        attachments=tuple(Attachment(file.url, file.name) for file in article.attachments),
        parent_id=origin.parent_id,
        media_type=source.media_type if source else None,
        page_starts=source.page_starts if source else (),
        needs_ocr=bool(source and source.needs_ocr),
        ocr_confidence=source.ocr_confidence if source else None,
        dropped_lines=article.dropped_lines,
    )
