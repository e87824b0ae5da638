"""What a people's council deals with comes from the people's committee of its own unit: "HĐND phường thông
qua Tờ trình số 26/TTr-UBND" (law 72/2025/QH15 on local government, and those before it).
"""

import re
from dataclasses import replace

from nlp.decisions import bodies, symbols
from nlp.decisions.body_before import beginning
from nlp.decisions.docnumbers import DocNumber
from nlp.decisions.named import Named
from nlp.decisions.symbols import Issuer
from nlp.text.document import Document

_GOES_UP = ("Tờ trình", "Báo cáo", "Đề án", "Phương án")
_DEALS_WITH = (
    r"\b(?:thông qua|xem xét|thống nhất|nhất trí|thảo luận|cho ý kiến|nghe|thẩm tra|tán thành|biểu quyết"
    r"|phê chuẩn|đồng ý|tiếp nhận|chấp thuận|phê duyệt|bàn|quyết nghị|xét)\b"
)
_BEFORE = re.compile(rf"{_DEALS_WITH}[^.;:]{{0,160}}:? ?$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[^.;\n]{{0,160}}?\b(?:được|trình) (?P<who>)(?=[^.;,\n]{{4,60}}? (?:{_DEALS_WITH}|kỳ họp))",
    re.IGNORECASE,
)


def committee_before(
    document: Document, number: DocNumber, kind: str, body: Issuer | None, end: int
) -> Named | None:
    """The committee of the unit whose council deals with the ``number`` of the ``kind`` in its sentence; None
    where none does.
    """
    if body is None or body.code != "UBND" or kind not in _GOES_UP:
        return None
    council = symbols.issuers()["HĐND"]
    start = beginning(document, number)
    for named in reversed(bodies.authors_in(document, council, start, number.start)):
        if named.is_own and _BEFORE.search(document.text, named.end, number.start):
            return replace(named, title=body.name)
    behind = _BEHIND.match(document.text, number.end, end)
    named_behind = bodies.author_at(document, council, behind.end("who"), end) if behind else None
    is_council = named_behind is not None and named_behind.title == council.name
    return replace(named_behind, title=body.name) if named_behind and is_council else None
