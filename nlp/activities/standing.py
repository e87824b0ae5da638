"""Which of the activities told stand as rows of their own: not what a stranger cannot make out from its
title, nor what nobody is told to have done, nor matters that are no programme's.
"""

import re
from functools import cache

from nlp.activities import agents, named_events, wordings
from nlp.activities.body_names import is_only_adverbs
from nlp.activities.phrases import Phrase
from nlp.activities.place_names import is_abroad
from nlp.activities.tellings import Telling
from nlp.language import vocabulary
from nlp.records import Activity, ActivityType, Status

# What was told before is meant: "ban hành quyết định về nội dung này".
_REFERS_BACK = re.compile(
    r"\b(?:vấn đề|nội dung|vụ việc|sự việc|việc|trường hợp|dự án|công trình|gia đình|khu đất|kế hoạch"
    r"|văn bản|quy định|thu phí|lần) (?:trên|này|đó|ấy|nói trên|nêu trên)(?: ?[,;.]|$| của | trong )"
)
# Whom or what it was about is told in another sentence: "thanh tra toàn diện đối với công ty này".
_OF_THIS = re.compile(r"(?<!quyết định)(?<!nghị quyết) (?:này|ấy|kia|nói trên|nêu trên)$")
# An event that was told before: "Hội chợ này kéo dài đến 20/6", "Hội chợ diễn ra đến ngày 24/8".
_SAME_EVENT = re.compile(
    r"(?:Hội (?:chợ|thảo|nghị|thi)|Lễ hội|Ngày hội|Diễn đàn|Lớp|Khóa|Đề án|Dự án|Chương trình)"
    r"(?: triển lãm| tập huấn| đã| sẽ)?"
    r" (?:(?:này|trên|lần này)\b|(?:diễn ra|kéo dài|được (?:tổ chức|thực hiện|triển khai)|thu hút|có quy mô"
    r"|sẽ diễn ra)\b)"
    r"|(?:Công trình|Căn nhà|Ngôi nhà|Mô hình|Căn hộ) (?:này |trên )?(?:đã |vừa )?được "
    r"(?:khởi công|xây dựng|bàn giao|khánh thành|hoàn thành|triển khai)\b",
    re.IGNORECASE,
)
# "Đợt tập huấn này diễn ra đến 12/11": what was told before goes on.
_THIS = re.compile(r"(?:[^\W\d_]+ ){1,4}(?:này|ấy|nói trên|nêu trên) ")
# That all goes well is said, and no piece of work: "triển khai hiệu quả các đề án khuyến công".
_GOES_WELL = re.compile(
    r"(?:[^\W\d_]+(?: [^\W\d_]+)? và )?(?:triển khai|tổ chức|thực hiện)(?: thực hiện)? (?:có )?"
    r"(?:hiệu quả|tốt|nghiêm|nghiêm túc|đầy đủ|đồng bộ|quyết liệt|kịp thời)(?!\w)",
    re.IGNORECASE,
)
# What was decided is told by itself: "công bố các quyết định | khen thưởng 5 tập thể".
_BARE_DECISION = re.compile(r"^(?:[^\W\d_]+ ){1,6}(?:các |những )?quyết định$", re.IGNORECASE)
# What others are asked to hand in: "đề nghị tổ giúp việc tham mưu Hội đồng trình Chính phủ ban hành …".
_HANDED_IN = re.compile(r"(?:tham mưu|trình) ", re.IGNORECASE)
# A result that is reported, not the work: "Khảo sát của Sở … cho thấy".
_REPORTED = re.compile(r"[^,.;:]{0,100} cho (?:thấy|hay)\b")
# The words that lead to somebody else's deed, or to no deed.
_NO_DEED = re.compile(
    r"(?:hy vọng|hi vọng|hãy|và|sau đó|do đó|vì vậy"
    r"|(?:ngay |kể )?(?:từ |sau |trước )?khi|lúc|nếu|đặc biệt là|nhiều người"
    r"|người dân|theo|căn cứ)\b"
    # What somebody thinks of others: "đánh giá các đơn vị đã rất nỗ lực".
    r"|đánh giá [^,;.]{2,80} (?:đã|là|rất|còn|chưa|vẫn|luôn)\b"
    # "Tại cuộc họp | Chủ tịch UBND tỉnh cũng giao …".
    r"|(?:cuộc họp|buổi \w+ \w+|phiên họp|hội nghị) (?:Chủ tịch|Phó|Bí thư|ông|bà|đồng chí|Bộ trưởng)\b"
    # What rules and lists of duties say.
    r"|[^,;.]{4,120} có hiệu lực(?: thi hành)? (?:từ|kể từ)\b|(?:ban hành|phê duyệt|cấp) sai\b"
    r"|(?:hỗ trợ|cho vay|chi trả|trợ cấp) (?:tối thiểu|tối đa|không quá)\b|mức (?:hỗ trợ|chi)\b"
    # A general call: "tham gia các hoạt động hưởng ứng", "tập trung vào hai chương trình lớn".
    r"|tham gia (?:các |nhiều |vào các )?(?:hoạt động|phong trào)\b"
    r"|xây dựng (?:các|những) (?:chương trình|kế hoạch)\b(?! (?:truyền hình|phát thanh))"
    # Who leads an event, or what is told of it again.
    r"|chủ trì (?:hội nghị|hội thảo|cuộc họp|họp báo|buổi \w+|lễ)(?: từ| tại|$)|phát động phong trào$"
    r"|tổ chức (?:các |những )?lễ hội (?:phải|mang|nói chung|truyền thống|theo|chưa|không)\b"
    r"|(?:trao|tặng|trao tặng|hỗ trợ|bàn giao|tổ chức) (?:trong|thành|làm) (?:\d+|hai|ba) (?:đợt|lần|ngày)$"
    r"|tập huấn lại\b|xây dựng (?:các|những|nhiều) mô hình (?:hoạt động |sản xuất )?(?:có )?"
    r"(?:hiệu quả|hay|mới|điểm)\b"
    r"|tập trung vào (?:[^\W_]+ )?(?:chương trình|lĩnh vực|nhiệm vụ|nhóm|nội dung|khâu)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng|Phòng|Ban) cấp (?:tỉnh|huyện|xã)")
