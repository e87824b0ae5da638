"""When a short document without a date is doubted, and when it is taken after all."""

from dataclasses import replace
from datetime import date

import pytest

from crawler.article import Article, Attachment
from crawler.nightly import sisters
from crawler.nightly.articles import _figures
from crawler.nightly.change import fingerprint
from crawler.nightly.sisters import Doubt, Sisters
from crawler.nightly.state_records import Known
from tests.crawler.state.conftest import NOW, state

__all__ = ["state"]
TITLE = "Thông báo"
SHORT = Article(
    title=TITLE, published=None, author=None, credit=None, text=f"{TITLE}\nMời các cơ sở tham dự."
)


def knowing(state, articles=10, *, dated=None):
    """What stands beside so many articles, which all have a date unless fewer do."""
    state.count(bodies=articles, dates=articles if dated is None else dated)
    return Sisters(state.db, state.run)


def of_length(characters):
    """A body of so many characters below the title."""
    return replace(SHORT, text=TITLE + "a" * characters)


def given_at(state, *keys):
    for key in keys:
        state.record(Known(key, f"https://a.vn/{key}", "read", None, fingerprint(SHORT)), NOW)


def test_only_what_is_short_and_has_neither_date_nor_file_is_unusual(state):
    beside = knowing(state)
    assert beside.doubt("1", SHORT) is Doubt.UNDATED
    assert beside.doubt("1", replace(SHORT, published=date(2018, 5, 2))) is None
    file = Attachment(url="https://a.vn/1.pdf", name="a")
    assert beside.doubt("1", replace(SHORT, attachments=(file,))) is None
    assert beside.doubt("1", of_length(sisters._LONGEST_NOTICE)) is Doubt.UNDATED
    assert beside.doubt("1", of_length(sisters._LONGEST_NOTICE + 1)) is None


@pytest.mark.parametrize(("dated", "doubt"), [(9, Doubt.UNDATED), (8, None)])
def test_it_is_unusual_where_nine_of_ten_have_a_date(state, dated, doubt):
    assert knowing(state, dated=dated).doubt("1", SHORT) is doubt


def test_it_is_taken_when_another_night_gives_the_same(state):
    beside = knowing(state)
    assert beside.doubt("1", SHORT) is Doubt.UNDATED
    assert beside.doubt("1", SHORT) is Doubt.UNDATED, "it is the same night"
    another = Sisters(state.db, state.run + 1)
    assert another.doubt("1", replace(SHORT, text=f"{SHORT.text} Trân trọng.")) is Doubt.UNDATED
    assert Sisters(state.db, state.run + 1).doubt("1", SHORT) is Doubt.UNDATED, "it was another text"
    assert Sisters(state.db, state.run + 2).doubt("1", SHORT) is None


def test_it_is_taken_alone(state):
    beside = knowing(state)
    assert beside.doubt("1", SHORT) is Doubt.UNDATED
    given_at(state, "2")
    assert Sisters(state.db, state.run + 1).doubt("1", SHORT) is Doubt.UNDATED


def test_where_little_is_known_it_is_early_once(state):
    beside = knowing(state, sisters._FEWEST - 1)
    assert beside.doubt("1", SHORT) is Doubt.EARLY
    assert beside.doubt("1", SHORT) is None
    assert knowing(state, 1).doubt("1", SHORT) is Doubt.UNDATED


def test_what_two_other_addresses_give_is_a_copy_if_it_is_short(state):
    beside = knowing(state)
    given_at(state, "2")
    assert beside.doubt("1", replace(SHORT, published=date(2018, 5, 2))) is None
    dated = replace(SHORT, published=date(2018, 5, 2), text=of_length(sisters._LONGEST_COPY).text)
    for one in (dated, replace(dated, text=f"{dated.text}a")):
        for key in ("3", "4"):
            state.record(Known(key, f"https://a.vn/{key}", "read", None, fingerprint(one)), NOW)
        assert beside.doubt("1", one) is (Doubt.COPY if one is dated else None)


def test_a_page_with_a_title_alone_has_no_body():
    assert _figures(replace(SHORT, text=TITLE))["bodies"] == 0
    assert _figures(of_length(1)) == {"bodies": 1, "titles": 1, "dates": 0, "characters": 1}
    assert _figures(replace(SHORT, title=None, published=date(2018, 5, 2)))["dates"] == 1
