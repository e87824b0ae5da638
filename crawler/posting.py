"""Lists that are asked for by POST: the JSON of the SharePoint platform that Vĩnh Phúc's portals share.

A portal's file gives the address with the form as its query: "https://…/APIVP/api/DSTinTuc/QUERYDATA?do=QUERYDATA&
UrlList=/ct/cms/tintuc/Lists/KhuyenCong&start=0&length=50&fieldOrder=CreatedDate&ascending=desc".
"""

from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

_NAME = "/QUERYDATA"


def is_form(url: str) -> bool:
    """Whether ``url`` is asked for by POST, with its query as the form."""
    return urlsplit(url).path.endswith(_NAME)


def split(url: str) -> tuple[str, str]:
    """The address to ask, and the form to send; the form is "" for an address that is not asked by POST."""
    address, _, form = url.partition("?")
    return (address, form) if is_form(url) else (url, "")


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
