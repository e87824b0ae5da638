from contextlib import closing
from datetime import UTC, datetime

import pytest

from crawler.nightly.state import State

NOW = datetime(2025, 7, 14, 15, 0, tzinfo=UTC)


@pytest.fixture
def state(tmp_path):
    with closing(opened(tmp_path)) as state:
        yield state


def opened(folder, *, begins=True):
    state = State(folder / "crawl/mau", folder)
    if begins:
        state.begin(NOW)
    return state
