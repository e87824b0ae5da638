"""A Joomla 3 portal (Protostar): as Joomla 4 in its addresses, another in its pages."""

from tests.portals.content import Article
from tests.portals.families.joomla import Joomla

_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")


class Joomla3(Joomla):
    """The portal of a centre for industrial extension. Its next page is known by a title in English."""

    FAMILY = "joomla3"

    def dated(self, article: Article) -> str:
        """The day as its Vietnamese language pack writes it."""
        day = article.published
        name = f"Thứ {_WEEKDAYS[day.weekday()]}" if day.weekday() < len(_WEEKDAYS) else "Chủ nhật"
        return f"{name}, {day:%d} Tháng {day.month} {day:%Y %H:%M}"
