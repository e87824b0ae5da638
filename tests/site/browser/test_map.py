"""The map in a browser, without JavaScript: both eras, colours that differ in light, dark and print."""

from urllib.parse import parse_qs, urlsplit

from tests.site.browser.conftest import follow


def test_the_map_is_of_today_or_of_the_63(reader, phone):
    for page in (reader, phone):
        page.goto("/activities")
        assert page.locator(".map g path").count() == 34
        follow(page.get_by_role("link", name="63 tỉnh trước 7/2025"))
        assert page.locator(".map g path").count() == 63
        assert page.get_by_role("link", name="Hoàng Sa (Đà Nẵng)").count() == 1
        page.locator(".map a").first.press("Enter")
        asked = parse_qs(urlsplit(page.url).query)
        assert asked["map"] == ["63"]
        assert asked["province"]


def test_the_colours_of_the_map_differ_in_light_dark_and_print(reader):
    reader.goto("/provinces")
    steps = reader.locator(".map-legend rect")
    shades = "all => new Set(all.map(one => getComputedStyle(one).fillOpacity)).size"
    for media in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"media": "print"}):
        reader.emulate_media(**media)
        assert steps.evaluate_all(shades) == steps.count() > 1
