"""Mentions of persons, and how many persons they are."""

from db.mentions_of_one import Mention
from db.same_person import resolve


def mention(number=0, **changes):
    values = {
        "id": f"m{number}",
        "document_id": f"d{number}",
        "day": "2018-03-13",
        "start": 10 * number,
        "sentence": f"Câu {number}.",
        "name": "Trần Văn Mẫu",
        "role": "Giám đốc",
        "organisation": "Sở Công Thương",
        "province_id": "long-an",
        "tenure": "holds",
    }
    return Mention(**(values | changes))


def persons(*told):
    """How many persons the mentions mean, each in a document of its own unless it says otherwise."""
    return len(resolve([mention(number, **one) for number, one in enumerate(told)]))
