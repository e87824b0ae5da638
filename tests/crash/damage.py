"""A byte that flips on the disk, in the archive, in the edition that is served, or in a portal's state."""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.crash.nights import Contents, Nights, is_whole

KINDS = {"archive": "archive/*/*.warc.gz", "edition": "editions/corpus-*.db", "state": "crawl/*/state.db"}


@dataclass(frozen=True, slots=True)
class Flip:
    """The byte at ``place`` of ``file`` was changed."""

    kind: str
    file: Path
    place: int

    def __str__(self) -> str:
        return f"byte {self.place} of {self.file.name} ({self.kind})"


def flip(data: Path, kind: str, chance: random.Random) -> Flip:
    """Change a byte, anywhere in the files of ``kind``."""
    file = chance.choice(sorted(data.glob(KINDS[kind])))
    content = bytearray(file.read_bytes())
    place = chance.randrange(len(content))
    content[place] ^= chance.randint(1, 255)
    file.chmod(0o644)
    file.write_bytes(content)
    return Flip(kind, file, place)


def reread(nights: Nights, first: Path) -> Contents:
    """The corpus after a second night that goes through the portals from their beginning: that finds edits
    which a night that goes on reads some time later.
    """
    nights.begin_anew(first)
    shutil.rmtree(nights.data / "crawl")
    ended = nights.run()
    assert ended.status == 0, ended.said
    return nights.contents()


def prove(nights: Nights, flipped: Flip, *wanted: Contents) -> None:
    """A second night after the flip tells of it without a traceback, and with what its advice says the corpus
    has all that one of ``wanted`` has. What is in the archive already is looked at by a rebuild, which may
    lose the record of the flip, and tells so.
    """
    ended = nights.run()
    assert "Traceback" not in ended.said, f"{flipped}: {ended.said}"
    if flipped.kind == "archive":
        return _rebuilds(nights, flipped, wanted[0])
    assert ended.status, f"{flipped}: nothing told"
    if flipped.kind == "state":
        assert f"remove {flipped.file.parent}" in ended.said, f"{flipped}: {ended.said}"
        shutil.rmtree(flipped.file.parent)
    else:
        assert str(flipped.file) in ended.said, f"{flipped}: {ended.said}"
        shutil.rmtree(nights.data / "editions")
        (nights.data / "corpus.db").unlink()
    return _reaches(nights, flipped, *wanted)


def _rebuilds(nights: Nights, flipped: Flip, wanted: Contents) -> None:
    ended = nights.run(command="rebuild")
    assert "Traceback" not in ended.said, f"{flipped}: {ended.said}"
    lost = set(wanted["documents"]) - set(nights.contents()["documents"])
    assert len(lost) <= 1, f"{flipped}: {lost}"
    assert not lost or f"{flipped.file}: damaged from byte" in ended.said, f"{flipped}: {ended.said}"


def _reaches(nights: Nights, flipped: Flip, *wanted: Contents) -> None:
    again, first = nights.run(), wanted[0]
    assert again.status == 0, f"{flipped}: {again.said}"
    contents = nights.contents()
    assert set(contents["documents"]) == set(first["documents"]), f"other documents after {flipped}"
    assert is_whole(contents, *wanted), f"another corpus after {flipped}"
