"""Lists that are asked for by POST, written as addresses.

The JSON of the SharePoint platform that Vĩnh Phúc's portals share has its form as the query: "https://…/APIVP/
api/DSTinTuc/QUERYDATA?do=QUERYDATA&UrlList=/ct/cms/tintuc/Lists/KhuyenCong&start=0&length=50&
fieldOrder=CreatedDate&ascending=desc". A further page of a list that ASP.NET pages by postbacks has its
number and its form, with the state that the page before came with, as the fragment: "https://…/AllItems.aspx
#postback-2?__VIEWSTATE=…".
"""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

_NAME = "/QUERYDATA"
_POSTBACK = "#postback-"


def is_form(url: str) -> bool:
    """Whether ``url`` is asked for by POST, with its query as the form."""
    return urlsplit(url).path.endswith(_NAME) and _POSTBACK not in url


def split(url: str) -> tuple[str, str]:
    """The address to ask, and the form to send; the form is "" for an address that is not asked by POST."""
    address, mark, postback = url.partition(_POSTBACK)
    if mark:
        return address, postback.partition("?")[2]
    address, _, form = url.partition("?")
    return (address, form) if is_form(url) else (url, "")


def postback(url: str, number: int, fields: Mapping[str, str]) -> str:
    """The page ``number`` of the list at ``url``, which the form with ``fields`` asks for."""
    return f"{url.partition(_POSTBACK)[0]}{_POSTBACK}{number}?{urlencode(fields)}"


def page_number(url: str) -> int:
    """The page's number that ``url`` asks for by a postback; 1 for any other address."""
    number = url.partition(_POSTBACK)[2].partition("?")[0]
    return int(number) if number.isdecimal() else 1


def target(url: str) -> str:
    """``url`` without the form of a postback, which may be very long and is another each time."""
    return url.partition(_POSTBACK)[0]


def list_address(url: str) -> str:
    """The address of the list that ``url`` answers with, to which its items belong."""
    if not is_form(url):
        return url
    return urljoin(url, dict(parse_qsl(urlsplit(url).query)).get("UrlList", "").rstrip("/") + "/")


def following(url: str, items: int) -> str | None:
    """The form that asks for the items after these; None where there were fewer than asked for."""
    if not is_form(url):
        return None
    form = dict(parse_qsl(urlsplit(url).query))
    start, length = (int(form[name]) if form.get(name, "").isdecimal() else 0 for name in ("start", "length"))
    if length == 0 or items < length:
        return None
    return f"{split(url)[0]}?{urlencode(form | {'start': str(start + length)}, safe='/')}"
