"""A byte that flips on the disk, in the archive, in the edition that is served, or in a portal's state."""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.crash.nights import Contents, Nights

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


def prove(nights: Nights, flipped: Flip, after: Contents) -> bool:
    """A second night after the flip ends without a traceback, and so does what its advice says, after which
    the corpus is ``after``, but for a record of the archive that is lost. Whether the flip was told.
    """
    ended = nights.run()
    assert "Traceback" not in ended.said, f"{flipped}: {ended.said}"
    if flipped.kind == "archive":
        ended = nights.run(command="rebuild")
        assert "Traceback" not in ended.said, f"{flipped}: {ended.said}"
        lost = set(after["documents"]) - set(nights.contents()["documents"])
        assert len(lost) <= 1, f"{flipped}: {lost}"
        assert not lost or f"{flipped.file}: damaged from byte" in ended.said, f"{flipped}: {ended.said}"
    elif flipped.kind == "state" and ended.status:
        assert f"remove {flipped.file.parent}" in ended.said, f"{flipped}: {ended.said}"
        shutil.rmtree(flipped.file.parent)
        _reaches(nights, flipped, after)
    elif flipped.kind == "edition":
        for file in ("editions", "corpus.db"):
            shutil.rmtree(nights.data / file, ignore_errors=True)
        (nights.data / "corpus.db").unlink(missing_ok=True)
        _reaches(nights, flipped, after)
    return ended.status != 0


def _reaches(nights: Nights, flipped: Flip, after: Contents) -> None:
    again = nights.run()
    assert again.status == 0, f"{flipped}: {again.said}"
    assert nights.contents() == after, f"another corpus after {flipped}"
