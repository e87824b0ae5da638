import pytest

from crawler.nightly.monitors import Figures, judge

GOOD = {"pages": 20, "bodies": 20, "titles": 20, "dates": 18, "characters": 40_000}
FEED, LIST = "https://mau/rss/", "https://mau/tin/"


def judged(tonight, listed, *, history=(GOOD,) * 5, before=None):
    usual = {FEED: [30] * 5, LIST: [10, 9, 10, 10, 8]} if before is None else before
    return judge(Figures(tonight=tonight, listed=listed, history=tuple(history), listed_before=usual))


def test_a_portal_that_gives_what_it_used_to_is_well():
    assert judged(GOOD, {FEED: 30, LIST: 9}) is None


BROKEN = [
    ({"bodies": 8}, "40% of the articles have a text, where 100% are usual"),
    ({"titles": 10}, "50% of the articles have a title, where 100% are usual"),
    ({"dates": 3}, "15% of the articles have a date, where 90% are usual"),
    ({"characters": 4_000}, "a text has 200 characters, where 2000 are usual"),
]


@pytest.mark.parametrize(("changed", "reason"), BROKEN)
def test_a_portal_below_its_floor_is_failing(changed, reason):
    assert reason in judged(GOOD | changed, {FEED: 30, LIST: 10})


def test_a_start_page_that_lost_its_articles_is_told():
    assert judged(GOOD, {FEED: 30, LIST: 3}) == f"{LIST} names 3 articles, where 10 are usual"


def test_start_pages_without_any_article_are_told():
    assert "no start page names any article" in judged(GOOD, {FEED: 0, LIST: 0})


def test_a_partial_loss_is_measured_against_the_portals_own_history():
    """What never had dates does not lack them."""
    history = [GOOD | {"dates": 2}] * 5
    assert judged(GOOD | {"dates": 2}, {FEED: 30}, history=history) is None


def test_few_articles_say_nothing():
    assert judged({"pages": 3, "bodies": 1, "titles": 0, "dates": 0, "characters": 9}, {FEED: 30}) is None


def test_a_start_page_that_was_not_asked_for_is_not_missed():
    assert judged(GOOD, {FEED: 30}) is None
    assert judged(GOOD, {}) is None


def test_the_first_run_has_only_itself():
    assert judged(GOOD, {FEED: 30}, history=(), before={}) is None
    assert judged(GOOD, {FEED: 0}, history=(), before={}) == "no start page names any article"
    reason = judged(
        {"pages": 20, "bodies": 5, "titles": 5, "dates": 0, "characters": 900},
        {FEED: 30},
        history=(),
        before={},
    )
    assert "25% of the articles have a text" in reason
