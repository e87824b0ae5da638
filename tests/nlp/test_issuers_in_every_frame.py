"""Every kind of body in every frame in which a sentence cites a document: the body is its issuer."""

import csv
from pathlib import Path

import pytest

from tests.nlp.reading_decisions import cited

HERE = Path(__file__).parent
FRAMES = (HERE / "issuing_frames.txt").read_text(encoding="utf-8").splitlines()
with (HERE / "issuing_bodies.csv").open(encoding="utf-8", newline="") as rows:
    BODIES = list(csv.DictReader(rows))


@pytest.mark.parametrize("frame", FRAMES)
def test_the_issuer_is_the_body_that_the_frame_names(frame: str) -> None:
    read = [cited(frame.format(body=one["written"], number=one["number"])) for one in BODIES]
    found = [[(one.issuer, one.issuer_province) for one in mentions] for mentions in read]
    assert found == [[(one["issuer"], one["province"] or None)] for one in BODIES]
