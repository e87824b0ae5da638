"""Which phrases are activities: not a wish for "more" of something, nor a purpose, nor a mere kind of
work.
"""

import re

from nlp.activities import agents
from nlp.activities.blocking import SHORT, is_blocked
from nlp.activities.cues import TELLING, Scope
from nlp.activities.leading import is_in_passing, is_said_of_others, is_spoken_of, leads_to_main
from nlp.activities.norms import is_norm, is_part_of_sum
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.predicates import has_agent, is_in_name, is_predicate, opens
from nlp.activities.topics import is_topic
from nlp.language.letters import UPPER

_REFERENCE = re.compile(
    r" (?:có|năm nay|gồm|(?:\w+ ){0,2}lần này|này|đó|nói trên|do|nêu trên|trên(?= ?[,.;:)]))\b"
)
# "Hội chợ | sẽ", "Hội nghị kết nối cung - cầu | năm nay sẽ": an event that does something itself.
_ITSELF = re.compile(r" (?:[^,;:.()“”]{0,50}(?:năm nay|lần này) )?(?:(?:đã|sẽ|đang|còn|cũng|có|này) )*")
_COLON = re.compile(r"(?:, ?[^,:.;]{1,40})? ?: ?\S")
_IN_BODY = re.compile(
    r"(?:\b(?:Ban|(?<!Hải )Phòng|[Qq]uỹ|Hội đồng|cơ sở|giáo viên|giảng viên"
    r"|nhu cầu|chi phí|chứng chỉ|chủ|đơn giá|hồ sơ|vùng|khu vực|địa bàn|nơi|điểm)|&) $"
)
# "phương án bồi thường, | hỗ trợ và tái định cư": what land that is taken is paid for.
_FOR_LAND = re.compile(r"\bbồi thường(?:,| và) $", re.IGNORECASE)
# "Trung tâm | dạy nghề Đông Đô": what a body is named for, in small letters; "nhiều | đánh giá sát thực".
_NOUN = re.compile(r"\b(?:trung tâm|trạm|viện|trường|nhiều|những|mọi|một số|mỗi|từng) $", re.IGNORECASE)
_CONNECTIVE = re.compile(
    r"(?:đồng thời|ngoài ra|bên cạnh đó|song song đó|cùng với đó|trong đó|theo đó|cụ thể|tiếp tục|tiếp đó"
    r"|sau đó|và|[,:])(?!\w)",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r" (?:dành )?cho (?:các|đội ngũ|những|cán bộ|toàn thể|hội viên) \w")
