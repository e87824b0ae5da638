"""One page among five hundred that does what pages should not."""

from pathlib import Path

from tests.crash.nights import Nights
from tests.crawler.answering import Answer, answer
from tests.crawler.tiny_portal import TinyPortal

ARTICLES = 500
POISONED = 250
_BODY = '<html><head><meta name="generator" content="NukeViet v4.5"></head><body><h1>Tin</h1>{}</body></html>'
_FAR = 2_000_000


def _page(body: str) -> Answer:
    return answer(200, _BODY.format(f"<div id=news-bodyhtml>{body}</div>"), Content_Type="text/html")


POISONS: dict[str, Answer] = {
    "200,000 attributes": _page(f"<p {' '.join(f'a{n}=1' for n in range(200_000))}>Tập huấn</p>"),
    "nested 100,000 deep": _page("<div>" * 100_000 + "Tập huấn"),
    "letters that fold to others": _page(
        "<p>Sau KHİ tổ chức 02 lớp tập huấn ſxſh, K\u212aCN hỗ trợ 3 cơ sở.</p>"
    ),
    "a word of two million letters": _page(f"<p>{'x' * _FAR}</p>"),
    "two million marks on a letter": _page(f"<p>a{chr(0x301) * _FAR}</p>"),
    "brackets": _page(f"<p>{'(' * 200_000} tập huấn</p>"),
    "digits": _page(f"<p>Hỗ trợ {'9' * 500_000} đồng</p>"),
    "no end": _page("Tập huấn cho 40 cơ sở, " * 60_000),
    "null bytes": answer(200, b"<html>\0\0<h1>\0" * 1000, Content_Type="text/html"),
}


def write_source(portal: TinyPortal, folder: Path) -> None:
    """The portal's file, in the place of all others."""
    folder.mkdir(parents=True, exist_ok=True)
    for other in folder.glob("*.toml"):
        other.unlink()
    (folder / "tiny.toml").write_text(
        f'name = "Sở Công Thương"\nprovince = "ca-mau"\nhomepage = "{portal.origin}/"\nfamily = "nukeviet"\n'
        f'start = ["{portal.origin}/sitemap-vi.news.xml"]\nhosts = ["127.0.0.1"]\nevidence = ["test"]\n'
        'verified = ""\ndelay_seconds = 0.0\nallow_private_host = true\nrefetch_budget = 0\n',
        encoding="utf-8",
    )


def prove(nights: Nights, portal: TinyPortal, poison: str, poisoned: int = POISONED) -> None:
    """The night and a rebuild have all pages but the poisoned one at most."""
    nights.begin_anew()
    portal.odd = {f"/vi/news/tin/bai-viet-{poisoned}.html": POISONS[poison]}
    others = portal.articles - 1
    for command in ("nightly", "rebuild"):
        ended = nights.run(command=command)
        assert ended.status in {0, 1}, f"{poison}, {command}: {ended.said}"
        assert "Traceback" not in ended.said, f"{poison}, {command}: {ended.said}"
        found = len(nights.contents()["documents"])
        assert found >= others, f"{poison}, {command}: {found} of {others} documents"
