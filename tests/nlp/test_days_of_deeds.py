"""The day of a deed, which is not that of a body, of a plan that it looks at, of what was before."""

from datetime import date

from nlp import activities
from nlp.text.document import Document
from tests.nlp.reading_activity_rows import row, rows


def test_the_year_of_what_a_committee_was_set_up_for_is_of_no_deed() -> None:
    assert row("Ban Tổ chức Hội chợ Xuân năm 2018 tổ chức họp báo về hội chợ.").date_from is None
    assert row("Sở Công Thương năm 2017 mở 3 lớp tập huấn.").date_from == date(2017, 1, 1)


def test_a_document_in_parentheses_dates_what_it_founds() -> None:
    text = "UBND tỉnh ban hành Quyết định thành lập 2 Hội đồng (Quyết định số 7/QĐ-UBND, ngày 11/1/2018)."
    assert row(text).date_from == date(2018, 1, 11)


def test_the_day_of_a_document_does_not_lead_what_comes_after() -> None:
    text = "Sở đã thành lập Tổ kiểm tra theo Quyết định số 7/QĐ-SCT, ngày 29/1/2018 kiểm tra 3 cơ sở in."
    assert [one.date_from for one in rows(text)] == [date(2018, 1, 29), None]


def test_how_far_a_plan_looks_dates_no_deed() -> None:
    text = (
        "Theo Quy hoạch điện lực giai đoạn 2016 - 2025, có xét đến năm 2035, Sở sẽ xây dựng 4 mô hình tiết"
        " kiệm điện."
    )
    assert row(text).date_to is None


def test_the_day_on_which_a_plan_was_issued_is_not_that_of_what_it_plans() -> None:
    text = (
        "Ngày 2/4/2018, UBND tỉnh ban hành Kế hoạch số 15/KH-UBND. Theo đó, tỉnh phấn đấu tiết kiệm 5% điện."
        " Bên cạnh đó, sẽ xây dựng 4 mô hình tiết kiệm điện."
    )
    assert row(text, -1).date_from is None


def test_this_year_is_not_the_year_before_it() -> None:
    text = "Năm 2016, Hội mở 4 lớp tập huấn, năm nay mở thêm 2 lớp tập huấn về chăn nuôi."
    undated = Document(text, home_province="long-an")
    assert {one.date_from for one in activities.find(undated)} == {date(2016, 1, 1), None}
    assert row(text, -1).date_from == date(2018, 1, 1)


def test_how_long_ago_it_was_dates_no_feast() -> None:
    text = "Ngày 18/5/2017, Hội tổ chức hội thảo về chanh mừng 127 năm ngày sinh Bác (19/5/1890 – 19/5/2017)."
    assert row(text).date_from == date(2017, 5, 18)


def test_what_is_done_now_is_not_of_the_year_before_it() -> None:
    text = "Năm 2011, Sở Công Thương mở 6 lớp tập huấn; nay Sở tiếp tục mở 3 lớp tập huấn khuyến công."
    assert [one.date_from for one in rows(text)] == [date(2011, 1, 1), None]


def test_a_country_that_became_one_agrees_to_nothing() -> None:
    text = (
        "Nhân kỷ niệm 43 năm Ngày thống nhất đất nước, trong 3 ngày (từ 15-17/4), huyện Bến Lức tổ chức 4"
        " đoàn thăm, tặng quà 90 gia đình."
    )
    assert row(text).status == "done"