_RANKS = re.compile(r"(?<!\w)(?:[Tt]hủ tướng|[Cc]hủ tịch|[Bb]í thư|[Bb]ộ trưởng|[Gg]iám đốc|[Đđ]oàn)(?!\w)")
# What the press calls an event, without anybody who holds it.
_HAPPENING = re.compile(r"sự kiện\b", re.IGNORECASE)
# "87 hộ nhận hỗ trợ với tổng số tiền 1,4 tỷ đồng": for what is not told.
_HELPED_WITH_MONEY = re.compile(
    r"\d[\d.]* [^\W\d_]+ (?:(?:đã|được|nhận) )+hỗ trợ(?: (?:với|tổng|số tiền|trên|hơn|gần|khoảng)\b.*)?"
)
# "biên soạn tài liệu": of what is not told.
_OF_NOTHING = re.compile(
    r"(?:biên soạn|in|in ấn|phát|cấp phát|thiết kế|treo|làm)(?: các| những)?"
    r" (?:tài liệu|tờ rơi|tờ gấp|băng rôn|pa ?nô|ấn phẩm|sổ tay|áp phích)"
    r"|(?:xây dựng|ban hành|lập)(?: các| những)? (?:kế hoạch|chương trình|phương án|văn bản)"
    r"(?= )(?: cụ thể| chi tiết| riêng)?(?:,? (?:để|và|tổ chức|triển khai|thực hiện)){0,4}"
    r"(?: tại địa phương)?"
    r"|(?:thành lập|kiện toàn)(?: các)? (?:btc|ban tổ chức|ban chỉ đạo|ban giám khảo|hội đồng)"
    r"|(?:có|xây dựng|ban hành) (?:tờ trình|hướng dẫn)(?: gửi (?:ubnd|hđnd|sở|bộ)(?: [^\W\d]+)?| triển khai"
    r"| thực hiện)?"
    r"|(?:trao|tặng|trao tặng)(?: các| nhiều| những)? (?:danh hiệu|phần thưởng)(?: và [^\W\d]+ [^\W\d]+)?"
    r"(?: cao quý)?"
)
_NUMBER = re.compile(r"\d")
# "Mỗi tổ được Quỹ cho vay tối đa 200 triệu đồng": what a rule grants.
_CEILING = re.compile(
    r"[^,;.]{0,60}được [^,;.]{0,40}(?:hỗ trợ|cho vay|chi trả|trợ cấp) (?:tối đa|không quá)\b"
)
# "hỗ trợ tiết kiệm đến 60% điện năng": a share is no count of what is helped.
_ONLY_SHARE = re.compile(r"\D*hỗ trợ (?!tối đa|khoảng|đến|tới|gần|từ)[^\W\d]+ \D*\d[\d.,]* ?%\D*")
# "công nhận lại trong đợt 1, năm 2025": when, and nothing of what.
_TIME = re.compile(r"\b(?:năm|tháng|quý|ngày|đợt|lần|giai đoạn|kỳ)(?: thứ)? [\dIVX][\d/.–-]*", re.IGNORECASE)
# What is told of an event without its name: "Chương trình được tổ chức với quy mô 150 gian hàng".
_NAMELESS = re.compile(
    r"(?:Chương trình|Sự kiện|Hoạt động) (?:(?:này|sẽ|đã|được|dự kiến) )*"
    r"(?:tổ chức|diễn ra|có quy mô|thu hút)(?!\w)|(?:Chương trình|Sự kiện|Hoạt động) do [^,;]*$",
    re.IGNORECASE,
)
# What goes on at the end of a contest: "trao giải cho các đội thi".
_PRIZES = re.compile(
    r"trao (?:(?:giải|thưởng|quà|giải thưởng) (?:cho )?(?:các|những) |(?:các |những )?giải"
    r" (?:nhất|nhì|ba)\b)",
    re.IGNORECASE,
)
# "giải ngân được 8,2 tỷ đồng", "tỉnh được phân bổ 3 tỷ đồng": to whom is not told.
_DISBURSED = re.compile(
    r"(?:[^,;.]* )?(?:giải ngân|phân bổ|chi trả)(?!(?: [^\s%]+){0,24}? (?:cho|đối với) )"
    r"|(?:giải ngân|phân bổ|chi trả) [^;.]*%"
)
# The event of this year is the one that was told before.
_THIS_YEAR = re.compile(
    r"[^\W\d_]+ [^,;.]* (?:năm nay|lần này)$"
    r"|(?:[^\W\d_]+ ){1,4}(?:năm nay|lần này) (?:(?:đã|sẽ) )?(?:được|diễn ra)\b"
)
_NAME = re.compile(r"[“\"‘]|(?<=\s)[A-ZĐÁÂẤẮÝỦỨÔƠƯĂÊ]\w+")
# How it goes on, not what was done: "nguồn vốn được triển khai theo 2 giai đoạn".
_IN_STEPS = re.compile(
    r"[^,;.:]{0,160}?\bđược (?:triển khai|thực hiện|tiến hành|chia)(?: thực hiện)?"
    r"(?: theo| thành| làm| trong) (?:\d+|hai|ba|bốn) (?:giai đoạn|bước|đợt|vòng|phần)\b"
)
# Who is given an office: "công bố quyết định | ông A làm Trưởng ban".
_TO_OFFICE = re.compile(r"quyết định\b[^,;]*\b(?:ông|bà|đồng chí) [^,;]* (?:làm|giữ chức|giữ) ")
_CLAUSE_ENDS = re.compile(r"[;.](?= |$)")
_WORDS = 2
_WORDS_OF_EVENT = 4
# What is taught, told or talked over may be of any matter.
_OF_ANY_MATTER: frozenset[ActivityType] = frozenset({"training", "workshop", "communication"})
# What any office does every day, and what nobody counts unless a body is told to have done it.
_EVERYDAY: frozenset[ActivityType] = frozenset(
    {"policy", "inspection", "meeting", "organisation", "assessment", "recognition", "fair"}
)


