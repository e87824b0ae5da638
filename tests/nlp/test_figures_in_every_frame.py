"""Every deed in every frame in which a sentence counts: the measure tells what is done with whom, no more."""

import csv
from pathlib import Path

import pytest

from tests.nlp.reading_figures import find

HERE = Path(__file__).parent
FRAMES = (HERE / "deed_frames.txt").read_text(encoding="utf-8").splitlines()
LINES = (HERE / "counted_deeds.csv").read_text(encoding="utf-8").splitlines()
DEEDS = list(csv.DictReader(line for line in LINES if not line.startswith("#")))


@pytest.mark.parametrize("frame", FRAMES)
def test_the_measure_tells_the_deed(frame: str) -> None:
    found, wanted = [], []
    for one in DEEDS:
        whom = f" cho {one['recipients']}" if one["recipients"] else ""
        found.append(find(frame.format(deed=one["deed"], noun=one["noun"], whom=whom))[0].measure)
        wanted.append(f"{one['noun']} {one['voice']} {one['deed']}{whom}")
    assert found == wanted
