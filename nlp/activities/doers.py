"""Which of the bodies of a sentence does the work that a phrase tells: not where, of whom or for whom it is
done, nor the partner, nor who speaks.
"""

import re
from dataclasses import replace

from nlp.activities import partners, subjects, teams, titles
from nlp.activities.body_names import start_of
from nlp.activities.deeds import deed_start
from nlp.activities.passages import Body, Passage
from nlp.activities.phrases import Phrase
from nlp.activities.place_names import after_wider
from nlp.activities.tellings import Telling
from nlp.language.letters import LOWER, UPPER

OF_ANOTHER = re.compile(
    r"\b(?:tại|ở|của|cho|đến|tới|về|theo|thuộc|gửi|từ|vào|như|dự|trình|(?<!vừa )(?<!gian )qua|xin|trước|sau"
    r"|ngoài|giữa|thăm|trong|là|đối với|tham mưu|báo cáo|nguồn|đoàn|nhờ|ghi nhận"
    r"|hướng dẫn|giúp|hỗ trợ|thông qua|(?<!\d )số|so với|cùng với sự hỗ trợ của|hội trường|trụ sở"
    r"|sân|văn phòng|khuôn viên|làm việc với|mời|cùng đoàn|giảng viên|chuyên gia|học viên|giáo viên|kỹ sư"
    r"|thẻ|tiểu học|mầm non|trung học|THCS|THPT) $",
    re.IGNORECASE,
)
# "Đoàn cán bộ của Sở", "lãnh đạo Trung tâm": who goes there for the body.
ITS_PEOPLE = re.compile(
    r"(?<!tiếp )(?<!đón )(?<!cùng )(?<!với )(?<!dự )\bđoàn(?: công tác| khảo sát)? $"
    r"|\b(?:đoàn(?: công tác| cán bộ)?|cán bộ|lãnh đạo|đại diện|các phòng|đội ngũ)(?: [^\W\d_]+){0,4}"
    r" (?:của|thuộc) $",
    re.IGNORECASE,
)
_PARTNER = re.compile(
    r"(?:phối hợp[^,;.]{0,25}? (?:với|cùng)|\bphối hợp|\bcùng(?: với)?|\bvới|\bvà|,|\bliên kết với) $",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"[\s,)]*(?:\([^()]*\)[\s,]*)?(?:này )?(?:(?:đã|vừa|sẽ|có|tiếp tục|chủ trì,?|chịu trách nhiệm,?)\s*)*"
    r"(?:(?:và|cùng(?: với)?|với|phối hợp[^,;.]{0,20}?(?: với| cùng)?|liên kết với)\s*)?(?:các )?"
)
# "Sở chủ trì, phối hợp với các sở, ngành liên quan và | UBND huyện": one of several partners.
_WITH = re.compile(
    rf"(?<!trình )(?<!hoạch )(?<!chế )\bphối hợp(?:[^,;.]{{0,25}}? (?:với|cùng)\b| (?=[{UPPER}]))[^;.:]*$"
)
_LED = re.compile(
    r"\b(?:do|bởi) [^,;]{0,60}$|\b(?:(?:nguyên|cựu)(?: \w+){0,3}|(?:[ủu]y|thành) viên|đại diện)(?: \w+)? $",
    re.IGNORECASE,
)
# "đoàn Famtrip do | Sở Du lịch | phối hợp với … tổ chức đã khảo sát": who sends those who do it.
_SENT_BY = re.compile(r"[^;.]{0,140} (?:tổ chức|chủ trì|thành lập) (?:đã|sẽ|vừa|tiến hành) ")
# The last of partners or places ("tại các huyện A và | thị xã C"), what ends a name.
LISTED = re.compile(
    r"\bphối hợp (?:với|cùng) [^;.]*$"
    r"|\b(?:tại|ở|trên địa bàn)(?: các)? (?:huyện|xã|phường|thị xã|quận)[^;.]*(?:,| và) $"
    rf"|(?<=\w )[{UPPER}]\w+ $"
)
_REST_OF_NAME = re.compile(
    rf"(?P<name>(?:(?:,| và)?(?! (?:đã|vừa|sẽ|chủ trì|cùng)\b) [{LOWER}]+){{0,10}})"
    r"(?: (?:đã|vừa|sẽ|chủ trì,?|cùng|tiếp tục|chủ động))* "
)
# "ủng hộ chương trình “A” do | Công đoàn | phát động": whose call is answered.
_CALLS = re.compile(r"[^,;.]{0,90}? (?:phát động|khởi xướng)\b")
_BY = re.compile(r"\b(?:do|bởi) $")
# "Hội nghị sơ kết công tác năm | của ": whose event it is, not whose words or people it is about.
_OF = re.compile(
    r"(?: (?!với\b|đoàn\b|dự thảo\b|nghị quyết\b|quyết định\b|đề án\b|dự án\b|hoạt động\b)[^\s,;:.()]+){0,12}"
    r" của ",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:[^,;.]{0,90}?|[^;.]{0,160}?\b(?:phối hợp|cùng|liên kết)\b[^;.]{0,120}?)"
    r" (?:tổ chức|chủ trì|thực hiện|triển khai|đăng cai|phát động|ban hành|khởi xướng"
    r"|phê duyệt)\b"
)
# "(Haiphong.gov.vn) – Chiều 19/8, phường …".
_BYLINE = re.compile(r"^\s*\([^()\n]{2,40}\)\s*[-–]?")
_LEADS = re.compile(
    r"\b(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|theo đó|trong đó|cụ thể|sau đó|qua đó|tiếp đó|và|cũng"
    r"|đã|vừa|sẽ|đang|tiếp tục|phối hợp|trong|từ|đến|vào|năm|tháng|quý [ivx]+|quý|ngày|nay|đầu|cuối|qua|còn"
    r"|như|để|là|(?:sau|trước|tại|trong|nhân|qua)"
    r" (?:lễ|buổi|buổi lễ|hội nghị|chương trình|đợt này|dịp này)(?: [^\W\d_]+){0,2}"
    r"|bao gồm|gồm|với|cùng|sáng|chiều|tập trung|chủ động|kết quả|(?<!các )tổ chức)\b"
    # "Chương trình | đã trao 50 suất quà": whoever holds it.
    r"|\b(?:chương trình|buổi lễ|chuyến đi|chiến dịch|đợt hoạt động)(?: này)?(?= (?:đã|còn|cũng|sẽ) )"
    r"|[^\s/]{1,9}/\S{1,9}|[\W\d_]+",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\bđược\b(?! giao\b)")
# "Niềm vui năm nay là | UBND tỉnh đã công nhận …".
_DID = re.compile(r" (?:đã|vừa|sẽ|đang)(?: [^\s,;.]+)? ")
_SAYS = re.compile(r" (?:cho biết|cho hay|chia sẻ|thông tin|nhận định|đánh giá cao)\b")
# Who asks others to do it: "Sở đề nghị | các cơ sở dạy nghề | tổ chức hội thi".
_ASKS = re.compile(
    r" (?:đã |vừa |cũng )?(?:đề nghị|yêu cầu|kêu gọi|vận động|khuyến khích) (?:[^\s,;]+ ){2,12}"
)
_STOP = re.compile(rf"(?<!TP)(?<!TX)(?<!Tp)\. (?=[{UPPER}])|… (?=[{UPPER}])")
_HAS = re.compile(r" (?:đã|vừa|sẽ) có $")
_NO_BODIES = re.compile(
    r"(?:Chương trình|Đề án|Dự án|Kế hoạch|Bộ tiêu chí|Nghị quyết|Quyết định|Luật|Hội (?:thảo|nghị|chợ|thi)"
    r"|Lễ|Ngày|Phiên)\b"
)


def subject(telling: Telling) -> Body | None:
    """The body that does the work: after "được" in a passive, after "do" behind an event's name, else the
    last in the clause before; where several work together, the first of them.
    """
    passage, phrase = telling.passage, telling.phrase
    named_until = max(phrase.reach, titles.span(passage, phrase)[1])
    for body in passage.bodies:
        prefix = passage.text[max(0, body.start - 18) : body.start].removesuffix("Thủ tướng ")
        is_inside = phrase.verb is not None and phrase.start < body.start and body.core <= phrase.verb
        if is_inside and prefix.rstrip().endswith(("được", "do", "bởi")):
            return body
        is_doer = _BY.search(prefix) and _DOES.match(passage.text, after_wider(passage.text, body.end))
        is_call = not phrase.target.is_event and _CALLS.match(passage.text, body.end)
        is_held = phrase.target.end <= body.start <= named_until + len(", bởi ")
        is_aside = passage.text.count("(", phrase.start, body.start) > passage.text.count(
            ")", phrase.start, body.start
        )
        if is_held and is_doer and not (is_aside or is_call) and not _sends(passage, phrase):
            return body
    occurs = passage.text.startswith("diễn ra", phrase.start)
    if occurs or (phrase.verb is not None and passage.before(phrase.verb).endswith("được ")):
        return None
    if phrase.is_event and not phrase.counted and not _HAS.search(passage.text, passage.start, phrase.start):
        return _owner(passage, phrase, named_until)
    return _first_of_those_together(passage, telling)


def _owner(passage: Passage, phrase: Phrase, named_until: int) -> Body | None:
    """Whose event it is that no verb tells: "tại hội nghị sơ kết của | Sở Công Thương"; whoever is named
    before it only speaks or is there."""
    inside = (one for one in passage.bodies if phrase.target.end < one.start <= named_until)
    return next((one for one in inside if _OF.fullmatch(passage.text, phrase.target.end, one.start)), None)


def _sends(passage: Passage, phrase: Phrase) -> bool:
    """Whether somebody lets people take part in what others hold: "cử 20 giáo viên dự lớp do Bộ tổ chức"."""
    verb = next((verb for verb in passage.verbs if verb.start == phrase.start), None)
    return verb is not None and bool(verb.classes & {"send", "join"})


def told_subject(telling: Telling) -> Body | None:
    """The body whose noun opens the clause of what ``telling`` tells, and whose verbs lead up to that."""
    until = deed_start(telling.passage, telling.phrase)
    return subjects.subject(telling.passage, _begins(telling, until), until)


def _begins(telling: Telling, until: int) -> int:
    stops = _STOP.finditer(telling.passage.text, telling.clause, until)
    return max([telling.clause, *(stop.end() for stop in stops)])


def _first_of_those_together(passage: Passage, telling: Telling) -> Body | None:
    until = deed_start(passage, telling.phrase)
    begins = _begins(telling, until)
    inside = [b for b in passage.bodies if begins <= b.start and b.core <= until]
    inside = [b for b in inside if not _NO_BODIES.match(passage.text, b.start)]
    if (told := subjects.subject(passage, begins, until)) is not None:
        return told
    found: Body | None = None
    for body in reversed(inside):
        begun = start_of(passage.text, body)
        before = passage.text[max(passage.start, begun - 40) : begun]
        if before.rfind("(") > before.rfind(")"):
            continue
        if _is_no_subject(passage, body, before, until):
            if found is not None and not before.endswith("("):
                break
            continue
        end = after_wider(passage.text, body.end)
        if found is not None and not _JOINS.fullmatch(passage.text, end, found.start):
            break
        found = body
        if not _PARTNER.search(before):
            break
    is_partner = found is not None and (
        partners.is_alone(passage, found) or _is_of_partners(passage, found, begins)
    )
    return _before_partner(passage, found, begins) if found and is_partner else found


def _is_of_partners(passage: Passage, body: Body, begins: int) -> bool:
    """Whether ``body`` is the last of those with whom somebody who is named before works."""
    told = _WITH.search(passage.text, begins, body.start)
    before = passage.text[begins : told.start()] if told else ""
    return (
        bool(before.strip()) and not is_open(before) and not before.endswith(("khi ", "việc ", "để ", "sự "))
    )


def _before_partner(passage: Passage, partner: Body, begins: int) -> Body | None:
    """The body before "phối hợp với" and the ``partner``, its name as long as small letters go on with it:
    "Trường Cán bộ | quản lý văn hóa và du lịch | phối hợp với Vụ …"."""
    before = passage.before(partner.start)
    told = _WITH.search(before, max(0, begins - passage.start)) or partners.ALONE.search(before)
    until = passage.start + told.start() if told else partner.start
    leads = [body for body in passage.bodies if begins <= body.start and body.end <= until]
    rest = _REST_OF_NAME.fullmatch(passage.text, leads[-1].end, until) if leads else None
    return replace(leads[-1], end=rest.end("name")) if rest else None


def _is_no_subject(passage: Passage, body: Body, before: str, verb: int) -> bool:
    """Whether the body is where, of whom or for whom something is done, or who says it."""
    is_object = _PASSIVE.search(passage.text, body.end, verb) or before.endswith("(")
    is_aside = (OF_ANOTHER.search(before) and not ITS_PEOPLE.search(before)) or (
        _LED.search(before) and not (before.endswith("do ") and _SENT_BY.match(passage.text, body.end, verb))
    )
    if before.endswith("do ") and _reaches(passage, body, verb):
        return False
    if before.endswith("là ") and _DID.fullmatch(passage.text, body.end, verb):
        return False
    is_asking = _ASKS.match(passage.text, body.end, verb)
    return bool(is_object or is_aside or is_asking or _speaks_or_leads(passage, body))


def _reaches(passage: Passage, body: Body, verb: int) -> bool:
    """Whether what ``body`` does is what stands at ``verb``: "chương trình do | Sở X và Sở Y | phối hợp tổ
    chức …"."""
    does = _DOES.match(passage.text, after_wider(passage.text, body.end))
    return does is not None and does.end() > verb


def _speaks_or_leads(passage: Passage, body: Body) -> bool:
    """Whether ``body`` tells of it, or only lends the leader of those whom another body sends."""
    text, start = passage.text, body.start
    if not any(led.start() < start < led.end() for led in teams.LEADS_IT.finditer(text, passage.start)):
        return _SAYS.match(text, body.end) is not None
    earlier = (one.start for one in passage.bodies if one.start < start)
    return any(text.startswith("Đoàn", at) or ITS_PEOPLE.search(passage.before(at)) for at in earlier)


def teller(passage: Passage, offset: int) -> Body | None:
    """The body that tells of its own work: "UBND tỉnh Long An cho biết, | địa phương đã …"."""
    tells = (one for one in passage.bodies if one.start < offset and _SAYS.match(passage.text, one.end))
    return next(tells, None)


def is_open(before: str) -> bool:
    """Whether no subject stands in the words before a verb: only marks, times and connectives."""
    rest = _LEADS.sub(" ", _BYLINE.sub("", before))
    return not rest.strip()


def first_body(passage: Passage) -> Body | None:
    """The first body of the passage, where no other subject stands before it."""
    first = passage.bodies[0] if passage.bodies else None
    if first is None or _NO_BODIES.match(passage.text, first.start):
        return None
    return first if is_open(passage.before(first.start)) else None
