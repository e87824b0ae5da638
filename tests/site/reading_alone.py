"""The status of some pages of a corpus, for a user who may only read it.

``python -m tests.site.reading_alone FILE OTHER``; the OTHER corpus is read first, with all rights, so that
Python has what it loads late: the user may have no right to that either.
"""

import asyncio
import os
import sys
from pathlib import Path

from db.site.server import application

PAGES = ("/", "/search?q=khuyen+cong", "/corpus/documents.json", "/download/corpus.db")
NOBODY = 65534


async def statuses(corpus: Path) -> list[int]:
    site = application(corpus)
    return [(await site.client.get(page)).status_code for page in PAGES]


if __name__ == "__main__":
    asyncio.run(statuses(Path(sys.argv[2])))
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    print(*asyncio.run(statuses(Path(sys.argv[1]))))  # noqa: T201
