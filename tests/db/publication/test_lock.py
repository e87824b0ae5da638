import subprocess
import sys

import pytest

from db.publication.lock import LockedError, held

HOLD = """
import sys, pathlib
from db.publication.lock import held
with held(pathlib.Path(sys.argv[1]), "nightly"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_is_told_who_is_at_work(tmp_path):
    folder = tmp_path / "data"
    with (
        held(folder, "nightly"),
        pytest.raises(LockedError, match=r"sotinh nightly \(process \d+, since"),
        held(folder, "crawl"),
    ):
        pass
    with held(folder, "crawl"):
        pass


def test_a_killed_run_holds_nothing(tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LockedError, match=f"process {other.pid}"), held(tmp_path, "crawl"):
            pass
        other.kill()
        other.wait()
    with held(tmp_path, "crawl"):
        pass
