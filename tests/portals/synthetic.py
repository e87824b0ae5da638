"""Any number of articles, for measuring: put together from the written ones, the same in each run."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.portals.content import Article, Site

FIRST_ID = 100_000
_PARAGRAPHS = 5


def articles(site: Site, count: int) -> Iterator[Article]:
    """``count`` articles in the manner of ``site``, no two alike, back in time from its first own article."""
    own = site.articles()
    paragraphs = [part for article in own for part in article.body.split("\n\n") if len(part) > 150]
    for number in range(count):
        random = Random(number)
        like = own[number % len(own)]
        body = [*random.sample(paragraphs, _PARAGRAPHS), _own_line(number, random)]
        yield Article(
            id=FIRST_ID + number,
            title=f"Kỳ {number + 1}: {like.title}",
            published=own[-1].published - timedelta(hours=7 * (number + 1)),
            category=like.category,
            lead=random.choice(paragraphs),
            author=like.author,
            credit=like.credit,
            body="\n\n".join(body),
        )


def _own_line(number: int, random: Random) -> str:
    return (
        f"Đợt {number + 1} hỗ trợ {random.randint(2, 90)} cơ sở với kinh phí "
        f"{random.randint(20, 900)} triệu đồng theo Kế hoạch số {random.randint(10, 900)}/KH-SCT."
    )
