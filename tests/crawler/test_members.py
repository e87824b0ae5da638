"""The members of a gzip file, over whatever is damaged between them, wherever a block ends that is read."""

import gzip
from io import BytesIO

import pytest

from crawler import members
from crawler.members import Member

BEGINS = b"WARC/1"
ONE, TWO = (gzip.compress(BEGINS + b".0 " + body, mtime=0) for body in (b"mot " * 30, b"hai " * 30))


def read(data: bytes, start: int = 0) -> list[Member]:
    return list(members.members(BytesIO(data), BEGINS, start))


def spoiled(member: bytes, place: int) -> bytes:
    return member[:place] + bytes([member[place] ^ 0xFF]) + member[place + 1 :]


def test_sound_members_come_one_after_the_other() -> None:
    first, second = read(ONE + TWO)
    assert first == Member(0, len(ONE), gzip.decompress(ONE))
    assert second == Member(len(ONE), len(ONE + TWO), gzip.decompress(TWO))
    assert read(ONE + TWO, len(ONE)) == [second]
    assert read(b"") == []


@pytest.mark.parametrize("block", [*range(40, 60), 2**15])
@pytest.mark.parametrize("noise", [b"", b"\x1f\x8b\x08 no member", b"\0" * 100])
def test_after_damage_the_next_member_is_found(
    monkeypatch: pytest.MonkeyPatch, block: int, noise: bytes
) -> None:
    monkeypatch.setattr(members, "_BLOCK", block)
    bad = spoiled(ONE, len(ONE) - 6) + noise
    damaged, sound = read(bad + TWO)
    assert (damaged.start, damaged.end) == (0, len(bad))
    assert damaged.damage
    assert sound == Member(len(bad), len(bad + TWO), gzip.decompress(TWO))


def test_what_stands_before_the_damage_is_saved() -> None:
    [damaged] = read(spoiled(ONE, len(ONE) - 6))
    assert damaged.data == gzip.decompress(ONE), "its check sum alone is wrong"
    [short] = read(ONE[:-12])
    assert short.damage == "it is cut off"
    assert gzip.decompress(ONE).startswith(short.data)
    assert short.data.startswith(BEGINS)


@pytest.mark.parametrize(
    ("most", "is_sound"), [(len(gzip.decompress(ONE)) + 1, True), (len(gzip.decompress(ONE)), False)]
)
def test_a_member_that_holds_too_much_is_damaged(
    monkeypatch: pytest.MonkeyPatch, most: int, is_sound: bool
) -> None:
    monkeypatch.setattr(members, "_MOST_BYTES", most)
    assert (read(ONE)[0].damage is None) is is_sound