# "Dự án | nhân rộng mô hình giảm nghèo": the name of a project.
_PROJECT = re.compile(r"\b(?:Dự án|Tiểu dự án|Hợp phần|(?:[Dd]ự thảo )?(?:Nghị định|Luật|Thông tư)) $")
# "Trung tâm nghiên cứu và | hỗ trợ doanh nghiệp".
_NAME_OF_TWO = re.compile(r"\b(?:Trung tâm|Quỹ|Viện|Cục|Chi cục) (?:[^\s,;.]+ ){1,5}và $")
_SOON_COUNTED = re.compile(r"\D{1,16}\d")
# Products that are entered are not judged yet: "đăng ký tham gia đánh giá, | xếp hạng".
_ENTERED = re.compile(
    r"\b(?:tham gia|tham dự|dự) (?:(?:đánh giá|bình chọn|phân hạng|xếp hạng)(?:,| và) )?$", re.IGNORECASE
)
# In what and with whom one competes, told of the competition: "dự thi ở 13 môn".
_COMPETES = re.compile(r"dự thi (?:là|ở|với|gồm|các|sẽ|trải|phải|đều|\d+ (?:môn|nội dung))\b", re.IGNORECASE)
# "Tham gia lễ hội | còn có 50 gian hàng": who was there.
_THERE_ARE = re.compile(
    r"tham (?:gia|dự) [^,;.]{2,80}? có (?:hơn |gần |trên |khoảng )?(?:\d|các |nhiều |đại diện )",
    re.IGNORECASE,
)
# "Trung tâm được thành lập với nhiệm vụ …; | tổ chức đào tạo nghề": what an office is for.
_DUTIES = re.compile(r"\b(?:với|có)(?: các)? (?:chức năng|nhiệm vụ)(?![^;]*:)[^.]*;[^.]*$")
_ONE_PERSON = re.compile(
    rf"(?:^|[,;.“\"] ?)(?:[Bb]à|[Aa]nh|[Cc]hị|[Cc]ậu|[Cc]ô|[Bb]ác|[Cc]hú)(?: [{UPPER}]\w+){{1,4}} "
    r"(?:(?:đã|còn|cũng|dành|vừa) )*$"
    r"|\b(?:chồng|vợ|bố|mẹ|cha|con trai|con gái|bạn bè|người thân|hàng xóm) $"
)
# "Tôi mong Nhà nước | mở lớp dạy nghề".
_FIRST_PERSON = re.compile(
    r"(?:^|[,;.:“\"] ?)(?:[Tt]ôi|[Ee]m)(?: (?:rất|chỉ|cũng))* (?:mong|muốn|xin|nghĩ|hy vọng|hi vọng|ước)\b"
)
# "tổ chức Hội hoa Xuân – | Trưng bày sinh vật cảnh": the name of an event goes on.
_DASHED = re.compile(r"\b(?:[Hh]ội|[Ll]ễ|[Nn]gày hội|[Tt]uần|[Pp]hiên|Festival) [^,.;:–]{2,60} [–-] $")
# "Hàng ngàn người tiêu dùng đã đến | tham quan, mua sắm".
_PUBLIC = re.compile(
    r"\b(?:(?:nhiều|đông đảo|hàng (?:trăm|nghìn|ngàn)) người|người (?:dân|tiêu dùng)|du khách|lượt người"
    r"|(?:đoàn|lượt) khách|khán giả)\b[^,;.]*$"
)
_OFFICIAL = frozenset({"inspection", "meeting"})
_OFFICE = re.compile(
    r"\b(?:đoàn|tổ|lực lượng|ban|lãnh đạo|chủ tịch|bí thư|giám đốc|trưởng|bộ trưởng|thủ tướng|đồng chí"
    r"|đại biểu|cán bộ|công an|cơ quan|thanh tra|đại diện)\b",
    re.IGNORECASE,
)
# "Để …, | xây dựng mô hình …, Sở đã …": what the work of the sentence is for.
_AIM = re.compile(
    rf"(?:Để|Nhằm|Với mục (?:tiêu|đích)|Với mong muốn)\b(?!.*,[^,]*(?:[{UPPER}]| đã| sẽ| vừa| các ))"
)
# What rules and forms are about: "trình tự, thủ tục xét, | công nhận sáng kiến".
_OF_RULES = re.compile(
    r"(?i)\b(?:trình tự, thủ tục|thủ tục|trình tự|quy trình|tiêu chí|điều kiện|thẩm quyền)"
    r"(?: xét| thẩm định| đánh giá)?"
    r"(?:(?:,| và)(?: [^\s,;.]+){1,2})?(?:,| và)? $"
)
_PARTAKERS = re.compile(
    r"\b(?:[Cc]ác|[Mm]ỗi) (?:học viên|giáo viên|đại biểu|thí sinh|thành viên|học sinh|em)\b[^,;.]* được "
    r"(?:[^\s,;.]+ [^\s,;.]+, )?$"
)
_NAMED_BY_SPACES = 4
# "khởi công | trong quý I/2017": what, is not told.
_WHEN = re.compile(r" (?:(?:trong|vào|từ|đầu|cuối|giữa) )*(?:thời gian|(?:ngày|tháng|quý|năm) [\dIVX])")
_REFERS_BACK = re.compile(r" (?:này|đó|nói trên|nêu trên|không|chưa|phải|là)\b")


