"""What a command does without until it is asked for: each is started anew, and waits for what it imports."""

import subprocess
import sys

LOADED = "import sys, pipeline; print({'datasette', 'dask', 'underthesea'} & sys.modules.keys())"


def test_a_command_starts_without_the_site_and_the_models():
    started = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert started.stdout == "set()\n"
