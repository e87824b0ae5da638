"""The status of some pages of a corpus, for a reader: ``python -m tests.site.reading_alone FILE``."""

import asyncio
import sys
from pathlib import Path

from db.site.server import application

PAGES = ("/", "/search?q=khuyen+cong", "/corpus/documents.json", "/download/corpus.db")


async def statuses(corpus: Path) -> list[int]:
    site = application(corpus)
    return [(await site.client.get(page)).status_code for page in PAGES]


if __name__ == "__main__":
    print(*asyncio.run(statuses(Path(sys.argv[1]))))  # noqa: T201