def stands(activity: Activity, telling: Telling) -> bool:
    """Whether ``activity``, as ``telling`` tells it, is a row that a stranger can understand and count."""
    title, phrase = activity.title, telling.phrase
    return not (
        _REFERS_BACK.search(title)
        or (_OF_THIS.search(title) and not phrase.counted)
        or (_HAPPENING.match(title) and not activity.organiser)
        or _NO_DEED.match(title)
        or _is_only_said(title, phrase, activity.status)
        or (activity.status == "done" and not phrase.counted and _SAME_EVENT.match(title))
        or (activity.date_from is None and named_events.is_bare(title))
        or _BARE_DECISION.search(title)
        or _DISBURSED.match(title)
        or (activity.status != "proposed" and _CEILING.match(title))
        or (activity.type == "support" and _ONLY_SHARE.fullmatch(title))
        or _HELPED_WITH_MONEY.fullmatch(title)
        or _OF_NOTHING.fullmatch(title.lower())
        or (activity.status == "proposed" and _HANDED_IN.match(title))
        or (activity.type not in _OF_ANY_MATTER and _matters().search(title))
        or _IN_STEPS.match(telling.passage.text, phrase.start, telling.passage.end)
        or _TO_OFFICE.search(title)
        or _is_of_others(activity, telling)
        or _is_only_reported(telling)
        or _is_of_a_level(activity)
        or _says_nothing(activity, phrase)
        or _is_nobodys(activity, telling)
    )


