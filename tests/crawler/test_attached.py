"""The files that articles link to: which a night asks for, what it keeps, and what it leaves alone."""

import pytest

from crawler.article import Attachment
from crawler.nightly import attached
from tests.crawler.nights import LISTS, ORIGIN, Nights
from tests.crawler.tiny_portal import TinyPortal

PLAN, COPY = "/uploads/ke-hoach.pdf", "/uploads/2025/ke-hoach-12.pdf"
BYTES = "%PDF-1.4 kế hoạch"
PDF = (200, "application/pdf", BYTES)


def linking(*paths):
    return "".join(f'<a href="{path}">Kế hoạch</a> ' for path in paths)


def nights(folder, *paths, articles=2, **source):
    """Nights over a portal whose first article links to ``paths``, where the plan is."""
    made = Nights(folder, TinyPortal(articles=articles, texts={1: linking(*paths)}), start=LISTS, **source)
    made.odd.update(dict.fromkeys(paths, PDF))
    return made


def files(asked):
    return [path for path in asked if not path.startswith("/vi/news")]


def kept(made):
    return [(page.key, page.file_of) for page in made.restored() if page.file_of and page.same_as is None]


def test_a_file_is_asked_for_after_its_article_and_kept_with_its_name(tmp_path):
    made = nights(tmp_path, PLAN)
    asked = made.run()
    assert asked.index("/vi/news/tin/bai-viet-1.html") < asked.index(PLAN)
    [page] = [page for page in made.restored() if page.file_of]
    assert (page.key, page.file_of, page.body) == (ORIGIN + PLAN, "1", BYTES.encode())
    assert (made.counts["new"], made.counts["files"], made.failures) == (2, 1, [])


def test_a_quiet_night_asks_for_no_file(tmp_path):
    made = nights(tmp_path, PLAN)
    made.run()
    assert files(made.run()) == []
    assert len(kept(made)) == 1


def test_a_changed_article_has_its_files_asked_for_again(tmp_path):
    made = nights(tmp_path, PLAN, refetch_budget=5)
    made.run()
    made.portal.texts[1] = "Kế hoạch đã được sửa đổi. " + linking(PLAN)
    made.odd[PLAN] = (200, "application/pdf", "%PDF-1.4 kế hoạch sửa đổi")
    assert files(made.run()) == [PLAN]
    assert [page.body.decode() for page in made.restored() if page.file_of] == [
        BYTES,
        "%PDF-1.4 kế hoạch sửa đổi",
    ]


def test_an_article_read_again_unchanged_does_not_ask_for_its_files(tmp_path):
    made = nights(tmp_path, PLAN, refetch_budget=5)
    made.run()
    asked = made.run()
    assert "/vi/news/tin/bai-viet-1.html" in asked
    assert files(asked) == []


def test_one_file_at_two_addresses_is_kept_once(tmp_path):
    made = nights(tmp_path, PLAN, COPY)
    assert sorted(files(made.run())) == sorted([PLAN, COPY])
    assert len(kept(made)) == 1
    [(first, _)] = kept(made)
    [other] = [page for page in made.restored() if page.same_as is not None]
    assert (other.same_as, other.body) == (first, b"")
    assert {first, other.key} == {ORIGIN + PLAN, ORIGIN + COPY}
    assert files(made.run()) == []


def test_everything_anew_asks_for_every_file_and_keeps_what_is_new(tmp_path):
    made = nights(tmp_path, PLAN)
    made.run()
    assert files(made.run(full=True)) == [PLAN]
    assert len(kept(made)) == 1


def test_a_page_with_thousands_of_files_does_not_take_the_portals_night(tmp_path):
    paths = [f"/tep/{number}.pdf" for number in range(attached.MOST + 50)]
    made = nights(tmp_path, *paths)
    assert files(made.run()) == paths[: attached.MOST]
    [told] = made.failures
    assert (told.url, told.stage) == (ORIGIN + paths[attached.MOST], "file")
    assert told.error.startswith(f"one of {len(paths)} files of an article")
    assert files(made.run()) == []


def test_a_killed_night_goes_on_with_its_files(tmp_path):
    made = nights(tmp_path, PLAN, COPY)
    made.odd[COPY] = (200, "application/pdf", "%PDF-1.4 phụ lục")
    first = made.run(most=4, is_killed=True)
    assert PLAN in first + made.run()
    assert {key for key, _ in kept(made)} == {ORIGIN + PLAN, ORIGIN + COPY}


def test_files_elsewhere_are_left_out_told_once_and_fetched_where_the_portal_names_the_host(tmp_path):
    elsewhere = ("http://tep.example/a.pdf", "http://tep.example/b.pdf")
    made = nights(tmp_path / "one", *elsewhere)
    assert files(made.run()) == []
    [failure] = made.failures
    assert failure.stage == "guard"
    assert "tep.example is none of the portal's hosts" in failure.error
    assert "file_hosts" in failure.error
    named = nights(tmp_path / "two", *elsewhere, file_hosts=("tep.example",))
    assert len(files(named.run())) == 2


@pytest.mark.parametrize(("status", "nights_asked"), [(404, 1), (403, 1), (500, 3)])
def test_a_file_that_is_not_there_is_one_line_a_night_and_not_asked_for_for_ever(
    tmp_path, status, nights_asked
):
    made = nights(tmp_path, PLAN)
    made.odd[PLAN] = (status, "text/html", "")
    told = []
    for _ in range(5):
        made.run()
        told += [failure.error for failure in made.failures]
    assert told == [f"status {status}"] * nights_asked


def test_a_form_to_log_in_is_no_file(tmp_path):
    made = nights(tmp_path, PLAN)
    made.odd[PLAN] = (200, "text/html", "<html><body>Đăng nhập để tải tệp</body></html>")
    made.run()
    assert [failure.stage for failure in made.failures] == ["file"]
    assert kept(made) == []


def test_files_that_fail_never_cost_the_portal_its_night(tmp_path):
    paths = [f"/uploads/{number}.pdf" for number in range(40)]
    made = nights(tmp_path, *paths, articles=15)
    made.odd.update(dict.fromkeys(paths, (500, "text/html", "")))
    asked = made.run()
    assert made.counts["new"] == 15
    assert len(files(asked)) == attached._SILENCES


REPORTS = {
    "/a/ke-hoach.pdf": ("Tải về", True),
    "/a/KE-HOACH.DOCX": ("Tải về", True),
    "/a/ke-hoach.pdf/0b1c-22": ("Tải về", True),
    "/tai-ve.aspx?tep=bao-cao.xls": ("Tải về", True),
    "/index.php?id=12": ("Kế hoạch số 12", True),
    "/download/12": ("Báo cáo tháng 5", True),
    "/a/anh.jpg": ("Ảnh", False),
    "/a/phim.mp4": ("Phóng sự", False),
    "/a/trinh-chieu.pptx": ("Bài trình bày", False),
    "/tai-ve.aspx?tep=trinh-chieu.ppt": ("Tải về", False),
    "/a/nen.rar": ("Hồ sơ", False),
    "/tin/bai-viet.html": ("Xem thêm", False),
}


@pytest.mark.parametrize("path", REPORTS)
def test_what_may_be_a_report(path):
    name, expected = REPORTS[path]
    assert attached.is_report(Attachment(url=f"http://so.example{path}", name=name)) is expected
