"""What a reader of the site, of which each edition starts several, does without."""

import subprocess
import sys

from db.site.editions import served
from db.site.server import application

LOADED = (
    "import sys, db.site.reader; print([name for name in sys.modules if name in {'underthesea', 'joblib'}])"
)


def test_a_reader_starts_without_the_models():
    started = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert started.stdout == "[]\n"


def test_whoever_asks_first_waits_for_no_reader_to_start(corpus):
    edition = served(application(corpus, ready=True)).newest()
    for readers in edition.readers.values():
        waiting = readers._idle.get(timeout=60)
        waiting.end()


def test_a_site_that_is_only_asked_within_a_process_starts_readers_when_it_needs_them(corpus):
    edition = served(application(corpus)).newest()
    assert all(readers._idle.empty() for readers in edition.readers.values())
