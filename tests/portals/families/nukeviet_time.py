"""The times and the counters that NukeViet prints."""

from datetime import UTC, datetime
from random import randint


def feed_time(moment: datetime) -> str:
    """The time of an item in a feed: the month stands where the minute belongs."""
    utc = moment.astimezone(UTC)
    return utc.strftime(f"%a, %d %b %Y %H:{utc.month:02}:%S GMT")


def stamp(moment: datetime) -> str:
    """article:published_time as PHP's "Y-m-dTH:i:s" writes it, T being the zone."""
    return moment.strftime("%Y-%m-%d%Z%H:%M:%S")


def counters(articles: int) -> dict[str, str]:
    """What the block of visitors says at this moment."""
    today = randint(900, 9_999)
    return {
        "Đang truy cập": str(randint(3, 90)),
        "Hôm nay": f"{today:,}",
        "Tháng hiện tại": f"{today * randint(11, 25):,}",
        "Tổng lượt truy cập": f"{9_200_000 + articles * 10 + randint(0, 9_999):,}",
    }
