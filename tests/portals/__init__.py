"""Eight sample portals of seven CMS families, for tests, demonstrations and benchmarks.

Each has an address of its own, 127.0.0.1 (NukeViet) to 127.0.0.8 (Joomla 3), all at one port: Linux answers
at every 127.x.y.z, elsewhere these have to be set up. Their articles are about invented events and
people. They behave well, unless ``Manners`` says otherwise::

    with serve({"nukeviet": Manners(status=503, retry_after="1", times=2)}) as portals:
        crawl(portals.write_sources(folder))
        assert portals.visits("nukeviet", r"/robots\\.txt")
        portals["nukeviet"].manners = Manners(night=2)  # articles are new, edited, gone

``python -m tests.portals --port 8100`` runs them until it is interrupted.
"""

from tests.portals.manners import GOOD, Flood, Manners
from tests.portals.server import ADDRESSES, SOURCES, Host, Portals, Visit, serve

__all__ = ["ADDRESSES", "GOOD", "SOURCES", "Flood", "Host", "Manners", "Portals", "Visit", "serve"]