def is_told(passage: Passage, phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether ``phrase`` tells an activity; ``earlier`` is the last phrase of the passage that does."""
    since = earlier.reach if earlier else passage.start
    before = [scope for scope in passage.scopes if since <= scope.start and scope.end <= phrase.start]
    return (
        not _is_label(passage, phrase)
        and not is_blocked(passage, phrase, before)
        and not _refers_back(passage, phrase)
        and not is_norm(passage, phrase)
        and not is_topic(passage, phrase, earlier)
        and not _is_inside_event(passage, phrase)
        and not is_part_of_sum(passage, phrase, earlier)
        and not is_in_name(passage, phrase, since)
        and not is_in_passing(passage, phrase, before)
        and not leads_to_main(passage, phrase)
        and not is_spoken_of(passage, phrase)
        and not is_said_of_others(passage, phrase)
        and not _is_private(passage, phrase)
        and not _is_denied(passage, phrase)
        and not _is_aside(passage, phrase)
        and not _is_in_aim(passage, phrase, earlier)
        and not _is_of_noun(passage, phrase)
        and _is_evident(passage, phrase, before, earlier)
        and (_is_decision(phrase, earlier) or is_predicate(passage, phrase))
    )


def _is_label(passage: Passage, phrase: Phrase) -> bool:
    """Whether it only says what the words after its colon are about: "Kiểm tra: kiểm tra 38 cơ sở"."""
    rest = passage.text[phrase.reach : passage.end]
    return phrase.start == passage.start and not phrase.counted and _COLON.match(rest) is not None


def _refers_back(passage: Passage, phrase: Phrase) -> bool:
    """Whether work told before is meant: "đợt đánh giá, phân hạng này"."""
    is_work = phrase.target in passage.verbs
    # "ký cam kết | không bán hàng giả": what is said or promised may be that something is not done.
    if phrase.type == "communication" and passage.text.startswith(" không ", phrase.target.end):
        return False
    return is_work and _REFERS_BACK.match(passage.text, phrase.target.end) is not None


def _is_inside_event(passage: Passage, phrase: Phrase) -> bool:
    """Whether it is what goes on in an event: "Hội chợ trưng bày 350 gian hàng"."""
    subjects = [cue for cue in passage.objects if cue.is_event and cue.end < phrase.start]
    is_award = phrase.type == "recognition" and phrase.counted and "award" in phrase.target.classes
    if not subjects or phrase.target.is_event or is_award:
        return False
    event, itself = subjects[-1], _ITSELF.fullmatch(passage.text, subjects[-1].end, phrase.start)
    is_others = any(event.end < body.start < phrase.start for body in passage.bodies)
    return itself is not None and not is_others and opens(passage, event.start)


def _is_decision(phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether the phrase tells what the document of the one right before it does: "quyết định thành lập
    …".
    """
    return earlier is not None and earlier.reach == phrase.start


def _is_private(passage: Passage, phrase: Phrase) -> bool:
    """Whether nobody who holds an office looks into something or meets ("chị đưa con đi kiểm tra"), or one
    person gives for itself ("bà Hai | tặng 30 ổ bánh mì").
    """
    before = passage.before(phrase.start)
    if (phrase.type == "support" and _ONE_PERSON.search(before)) or _FIRST_PERSON.search(before):
        return True
    if phrase.type == "study_visit" and _PUBLIC.search(before):
        return True
    if phrase.type not in _OFFICIAL or phrase.counted or passage.is_entry or phrase.target.is_event:
        return False
    named = any(body.start < phrase.start for body in passage.bodies)
    offices = any(agents.found(passage.text, passage.start, phrase.start)) or _OFFICE.search(before)
    return bool(_CONNECTIVE.sub("", before).strip()) and not (named or offices or passage.supported)


def _is_aside(passage: Passage, phrase: Phrase) -> bool:
    """Whether it stands in what the work is for, in what a rule is about, or goes on inside an event."""
    before = passage.before(phrase.start)
    if _AIM.match(before.strip()):
        return True
    rules = _OF_RULES.search(before)
    is_counted = _SOON_COUNTED.match(passage.text, phrase.target.end) is not None
    if rules is not None and (rules.start() == 0 or not is_counted):
        return True
    return not phrase.counted and _PARTAKERS.search(before) is not None


def _is_in_aim(passage: Passage, phrase: Phrase, earlier: Phrase | None) -> bool:
    """Whether it goes on with what the work before it is for: "cử 19 đoàn để khảo sát, | kiểm tra cơ sở",
    "thành lập Đoàn liên ngành, | kiểm tra các chợ"."""
    if earlier is None or phrase.counted or phrase.target.is_event:
        return False
    aims = (scope for scope in passage.scopes if scope.effect == "purpose")
    is_of_team = earlier.type == "organisation" and phrase.type == "inspection"
    has_aim = any(earlier.target.end <= aim.start < earlier.reach for aim in aims)
    return passage.text[earlier.reach : phrase.start] == ", " and (is_of_team or has_aim)


def _is_of_noun(passage: Passage, phrase: Phrase) -> bool:
    """Whether it only says whose a thing is: "trồng 40 cây do Hội Phụ nữ xã | vận động"."""
    before = (body for body in passage.bodies if body.end + 1 == phrase.start)
    is_by = any(passage.before(body.start).endswith((" do ", " được ")) for body in before)
    return is_by and not phrase.counted


def _is_denied(passage: Passage, phrase: Phrase) -> bool:
    """Whether its first word is a part of a negation, or of a name: "chưa | có văn bản", "Ban | tư vấn"."""
    scopes = (scope for scope in passage.scopes if scope.effect == "negation")
    before = passage.before(phrase.start)
    is_entered = phrase.type == "recognition" and _ENTERED.search(before)
    is_half = _NAME_OF_TWO.search(before) and not _SOON_COUNTED.match(passage.text, phrase.start)
    is_said = _COMPETES.match(passage.text, phrase.start) or _DUTIES.search(before)
    if opens(passage, phrase.start) and _THERE_ARE.match(passage.text, phrase.start):
        return True
    if (
        passage.text.startswith("Kết thúc", phrase.start)
        or _DASHED.search(before)
        or is_entered
        or is_half
        or is_said
        or (not phrase.counted and _PROJECT.search(before))
    ):
        return True
    is_noun = phrase.target.start == phrase.start and not phrase.counted and _NOUN.search(before)
    is_fund = before.lower().endswith("quỹ ") and _SOON_COUNTED.match(passage.text, phrase.start)
    in_body = is_noun or (not is_fund and _IN_BODY.search(before)) or _FOR_LAND.search(before)
    return bool(in_body) or any(scope.start < phrase.start < scope.end for scope in scopes)


def _is_evident(passage: Passage, phrase: Phrase, before: list[Scope], earlier: Phrase | None) -> bool:
    """Whether the phrase is told as a piece of work: with a number, a date, a status or a doer, or as the
    opening of a sentence; or beside one that is (``earlier``).
    """
    after = phrase.end - phrase.target.end > SHORT and not _WHEN.match(passage.text, phrase.target.end)
    if phrase.target.is_event:
        refers_back = _REFERENCE.match(passage.text, phrase.target.end)
        for_whom = _FOR_WHOM.match(passage.text, phrase.target.end) is not None
        named = passage.text.count(" ", phrase.target.start, phrase.target.end) >= _NAMED_BY_SPACES
        return not refers_back and (phrase.counted or after or for_whom or named or passage.supported)
    is_done = phrase.type != "support" or "helped" in phrase.target.classes
    has_object = after or (phrase.target.start > phrase.start and is_done)
    has_object = has_object or any(phrase.type == "policy" and v.start == phrase.reach for v in passage.verbs)
    if phrase.counted:
        return True
    # "ký kết chương trình hợp tác": with whom, or on what, is not told.
    if "sign" in phrase.target.classes and not after:
        return False
    if passage.supported:
        return has_object or phrase.type == "meeting"
    told = earlier is not None or any(scope.effect in TELLING | {"next"} for scope in before)
    opening = not _CONNECTIVE.sub("", passage.before(phrase.start)).strip()
    return has_object and (told or opening or has_agent(passage, phrase))
