"""The corpus as a Datasette site.

``server`` is the Datasette application, ``plugin`` what it is given: ``routes`` from an address to a page
of ``pages``, which reads the corpus (``corpus_reading``, in processes of ``readers`` with limits) and gives
a ``view``, written out by ``formats`` or a template with ``texts``. ``security``, ``limits`` and
``turnstile`` stand before it; ``editions`` follows the file that is served.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any


def serve(
    corpus: Path, host: str = "127.0.0.1", port: int = 8001, tell: Callable[[str], None] = print
) -> None:
    """Serve the file ``corpus`` on http://host:port until interrupted; what a run stores shows at once.
    ``tell`` hears where.

    Raises CorpusError where there is no corpus that this version reads, or where the port is taken.
    """
    # Datasette takes a second to import, which the other commands need not wait for.
    from db.site import server  # noqa: PLC0415

    server.run(corpus, host, port, tell)


def answer(corpus: Path, typed: str, limit: int) -> dict[str, Any]:
    """What the site answers to what was ``typed``, with up to ``limit`` documents; see ``asking.answer``."""
    from db.site import asking  # noqa: PLC0415

    return asking.answer(corpus, typed, limit)
