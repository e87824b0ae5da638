"""Pictures of the main pages: python -m tests.site.screenshots [CORPUS] [FOLDER].

Light ones, and some in dark and as a phone shows them; with few colours, which keeps the files small.
"""

import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.site import corpora
from tests.site.conftest import one, serving

PAGES = {
    "front": "/",
    "search": "/search?q=khuyen+cong",
    "decision": "/decision/{decision}",
    "document": "/document/{document}",
    "activities": "/activities",
    "province": "/province/{province}",
    "programme": "/programme/khuyen-cong",
    "provinces": "/provinces",
}
OTHERWISE = {
    "front-phone": ("/", {"viewport": {"width": 390, "height": 844}}),
    "activities-phone": ("/activities", {"viewport": {"width": 390, "height": 844}}),
    "provinces-dark": ("/provinces", {"color_scheme": "dark"}),
}
COLOURS = 96
IDS = {
    "decision": "SELECT id FROM decisions ORDER BY documents DESC, id LIMIT 1",
    "document": "SELECT document_id FROM activities GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "province": "SELECT coalesce(p.current_id, p.id) FROM activities a"
    " JOIN provinces p ON p.id = a.province_id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
}


def take(corpus: Path, folder: Path) -> None:
    """Write a picture of each page of the site of ``corpus`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    ids = {name: one(corpus, sql) for name, sql in IDS.items()}
    server = serving(corpus)
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        site = next(server)
        pictures = {name: (path, {}) for name, path in PAGES.items()} | OTHERWISE
        for name, (path, options) in pictures.items():
            page = browser.new_page(**{"viewport": {"width": 1200, "height": 900}, **options}, base_url=site)
            page.goto(path.format(**ids))
            _write(page.screenshot(), folder / f"{name}.png")
            page.close()
        browser.close()
    next(server, None)


def _write(picture: bytes, file: Path) -> None:
    with Image.open(BytesIO(picture)) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        given = [Path(argument) for argument in sys.argv[1:]]
        take(given[0] if given else corpora.plain(Path(made) / "corpus.db"), (given[1:] or [Path("docs")])[0])
