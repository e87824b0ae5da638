"""What an activity is called: words that a stranger understands without the sentence, with verb, number,
object and topic: "triển khai 47 đề án khuyến công", "Hội nghị “Phổ biến kinh nghiệm sản xuất sạch hơn”".
"""

import re
from collections.abc import Sequence

from nlp.activities import counts, title_ends, title_lists, title_runs
from nlp.activities.cues import TELLING
from nlp.activities.deeds import deed_start
from nlp.activities.passages import Passage
from nlp.activities.phrases import Phrase
from nlp.activities.title_clauses import begins_clause
from nlp.activities.title_ends import STOPS, end_of_clause
from nlp.activities.title_lists import after_list
from nlp.activities.title_names import after_bodies
from nlp.activities.title_quotes import after_quotation, after_theme
from nlp.activities.title_receivers import after_colon, after_worth
from nlp.activities.title_subjects import ADDRESSEES, after_addressees, after_cited, after_subject
from nlp.activities.wordings import clean, is_thin
from nlp.language.letters import UPPER
from nlp.records import DecisionMention

_PART_LENGTH = 120
_ASIDE = re.compile(r" ?\([^()\n]{1,80}\)(?= \w)")
_QUOTE_WORDS = 30
_PLACE_BEFORE = re.compile(
    r"\b(?:tại|ở|các (?:xã|phường|huyện|quận|thôn|tỉnh)(?:,? (?:xã|phường|thị trấn))?|huyện|xã|tỉnh)"
    rf"(?: [{UPPER}]\w+){{1,4}}$"
)
_MORE_PLACES = re.compile(
    r"(?:(?: \([^()\n]{2,40}\))?(?:,| và)(?: (?:xã|phường|huyện|quận|thị xã|thành phố|TP\.?|tỉnh|thị trấn))?"
    rf"(?: [{UPPER}]\w++){{1,4}}+(?=\W|$))++(?: \([^()\n]{{2,40}}\))?"
)
_REACHES = re.compile(r" (?:đạt|hoàn thành) ")
_ABROAD = re.compile(rf"\b(?P<goes>(?:sang|đến|về|xuống|lên) (?:[^\s,;.]+ ){{0,3}}[{UPPER}][^\s,;.]* )$")
# "12 hộ tại 3 bản | : Si Át, Giang Châu, Sín Chải | được …".
_NAMES = rf"(?: [{UPPER}][^\W\d_]*){{1,4}}"
_LISTED_WHOM = rf"(?-i:(?:[:,]{_NAMES}){{1,8}}(?: và{_NAMES})?)?"
# "Riêng | ngành chế biến dừa được | hỗ trợ 71 đề án": who was helped is a part of the deed.
_HELPED = re.compile(
    r"(?:^|[,;:.] )(?:(?:Trong đó|Đến nay|Riêng|Đã|Hiện|Có|Được biết|(?:Trong |Từ nay đến )?năm \d{4}"
    r"|Trong năm|Ngoài ra|Tổng cộng|Theo đó|Kết quả|(?:Nhân |Trong )?(?:dịp|đợt) này|Trước đó),? )*"
    r"(?:(?:[^\s,;:.()]+ ){1,6}?có (?!(?:uy tín|công|hoàn cảnh|nguy cơ|thành tích|nhu cầu|khó khăn)\b))?"
    r"(?P<whom>(?!các (?!huyện|xã|phường|tỉnh|quận|thôn|thị xã)|những |mỗi |\d+ của "
    r"|(?:sáng|chiều|tối|ngày|tháng|trong|tại|từ|đến|tính) )"
    rf"(?:[^,;:.()“”]|“[^”\n]{{1,60}}”){{4,70}}{_LISTED_WHOM} (?:(?:đã|vừa|sẽ) )?"
    r"(?:được|(?<!công )(?<!xác )(?<!thừa )(?<!ghi )(?<!chứng )(?<!tiếp )nhận)(?: [^,;:.()“”]{1,60})? )$",
    re.IGNORECASE,
)
_DOCUMENT = r"(?:kế hoạch|quyết định|công văn|văn bản|nghị quyết|chỉ thị|thông báo)"
_WITHIN = re.compile(
    rf"(?:(?!{_DOCUMENT})[^;:])*?\b(?:tại|theo|của|trong) (?={_DOCUMENT} (?:số )?\d)", re.IGNORECASE
)
# What the sentence goes on to say of the work is no part of its name.
# "hỗ trợ máy móc, thiết bị tiên tiến | , cho khoảng 50 cơ sở".
# "tập huấn trồng cam | theo VietGAP cho 30 cán bộ".
_FOR_HOW_MANY = re.compile(r"(?:,| (?:theo|bằng|qua) [^,;.:()]{2,60}) cho (?:(?:khoảng|gần|hơn|trên) )?\d")
# "tập huấn nâng cao năng lực | cho cán bộ dân số": of whom says of what.
_GENERAL = re.compile(
    r"\b(?:nâng cao|bồi dưỡng|bổ sung)(?: về)? (?:năng lực|kỹ năng|kiến thức|trình độ|nghiệp vụ|nhận thức)$"
)
_AIM = re.compile(r" (?:để|nhằm) ")
_WHAT_FOR = re.compile(r" (?:để|nhằm|về|đối với) ")
_WITHOUT_OBJECT = ("thống nhất", "thực hiện", "triển khai")
_SUM = r"[\d.,]+ (?:triệu|tỷ|tỉ|nghìn) đồng"
_MONEY = re.compile(rf"[^,;.]{{4,40}} (?:{_SUM}|[\d.,]+ ?% (?:tổng )?(?:kinh phí|chi phí|giá trị))")
_WHERE = re.compile(r", (?:tại|ở|đối với) (?=các |những |\d)")
_SPENT_ON = re.compile(
    rf"(?:,? (?:cụ thể|tương đương|tức)(?: là)?(?: gần| khoảng)? {_SUM})? (?:để|nhằm|mua) "
)
_NO_MORE = re.compile(r" ?(?:[.;:]|với (?:các|những)? ?nội dung|gồm|bao gồm|như sau|có tên|\()")
_OFFICE = re.compile(r"\b(?:các|những) (?:[Ss]ở|[Bb]ộ|[Bb]an|[Pp]hòng)$")
_OFFICE_REACH = 16
_OFFICES = re.compile(r"(?:, (?:ban|ngành|phòng|đơn vị|địa phương|hội|đoàn thể)(?!\w))+")


