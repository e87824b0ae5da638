"""What a reader of the site, of which each edition starts several, does without."""

import subprocess
import sys

LOADED = (
    "import sys, db.site.reader; print([name for name in sys.modules if name in {'underthesea', 'joblib'}])"
)


def test_a_reader_starts_without_the_models():
    started = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert started.stdout == "[]\n"
