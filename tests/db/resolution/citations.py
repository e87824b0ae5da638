"""Citations of decisions, and which of them mean one."""

from db.citations import Citation
from db.folding import comparable
from db.resolve import resolve

KEY = "2618/QĐ-UBND"


LONG_AN = {"issuer": "Ủy ban nhân dân tỉnh Long An", "issuer_province": "long-an", "province_name": "Long An"}


HUE = {
    "issuer": "Ủy ban nhân dân tỉnh Thừa Thiên Huế",
    "issuer_province": "thua-thien-hue",
    "province_name": "Thừa Thiên Huế",
}


NOTHING = {"issuer": None, "issuer_province": None, "province_name": None}


def citation(document_id="a", start=0, **said):
    values = {
        "id": f"{document_id}-{start}",
        "document_id": document_id,
        "published": None,
        "written_from": said.get("published"),
        "written_to": said.get("published"),
        "issuer_from": "citation" if said.get("issuer") else None,
        "body": said.get("issuer") and comparable(said["issuer"]),
        "province_since": None,
        "home_name": None,
        "national": False,
        "permanent": False,
        "start": start,
        "number": "2618",
        "symbol": "QĐ-UBND",
        "type": "Quyết định",
        "year": None,
        "issued_on": None,
        "subject": None,
    }
    return Citation(**(values | NOTHING | said))


def meant(*citations):
    """Which citations mean one decision, with its year."""
    return {(found.year, frozenset(found.mentions)) for found in resolve(KEY, citations)}
