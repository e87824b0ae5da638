from datetime import UTC, datetime

import pytest

from crawler.config import ConfigError, CrawlConfig, load


def written(folder, text):
    (folder / "config.toml").write_text(text, encoding="utf-8")
    return load(folder)


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load(tmp_path) == CrawlConfig()


def test_a_file_says_what_differs(tmp_path):
    config = written(
        tmp_path,
        '[site]\ntitle = "x"\n[crawl]\ncontact = "mailto:a@b.vn"\nhours = 2\nnight = "22:00-05:00"\n',
    )
    assert config == CrawlConfig(contact="mailto:a@b.vn", hours=2, night="22:00-05:00")


MISTAKES = [
    ("[crawl]\ncontakt = 'x'", "contakt: unknown; known are contact, night"),
    ("[crawl]\nhours = 'two'", "hours: a text, where a number is expected"),
    ("[crawl]\nhours = true", "hours: true or false, where a number is expected"),
    ("[crawl]\nportals_at_once = 1.5", "portals_at_once: a number, where a whole number is expected"),
    ("[crawl]\nhours = 0", "hours: 0 is not above zero"),
    ("[crawl]\nnight = '22-5'", "night: '22-5' is no span of hours"),
    ("[crawl]\nnight = '24:00-05:00'", "is no span of hours"),
    ("crawl = 3", "crawl: a table is expected"),
    ("[crawl", "config.toml: "),
    ("[crawl]\nhours = 1e300", "hours: 1e+300 is not above zero and at most 168"),
    ("[crawl]\nhours = nan", "hours: nan is not above zero"),
    ("[crawl]\ntimeout_seconds = 1e300", "timeout_seconds: 1e+300 is not above zero and at most 3600"),
    ("[crawl]\nportals_at_once = 1000000000000", "portals_at_once: 1000000000000 is not above zero and"),
    ('[crawl]\ncontact = "mailto:a@b.vn\\r\\nX: 1"', "is no address"),
    ("a = " + "[" * 5_000, "config.toml: its values are nested too deeply"),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_mistakes_are_told_in_one_line(tmp_path, text, message):
    with pytest.raises(ConfigError) as error:
        written(tmp_path, text)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path):
    (tmp_path / "config.toml").mkdir()
    with pytest.raises(ConfigError, match=r"config\.toml: is no regular file"):
        load(tmp_path)


def vietnam(hour, minute=0):
    """A moment of the day in Vietnam, seven hours ahead."""
    return (
        datetime(2025, 7, 14 + (hour < 7), (hour - 7) % 24, minute, tzinfo=UTC)
        if hour >= 7
        else datetime(2025, 7, 14, 17 + hour, minute, tzinfo=UTC)
    )


NIGHTS = [
    ("22:00-05:00", vietnam(22), 7.0),
    ("22:00-05:00", vietnam(23, 30), 5.5),
    ("22:00-05:00", vietnam(1), 4.0),
    ("22:00-05:00", vietnam(4, 59), 1 / 60),
    ("01:00-05:00", vietnam(1), 4.0),
    ("00:00-00:00", vietnam(12), 8.0),
    ("", vietnam(12), 8.0),
    ("09:00-23:00", vietnam(9), 8.0),
]


@pytest.mark.parametrize(("night", "now", "hours"), NIGHTS)
def test_a_crawl_ends_with_the_night_or_after_its_hours(night, now, hours):
    deadline = CrawlConfig(night=night).deadline(now)
    assert (deadline - now).total_seconds() / 3600 == pytest.approx(hours)


@pytest.mark.parametrize(
    ("night", "now"),
    [("22:00-05:00", vietnam(5)), ("22:00-05:00", vietnam(21, 59)), ("01:00-05:00", vietnam(12))],
)
def test_by_day_no_crawl_begins(night, now):
    with pytest.raises(ConfigError, match="outside"):
        CrawlConfig(night=night).deadline(now)
