import random
from types import SimpleNamespace

import pytest

from crawler.nightly.monitors import Figures, judge, unmet, verdict

GOOD = {"pages": 20, "bodies": 20, "titles": 20, "dates": 18}
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
    assert judged({"pages": 3, "bodies": 1, "titles": 0, "dates": 0}, {FEED: 30}) is None


def test_a_start_page_that_was_not_asked_for_is_not_missed():
    assert judged(GOOD, {FEED: 30}) is None
    assert judged(GOOD, {}) is None


def test_the_first_run_has_only_itself():
    assert judged(GOOD, {FEED: 30}, history=(), before={}) is None
    assert judged(GOOD, {FEED: 0}, history=(), before={}) == "no start page names any article"
    reason = judged(
        {"pages": 20, "bodies": 5, "titles": 5, "dates": 0},
        {FEED: 30},
        history=(),
        before={},
    )
    assert "25% of the articles have a text" in reason


def of_lengths(tonight, before):
    return judge(Figures(tonight=GOOD, listed={FEED: 30}, lengths=tonight, lengths_before=before))


def articles(chance, number, *, spread=0.8, usual=7.6):
    """Lengths as those of press articles are: log-normal, half of them from 1,200 to 3,400 characters."""
    return [int(chance.lognormvariate(usual, spread)) for _ in range(number)]


def test_texts_that_are_cut_are_told():
    """As where a changed layout leaves the lead alone."""
    chance = random.Random(1)
    for tonight in (5, 10, 60):
        told = of_lengths([chance.randint(80, 250) for _ in range(tonight)], articles(chance, 150))
        assert "characters, where" in told


@pytest.mark.parametrize("spread", [0.3, 0.5, 0.8])
def test_good_nights_are_not_held_back_by_the_lengths_of_their_texts(spread):
    """Five a night from a history like a real portal's, four thousand nights."""
    chance = random.Random(1)
    before = articles(chance, 150, spread=spread)
    nights = [of_lengths(articles(chance, 5, spread=spread), before) for _ in range(4000)]
    assert sum(night is not None for night in nights) <= 2


def test_a_long_article_in_one_night_changes_nothing():
    chance = random.Random(1)
    assert of_lengths([*articles(chance, 5), 90_000], articles(chance, 150)) is None
    assert of_lengths(articles(chance, 6), [*articles(chance, 150), 200_000]) is None


def test_old_articles_that_a_new_sitemap_brings_may_be_shorter():
    chance = random.Random(1)
    for _ in range(100):
        assert of_lengths(articles(chance, 300, usual=7.0), articles(chance, 150)) is None


def test_few_texts_say_nothing_of_their_length():
    assert of_lengths([10] * 4, [2000] * 150) is None
    assert of_lengths([10] * 50, [2000] * 19) is None
    assert of_lengths([1900] * 50, [2000] * 100) is None, "all shorter, but not by much"


EXPECTED = [
    ({"documents_min": 101}, "100 articles are known, where 101 are expected"),
    ({"dated_min": 0.95}, "90% of the articles have a date, where 95% are expected"),
    ({"body_min": 1}, "95% of the articles have a text, where 100% are expected"),
]


@pytest.mark.parametrize(("expect", "told"), EXPECTED)
def test_what_a_portal_is_expected_to_give_is_told_in_its_first_night(expect, told):
    assert list(unmet(expect, {"pages": 40, "bodies": 38, "dates": 34.2}, 100)) == [told]


def test_what_is_met_or_not_known_yet_is_not_told():
    figures = {"pages": 40, "bodies": 38, "dates": 36}
    assert list(unmet({"documents_min": 100, "dated_min": 0.9, "body_min": 0.9}, figures, 100)) == []
    assert list(unmet({"documents_min": 100}, figures, None)) == []
    assert list(unmet({"dated_min": 1, "body_min": 1}, {"pages": 4, "bodies": 0, "dates": 0}, 100)) == []
    assert list(unmet({}, figures, 0)) == []


@pytest.mark.parametrize(("bodies", "is_told"), [(4, False), (5, True)])
def test_what_is_expected_of_dates_is_told_from_five_articles_on(bodies, is_told):
    tonight = {"pages": bodies, "bodies": bodies, "titles": bodies, "dates": 0}
    assert bool(list(unmet({"dated_min": 0.9}, tonight, None))) is is_told


@pytest.mark.parametrize(
    ("usual", "now", "is_told"), [(5, 2, True), (4, 0, False), (10, 6, False), (10, 5, True)]
)
def test_a_start_page_is_held_against_its_median_where_that_is_enough(usual, now, is_told):
    before = {FEED: [30] * 5, LIST: [usual] * 5}
    assert bool(judged(GOOD, {FEED: 30, LIST: now}, before=before)) is is_told


@pytest.mark.parametrize(("dates", "is_told"), [(12, False), (11, True)])
def test_a_share_may_fall_to_six_tenths_of_the_usual(dates, is_told):
    history = [GOOD | {"dates": 20}] * 5
    assert bool(judged(GOOD | {"dates": dates}, {FEED: 30}, history=history)) is is_told


def test_nights_of_five_articles_are_measured_and_make_history():
    few = {"pages": 5, "bodies": 5, "titles": 5, "dates": 5}
    assert "date" in judged(few | {"dates": 2}, {FEED: 30}, history=[few] * 3)
    assert judged(few | {"dates": 2}, {FEED: 30}, history=[few | {"bodies": 4, "pages": 4}] * 3) is None


@pytest.mark.parametrize(
    ("tonight", "before", "is_told"),
    [
        ([100] * 5, [2000] * 20, True),
        ([100] * 4 + [5000], [2000] * 20, False),  # four in five are not nearly all
        ([100] * 5 + [5000], [2000] * 20, True),
        ([1000] * 5, [2000] * 20, False),  # half of what is usual is not less than half
        ([999] * 5, [2000] * 20, True),
    ],
)
def test_how_many_texts_are_short_and_how_short_they_are(tonight, before, is_told):
    assert bool(of_lengths(tonight, before)) is is_told


class Remembered:
    """What a portal's state remembers: one run before, and tonight's."""

    run = 2

    def __init__(self, waiting):
        self.frontier = SimpleNamespace(waiting=lambda: waiting)

    def history(self):
        return [GOOD | {"id": 1}]

    def figures(self):
        return GOOD | {"id": 2, "dates": 2}

    def listings(self, runs):
        return {FEED: [3]} if list(runs) == [self.run] else {FEED: [10]}

    def lengths(self, runs):
        return [100] * 5 if list(runs) == [self.run] else [2000] * 20

    def read(self):
        return 20


@pytest.mark.parametrize(("waiting", "is_counted"), [(0, True), (7, False)])
def test_a_portal_is_held_against_its_own_past_and_against_its_file(waiting, is_counted):
    told = verdict(Remembered(waiting), {"documents_min": 21})
    assert f"{FEED} names 3 articles, where 10 are usual" in told
    assert "10% of the articles have a date, where 90% are usual" in told
    assert "a text has 100 characters, where 2000 are usual" in told
    assert ("20 articles are known, where 21 are expected" in told) is is_counted
