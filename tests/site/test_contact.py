"""Where a reader tells of a mistake."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from db.site.contact import contact, filled
from db.site.texts import texts

ROW = "https://so.example/activity/ab-12?x=1&y=2"


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ('[crawl]\ncontact = "mailto:a@b.vn"', "mailto:a@b.vn"),
        ('[crawl]\ncontact = "mailto:a@b.vn"\n[site]\nreport = "https://b.vn/loi"', "https://b.vn/loi"),
        ('[site]\nreport = "javascript:alert(1)"', None),
        ("[site]\nreport = 3", None),
        ("site = 3", None),
        ("[site", None),
        ("", None),
    ],
)
def test_whom_the_configuration_names(tmp_path, told, address):
    (tmp_path / "config.toml").write_text(told)
    assert contact(tmp_path) == address


def test_nobody_without_a_configuration(tmp_path):
    assert contact(tmp_path) is None


@pytest.mark.parametrize("start", ["mailto:a@b.vn", "mailto:a@b.vn?cc=c@b.vn"])
def test_a_mail_has_the_row_in_it(start):
    parts = urlsplit(filled(start, ROW, texts("vi")))
    told = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "a@b.vn")
    assert told["body"][0].splitlines()[0] == ROW
    # A mail program takes "+" for itself.
    assert "+" not in parts.query
    assert "Báo lỗi" in unquote(parts.query)


@pytest.mark.parametrize(
    "form", ["https://b.vn/loi", "https://b.vn/loi?form=2", "https://b.vn/loi?row={row}"]
)
def test_a_form_has_the_row_in_its_address(form):
    assert parse_qs(urlsplit(filled(form, ROW, texts("vi"))).query)["row"] == [ROW]
