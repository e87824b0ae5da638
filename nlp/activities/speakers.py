"""Who tells of what they did themselves: "Hội Nông dân tỉnh cho biết, vừa mở 2 lớp"."""

import re

from nlp.activities import agents, doers, partners
from nlp.activities.passages import Body, Passage

SAYS = re.compile(
    r"\b(?:cho (?:biết|hay|rằng)|phát biểu|nhấn mạnh|khẳng định|chia sẻ|phản ánh|thông tin|kiến nghị|đề xuất"
    r"|đề nghị|yêu cầu)\b"
)
"""How somebody says something: it is another's deed, or nobody's yet."""
_OCCURS = re.compile(r"(?:diễn ra|có)\b")
_SEPARATOR = re.compile(r"[;,:]|\bvà\b|\bđồng thời\b")


def own_deed(passage: Passage, until: int) -> Body | None:
    """The body that tells of its deed at ``until``: no other acts in what it says, and its own name only by a
    word for it ("trung tâm")."""
    teller = None if _OCCURS.match(passage.text, until) else doers.teller(passage, until)
    said = SAYS.search(passage.text, teller.end, until) if teller else None
    if teller is None or said is None:
        return None
    rest = partners.without(passage, said.end(), until)
    name = passage.text[teller.start : teller.end].lower()
    is_own = all(name.startswith(one[0].lower()) for one in agents.found(rest, 0, len(rest)))
    return teller if is_own and doers.is_open(_SEPARATOR.split(rest)[-1]) else None