def title(passage: Passage, phrase: Phrase, cited: Sequence[DecisionMention] = ()) -> str:
    """The title of ``phrase``, from its first word to where what it names ends; of ``LONGEST`` words
    at most, and not cut inside a name. ``cited``: the decisions of the document, with their subjects.
    """
    start, end = span(passage, phrase)
    end = max(end, after_addressees(passage, phrase))
    asked = title_ends.asked(passage, start, end) if phrase.type == "policy" else None
    if asked is not None:
        text = passage.text
        end = after_list(passage, end_of_clause(passage, asked[1]))
        return clean(text[start : asked[0]] + text[asked[1] : end])
    end = max(end, after_cited(passage, phrase, end, cited))
    end = title_runs.before_day(passage, phrase, title_runs.before_happening(passage, phrase, end))
    return clean(ADDRESSEES.sub("", passage.text[start:end]))


def span(passage: Passage, phrase: Phrase) -> tuple[int, int]:
    """Where what the title is taken from begins and ends in the text."""
    if phrase not in passage.spans:
        passage.spans[phrase] = _span(passage, phrase)
    return passage.spans[phrase]


def _span(passage: Passage, phrase: Phrase) -> tuple[int, int]:
    end = _end_of_name(passage, phrase)
    if is_thin(passage.text[phrase.start : end]) and not _NO_MORE.match(passage.text, end):
        named = _event_end(passage, phrase)
        end = named if named > end else _after_comma(passage, phrase, end)
        end = end if named == end else max(end, _before_next(passage, phrase, end_of_clause(passage, end)))
        end = after_worth(passage, phrase, after_list(passage, end))
        end = _after_place(passage, phrase, end)
    end = _before_told(passage, phrase, _after_money(passage, phrase, end))
    is_general = _GENERAL.search(passage.text, phrase.start, end) is not None
    if is_general and passage.text.startswith(" cho ", end):
        aim = _AIM.search(passage.text, end, end_of_clause(passage, end + 1))
        end = aim.start() if aim else _after_places(passage, phrase, end_of_clause(passage, end + 1))
    if _FOR_HOW_MANY.match(passage.text, end):
        end = _after_places(passage, phrase, end_of_clause(passage, end + 1))
    end = after_colon(passage, phrase, _after_aim(passage, phrase, end))
    return _start(passage, phrase), title_runs.before_more(passage, phrase, end)


