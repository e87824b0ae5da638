"""``sotinh sources`` as an operator runs it, on the sample portals."""

import re

import pytest
from click.testing import CliRunner

from crawler import source, spoken
from crawler.commands import sources
from crawler.config import CrawlConfig
from crawler.run import crawl
from tests.crawler import saved_pages
from tests.crawler.saved_pages import PROVINCES, SavedPage
from tests.portals import SOURCES, Manners, serve


def sotinh_sources(*arguments):
    return CliRunner().invoke(sources, [str(argument) for argument in arguments], obj=PROVINCES)


@pytest.fixture(params=spoken.LANGUAGES)
def spoken_language(request):
    spoken.use(request.param)
    yield
    spoken.use("en")


@pytest.fixture(scope="module")
def portals():
    with serve() as portals:
        yield portals


@pytest.fixture(scope="module")
def drafts(portals, tmp_path_factory):
    """What ``new`` wrote for an article of each portal, and said."""
    folder = tmp_path_factory.mktemp("drafts")
    places = ("--into", folder / "sources", "--fixtures", folder / "fixtures")
    return folder, [sotinh_sources("new", newest(host), *places).output for host in portals.hosts.values()]


def newest(host):
    """The newest article's page; of the MVC portal its print page, by which alone the engine is known."""
    article = host.articles[0]
    return f"{host.origin}/News/Print/{article.id}" if host.portal == "mvc" else host.url(article)


def test_a_list_has_a_line_for_each_portal(portals, tmp_path):
    folder = portals.write_sources(tmp_path)
    told = sotinh_sources("--sources", folder)
    lines = told.output.splitlines()
    assert (told.exit_code, len(lines)) == (0, 8)
    assert lines[5].split()[:5] == ["nukeviet", "nukeviet", "thanh-hoa", "not", "verified"]


def test_a_check_says_what_can_be_read_and_what_cannot(portals, tmp_path):
    folder = portals.write_sources(tmp_path)
    well = sotinh_sources("--sources", folder, "check", "joomla", "sharepoint", "--pages", 0)
    assert well.exit_code == 0
    assert [line for line in well.output.splitlines() if not line.startswith(" ")] == [
        "joomla: ok",
        "sharepoint: ok",
    ]
    portals["wordpress"].manners = Manners(status=500)
    ill = sotinh_sources("--sources", folder, "check", "wordpress", "mvc", "--pages", 0)
    portals["wordpress"].manners = Manners()
    assert ill.exit_code == 1
    assert "wordpress: FAILED" in ill.output
    assert "/feed/: robots.txt could not be fetched: it answers with status 500" in ill.output
    assert "mvc: ok" in ill.output


def test_a_check_of_all_writes_a_report_whose_diff_says_what_to_change(portals, tmp_path):
    folder = portals.write_sources(tmp_path / "sources")
    report = tmp_path / "report.diff"
    told = sotinh_sources("--sources", folder, "check", "--all", "--report", report)
    assert told.exit_code == 0
    written = report.read_text(encoding="utf-8")
    assert "joomla: ok" in written
    assert written.count("+verified = 20") == 8
    assert "+++ joomla.toml" in written
    assert sotinh_sources("--sources", folder, "check", "--all", "joomla").exit_code == 2


@pytest.mark.usefixtures("spoken_language")
def test_the_columns_of_the_list_stand_apart(portals, tmp_path):
    told = sotinh_sources("--sources", portals.write_sources(tmp_path)).output.splitlines()
    rows = [re.split(" {2,}", line) for line in told]
    assert {len(row) for row in rows} == {5}
    assert len({line.index(row[-1], len(row[0])) for line, row in zip(told, rows, strict=True)}) == 1


@pytest.mark.usefixtures("spoken_language")
def test_a_folder_without_portals_is_told(tmp_path):
    told = sotinh_sources("--sources", tmp_path)
    assert told.exit_code == 2
    assert str(tmp_path) in told.output
    assert len(told.output.splitlines()) == 1


def test_a_mistake_in_a_file_is_told_with_its_line(portals, tmp_path):
    path = portals.write_sources(tmp_path) / "mvc.toml"
    path.write_text(path.read_text().replace("family =", "familie ="))
    told = sotinh_sources("--sources", tmp_path)
    assert told.exit_code == 2
    assert "mvc.toml:" in told.output
    assert "familie: unknown" in told.output


def test_a_draft_is_not_taken_before_somebody_named_the_province(drafts):
    folder, told = drafts
    assert all("review it" in text and "write the province" in text for text in told)
    assert (
        "no province ''; write its id, such as \"thanh-hoa\""
        in sotinh_sources("--sources", folder / "sources").output
    )


def test_a_second_draft_does_not_overwrite_the_first(portals, drafts):
    folder, _ = drafts
    told = sotinh_sources(
        "new", newest(portals["mvc"]), "--into", folder / "sources", "--fixtures", folder / "fixtures"
    )
    assert told.exit_code == 1
    assert "is there already" in told.output


def test_reviewed_drafts_are_listed_tested_and_crawled(portals, drafts, tmp_path, monkeypatch):
    """The review: a province, and no waiting between requests."""
    folder, _ = drafts
    for path in (folder / "sources").glob("*.toml"):
        text = path.read_text().replace('province = ""', 'province = "national"')
        path.write_text(f"{text}delay_seconds = 0\n")
    reviewed = source.load(PROVINCES, folder / "sources")
    assert {draft.family for draft in reviewed.values()} == {
        portal.family for portal in source.load(PROVINCES, SOURCES).values()
    }
    assert sotinh_sources("--sources", folder / "sources").exit_code == 0
    monkeypatch.setattr(saved_pages, "SOURCES", reviewed)
    pages = [SavedPage(path) for path in sorted((folder / "fixtures").glob("*/article.html"))]
    assert [page.read() for page in pages] == [page.expected() for page in pages]
    assert {page.expected()["title"] for page in pages} == {
        host.articles[0].title for host in portals.hosts.values()
    }
    results = crawl(list(reviewed.values()), tmp_path, config=CrawlConfig(timeout_seconds=20))
    assert [result.failing for result in results] == [None] * 8
    assert all(result.new >= 5 for result in results)