def _is_only_said(title: str, phrase: Phrase, status: Status) -> bool:
    """Whether the ``title`` is of what was told before, or of how well all goes."""
    is_of_event = phrase.is_event or phrase.verb is not None
    is_again = is_of_event and (_THIS.match(title) or (status == "done" and _THIS_YEAR.match(title)))
    is_general = not phrase.counted and (_GOES_WELL.match(title) or _PRIZES.match(title))
    return bool(is_again or is_general or _NAMELESS.match(title))


def _is_of_others(activity: Activity, telling: Telling) -> bool:
    """Whether it is in another country, and nobody of ours is told to do it."""
    if activity.organiser or activity.type == "study_visit" or activity.province_id:
        return False
    phrase, text = telling.phrase, telling.passage.text
    end = _CLAUSE_ENDS.search(text, phrase.reach, telling.passage.end)
    return is_abroad(text, phrase.start, end.start() if end else telling.passage.end)


def _is_of_a_level(activity: Activity) -> bool:
    """Whether all offices of a level do it, as a rule says: "UBND cấp huyện | thành lập Hội đồng"."""
    levels = activity.organiser is not None and _LEVEL.fullmatch(activity.organiser) is not None
    return levels and activity.status == "done" and not (activity.date_from or activity.date_to)


def _is_only_reported(telling: Telling) -> bool:
    """Whether it is but the source of a finding: "Khảo sát của Sở cho thấy …"."""
    phrase = telling.phrase
    return not phrase.counted and _REPORTED.match(telling.passage.text, phrase.target.end) is not None


def _says_nothing(activity: Activity, phrase: Phrase) -> bool:
    """Whether the title has neither a number, a name nor words of what it was about: "kiểm tra thực tế"."""
    title = _TIME.sub("", activity.title)
    if phrase.counted or _NUMBER.search(title) or _NAME.search(title):
        return False
    is_dated = phrase.target.is_event and activity.date_from is not None
    is_said = activity.programme is not None and (is_dated or activity.programme in title.lower())
    return wordings.said(title) < (1 if is_said else _WORDS)


def _is_nobodys(activity: Activity, telling: Telling) -> bool:
    """Whether nobody is told to have done it, for no programme, and neither when, where nor how much."""
    passage, phrase = telling.passage, telling.phrase
    told = (activity.organiser, activity.programme, activity.place, activity.date_from, activity.date_to)
    is_told = phrase.counted or passage.is_entry or any(told)
    is_own_act = not (phrase.target.senses or phrase.target.classes)
    if is_own_act or activity.type not in _EVERYDAY or is_told or _does(telling):
        return False
    says = _NAME.search(activity.title) or wordings.said(activity.title) >= _WORDS_OF_EVENT
    return not (phrase.target.is_event and says)


def _does(telling: Telling) -> bool:
    """Whether those who do it are told by a word of their kind ("sở", "huyện"), or by a name."""
    text, phrase = telling.passage.text, telling.phrase
    until = phrase.verb or phrase.start
    doers = [
        *agents.found(text, telling.passage.start, until),
        *_RANKS.finditer(text, telling.passage.start, until),
    ]
    near = any(
        is_only_adverbs(text[doer.end() : until]) or not text[telling.passage.start : doer.start()].strip()
        for doer in doers
    )
    return near or any(body.start < until for body in telling.passage.bodies)


@cache
def _matters() -> re.Pattern[str]:
    rows = vocabulary.read("no_programme_matters.csv", key="phrase")
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(row['phrase']) for _, row in rows)})(?!\w)")
