"""Rows as entries of feeds."""

from db.site.corpus_reading import Row
from db.site.view import Entry


def of_activity(activity: Row) -> Entry:
    """An activity, dated by the document that tells of it."""
    told = (activity["province"], activity["organiser"], activity["place"], activity["source"])
    return Entry(
        id=f"/document/{activity['document_id']}#{activity['id']}",
        path=f"/document/{activity['document_id']}#{activity['id']}",
        title=activity["title"],
        day=activity["published"],
        summary=" · ".join(filter(None, told)),
    )


def of_document(document: Row, summary: str = "") -> Entry:
    """A document, dated by its publication."""
    path = f"/document/{document['id']}"
    title = document["title"] or document["url"]
    return Entry(id=path, path=path, title=title, day=document["published"], summary=summary)


def of_mention(mention: Row) -> Entry:
    """A place that cites a decision or names a person."""
    path = f"/document/{mention['document_id']}#{mention['id']}"
    title = mention["document"] or mention["url"]
    return Entry(id=path, path=path, title=title, day=mention["published"], summary=mention["sentence"])
