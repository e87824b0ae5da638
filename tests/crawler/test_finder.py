"""The finder: articles on list pages of no known make."""

from crawler.families import generic


def test_the_head_of_an_article_in_a_list_is_no_menu():
    names = ("xay-dung-mo-hinh-trinh-dien", "to-chuc-hoi-cho-cong-thuong", "tap-huan-cho-lang-nghe-gom")
    entries = "".join(
        f"<article><header><h2><a href='/{name}-{n}/'>Tỉnh mở đợt thứ {n} trong năm</a></h2></header>"
        f"<footer><a href='/chuyen-muc/khuyen-cong-{n}/'>Chuyên mục khuyến công tỉnh</a></footer></article>"
        for n, name in enumerate(names, 311)
    )
    found = generic.listing(f"<html><body><main>{entries}</main></body></html>", "https://mau.vn/")
    assert [link.key for link in found.links] == ["311", "312", "313"]
