"""What the fields mean: ``data/guide.en.md`` and ``data/guide.vi.md``."""

from functools import cache
from importlib import resources

from markdown_it import MarkdownIt

from db.site.corpus_reading import Corpus
from db.site.view import Asked, View


async def build(_: Corpus, __: Asked) -> View:
    """The guide, in both languages."""
    return View(
        template="guide.html",
        title="Ý nghĩa các trường · What the fields mean",
        data={language: _text(language) for language in ("vi", "en")},
        shown={"pages": {language: _page(language) for language in ("vi", "en")}},
    )


@cache
def _text(language: str) -> str:
    return resources.files("db").joinpath("data", f"guide.{language}.md").read_text("utf-8")


@cache
def _page(language: str) -> str:
    page: str = MarkdownIt("commonmark", {"html": False}).render(_text(language))
    return page
