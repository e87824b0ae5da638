from collections.abc import Iterator

import httpx
import pytest

from crawler import source
from nlp.provinces import gazetteer
from tests.portals import Portals, serve


@pytest.fixture(scope="session")
def portals() -> Iterator[Portals]:
    """The portals with good manners, for tests that change nothing."""
    with serve() as running:
        yield running


@pytest.fixture(scope="session")
def client() -> Iterator[httpx.Client]:
    # Limits so that no test waits for a portal's bad manners.
    with httpx.Client(trust_env=False, timeout=20) as running:
        yield running


@pytest.fixture(scope="session")
def sources(portals: Portals, tmp_path_factory: pytest.TempPathFactory) -> dict[str, source.Source]:
    folder = portals.write_sources(tmp_path_factory.mktemp("sources"))
    return source.load(gazetteer.provinces(), folder)
