"""What a failing portal gave waits until it is well again."""

from crawler.config import CrawlConfig
from crawler.run import crawl, held_back
from tests.crawler.answering import answer
from tests.crawler.tiny_portal import TinyPortal, serving

CONFIG = CrawlConfig(timeout_seconds=20)


def test_what_a_failing_portal_gave_is_held_back_until_a_good_run(tmp_path):
    """For two nights the list is without its links, while the feed still names new articles."""
    with serving(TinyPortal(articles=12)) as portal:
        source = portal.source(start=("/vi/news/tin/", "/vi/news/rss/"))

        def night(**how):
            portal.articles += 1
            [result] = crawl([source], tmp_path, config=CONFIG, **how)
            return (
                result.failing,
                result.archive.relative_to(tmp_path).as_posix(),
                held_back(tmp_path, "tiny"),
            )

        assert held_back(tmp_path, "tiny") == frozenset()
        failing, _, held = night()
        assert (failing, held) == (None, frozenset())
        portal.odd["/vi/news/tin/"] = answer(200, "<p>Cổng đang bảo trì.</p>", Content_Type="text/html")
        failing, first, held = night(full=True)
        assert "/vi/news/tin/ names 0 articles, where 10 are usual" in failing
        assert held == {first}
        failing, second, held = night(full=True)
        assert failing
        assert held == {first, second}
        portal.odd.clear()
        failing, _, held = night(full=True)
        assert (failing, held) == (None, frozenset())
