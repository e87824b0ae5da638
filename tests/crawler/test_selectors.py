"""Selectors that are left untried where a page has none of their names find what they would have found."""

from dataclasses import fields

import pytest

from crawler.families import FAMILIES, PageError, html
from crawler.families.selectors import finder
from tests.crawler.saved_pages import SOURCES, saved_pages

LAYOUTS = [family.LAYOUT for family in FAMILIES.values()] + [one.present_layout for one in SOURCES.values()]
SELECTORS = sorted(
    {selector for layout in LAYOUTS for field in fields(layout) for selector in getattr(layout, field.name)}
)


@pytest.mark.parametrize(
    ("selector", "needs"),
    [
        ("p.lead", {"lead"}),
        ("#main .news-item > a[href]", {"main", "news-item"}),
        (".a, .b", set()),
        (".a.b, #c .a", {"a"}),
        ("time.date:not(.updated)", {"date"}),
        (":not(#a) [class=b]", set()),
        ("a:not(.b > .c):first-child", set()),
        (".a:has(.b)", {"a"}),
        (".a:is(.b, .c)", {"a"}),
    ],
)
def test_a_selector_needs_the_names_that_all_its_elements_have(selector: str, needs: set[str]):
    assert finder(selector).needs == needs


def test_the_selectors_of_all_layouts_find_what_they_find_without_a_look_at_the_names():
    found = 0
    for page in saved_pages():
        try:
            tree = html.parse(page.text)
        except PageError:
            continue
        for selector in SELECTORS:
            theirs = tree.css(selector)
            assert [one.root for one in html.every(tree, [selector])] == [one.root for one in theirs]
            found += len(theirs)
    assert found > 1_000


def test_a_part_of_a_page_is_looked_at_whatever_its_names():
    body = html.parse("<div class=a><p>một<p class=b>hai</div>").css("div")[0]
    assert [html.value_of(one) for one in html.every(body, [".b", ".a .b", "p"])] == [
        "hai",
        "hai",
        "một",
        "hai",
    ]