def _after_aim(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past what a deed was for that says hardly more without: "họp thống nhất | để phân công nhiệm vụ"."""
    said = passage.text[phrase.start : end]
    is_open = is_thin(said) or said.endswith(_WITHOUT_OBJECT)
    return end_of_clause(passage, end) if is_open and _WHAT_FOR.match(passage.text, end) else end


def _before_told(passage: Passage, phrase: Phrase, end: int) -> int:
    """Up to the next activity that is told, but for what a document puts in force, and what those do who are
    helped: "hỗ trợ 20 triệu đồng cho Công ty A (xã B) | xây dựng mô hình"."""
    text = passage.text
    told = [] if phrase.type == "policy" else [at for at in passage.told if phrase.reach <= at < end]
    told = [at for at in told if not (text.endswith(") ", 0, at) and " cho " in text[phrase.start : at])]
    return told[0] if told else end


def _after_place(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past where it was of what says hardly more: "khảo sát thực tế, | tại 40 cơ sở dệt"."""
    where = _WHERE.match(passage.text, end, passage.end)
    is_thin_still = where is not None and is_thin(passage.text[phrase.start : end])
    return end_of_clause(passage, where.end()) if where and is_thin_still else end


def _after_money(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past what money alone is given for: "hỗ trợ mỗi hộ 5 triệu đồng | để mua máy"."""
    is_money = _MONEY.fullmatch(passage.text, phrase.start, end) is not None
    spent = _SPENT_ON.match(passage.text, end) if is_money else None
    return end_of_clause(passage, spent.end()) if spent else end


def _event_end(passage: Passage, phrase: Phrase) -> int:
    """Where the name of an event ends that is told without its organiser: before "diễn ra"."""
    if not phrase.is_event:
        return 0
    occurs = passage.text.find(" diễn ra", phrase.end, phrase.reach + len(" diễn ra"))
    return max(occurs, 0)


def _start(passage: Passage, phrase: Phrase) -> int:
    """Where the title begins: with those who travel, before "sang Thái Lan tìm hiểu …" is told of a visit."""
    abroad = (
        _ABROAD.search(passage.text, passage.start, phrase.start) if phrase.type == "study_visit" else None
    )
    if abroad:
        return abroad.start("goes")
    if phrase.verb is not None and phrase.type == "policy":
        # "Đây là một nội dung của | Kế hoạch số 12/KH-UBND được UBND tỉnh ban hành".
        within = _WITHIN.match(passage.text, phrase.start, phrase.verb)
        return within.end() if within else phrase.start
    is_help = phrase.verb is None and phrase.type != "policy"
    helped = _HELPED.search(passage.before(phrase.start)) if is_help else None
    return passage.start + helped.start("whom") if helped else deed_start(passage, phrase)


def _end_of_name(passage: Passage, phrase: Phrase) -> int:
    end = after_subject(passage, phrase, phrase.end)
    end = _after_aside(passage, end)
    end = _after_limit(passage, phrase, end)
    end = _after_offices(passage, end)
    end = after_bodies(passage, _after_places(passage, phrase, end))
    end = after_list(passage, end, of_event=phrase.target.is_event)
    if not phrase.target.is_event:
        end = after_list(passage, after_worth(passage, phrase, end))
    end = _after_places(passage, phrase, end)
    return after_theme(passage, after_quotation(passage, phrase.start, end))


def _after_comma(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past a comma that only more of the same follows: "tổ chức tập huấn, | sát hạch cán bộ năng lượng"."""
    # "đã có văn bản chỉ đạo, | Sở Y tế cũng …": another's deed.
    is_of_another = passage.text[end + 2 : end + 3].isupper() and not title_lists.is_founded_too(passage, end)
    if passage.text[end : end + 1] != "," or is_of_another or STOPS.match(passage.text, end + 1):
        return end
    part = end_of_clause(passage, end + 1)
    if begins_clause(passage, end, part):
        return end
    told = any(end < scope.start < part and scope.effect in TELLING for scope in passage.scopes)
    is_counted = counts.stands_in(passage.text, phrase.start, end)
    told = told or (is_counted and title_lists.opens_with_deed(passage, end, part))
    is_another = told or counts.stands_near(passage.text, end + 1)
    return end if is_another or part - end > _PART_LENGTH else part


def _before_next(passage: Passage, phrase: Phrase, end: int) -> int:
    """Up to the verb that a further activity begins with: "tổ chức 05 lớp | và hỗ trợ 10 cơ sở"."""
    text = passage.text
    starts = [
        v.start for v in passage.verbs if phrase.end < v.start < end and text.endswith(" và ", 0, v.start)
    ]
    # "để trang bị và | lắp đặt máy": of one object.
    shared = {verb.end + len(" và ") for verb in passage.verbs}
    return min([end, *(start - 4 for start in starts if start not in shared)])


def _after_limit(passage: Passage, phrase: Phrase, end: int) -> int:
    """On to the next mark where the quotation of the text was cut for its length alone."""
    is_cut = end < phrase.reach and len(passage.text[phrase.start : end].split()) >= _QUOTE_WORDS
    return end_of_clause(passage, end) if is_cut else end


def _after_aside(passage: Passage, end: int) -> int:
    """Past an abbreviation in parentheses that the name goes on after: "Đề án khuyến công (KCĐP) năm
    2017"."""
    aside = _ASIDE.match(passage.text, end, passage.end)
    if aside is None or STOPS.match(passage.text, aside.end()):
        return end
    return end_of_clause(passage, aside.end())


def _after_offices(passage: Passage, end: int) -> int:
    """Past the further kinds of offices that share a determiner: "họp với các sở | , ngành về đầu tư"."""
    shared = _OFFICE.search(passage.text, max(0, end - _OFFICE_REACH), end)
    more = _OFFICES.match(passage.text, end) if shared else None
    return end_of_clause(passage, more.end()) if more else end


def _after_places(passage: Passage, phrase: Phrase, end: int) -> int:
    """Past the further places of a list, and what is said of them: "hỗ trợ 35 hộ tại các xã Sơn Lâm | , Sơn
    Giang và Sơn Quang mua hươu giống".
    """
    text = passage.text
    if not _PLACE_BEFORE.search(text, phrase.start, end):
        return end
    more = _MORE_PLACES.match(text, end, passage.end)
    if more is None:
        return end
    rest = end_of_clause(passage, more.end())
    # "công nhận các xã A, B | đạt chuẩn nông thôn mới": what they are honoured for.
    honoured = phrase.type == "recognition" and _REACHES.match(text, more.end())
    stop = STOPS.search(text, honoured.end() if honoured else more.end(), rest)
    return _before_next(passage, phrase, stop.start() if stop else rest)
