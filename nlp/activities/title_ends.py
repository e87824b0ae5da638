"""Whether a title is open where it might end: behind a verb whose object is still to come ("kiểm tra,
rà soát | , lập danh sách cơ sở"), one that "với" goes on from ("kết hợp | với du lịch"), or behind those who
are asked to do something ("yêu cầu các sở, ngành | rà soát …").
"""

import re
from functools import cache

from nlp.activities.passages import Passage
from nlp.language import phrase_patterns, vocabulary
from nlp.text.tagger import Word

_FILE = "title_verbs.csv"
_HOW = frozenset({"with", "asked"})
_PAIR = 2
_OBJECT = ("N", "M", "L")
_ASKS = re.compile(r"\b(?:yêu cầu|đề nghị|chỉ đạo|giao)(?: đối với)? (?=\S)")
_MARK = re.compile(r"[;:]|\.(?=\s|$)")
_LIST = re.compile(r"[^.;:\n]{2,60},")


def is_open(passage: Passage, joint: int) -> bool:
    """Whether the verb before the comma at ``joint`` shares its object with the one behind it: "đóng mới | ,
    nâng cấp tàu cá"."""
    words = passage.document.words(passage.sentence)
    before = next((word for word in reversed(words) if word.end <= joint), None)
    behind = [word for word in words if word.start > joint][:_PAIR]
    if before is None or len(behind) < _PAIR:
        return False
    verb, further = behind
    is_cue = any(cue.end == joint for cue in passage.verbs)
    return (is_cue or _is_verb(before)) and _is_verb(verb) and further.pos.startswith(_OBJECT)


def _is_verb(word: Word) -> bool:
    return word.pos == "V" and word.text.islower()


@cache
def takes_with() -> str:
    """A pattern of "với" that opens what stands beside a deed, not what its verb goes on from."""
    return "".join(f"(?<!{verb} )" for verb in _verbs("with")) + "với"


def asked(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """Where those stand who are asked for something, if they are several and the title from ``start`` would
    end among them: "chỉ thị yêu cầu | các sở, ngành, UBND các huyện | rà soát …"."""
    asks = _ASKS.search(passage.text, start, end)
    offices = _LIST.match(passage.text, asks.end(), passage.end) if asks else None
    words = passage.document.words(passage.sentence)
    if (
        asks is None
        or offices is None
        or any(_is_verb(w) for w in words if asks.end() <= w.start < offices.end())
    ):
        return None
    verb = _asked_verbs().search(passage.text, asks.end(), passage.end)
    mark = _MARK.search(passage.text, asks.end(), passage.end)
    is_among = verb and verb.start() > end and (mark is None or mark.start() > verb.start())
    return (asks.end(), verb.start()) if verb and is_among else None


@cache
def _asked_verbs() -> re.Pattern[str]:
    return phrase_patterns.whole(_verbs("asked"))


def _verbs(how: str) -> list[str]:
    rows = vocabulary.read(_FILE, key="verb")
    return [row["verb"] for n, row in rows if vocabulary.one_of(_FILE, n, row["how"], _HOW) == how]


# Words of two syllables that begin like one that stops: "hiện trường", "người có công", "quỹ từ thiện".
_OF_WORDS = (
    r"(?!(?:hiện (?:trường|trạng|đại|vật|tượng|hữu)|giao (?:thông|lưu|thương|dịch|tiếp|ban)|từ (?:thiện|điển)"
    r"|tổng (?:hợp|kết|thể|công ty|cục|đài|duyệt)|giúp việc|có công|sau (?:thu hoạch|đại học)"
    r"|tạo hình|trong (?:sạch|lành)|trên không|đạt chuẩn)(?!\w))"
)
# "khó khăn về nhà | ở", "trao nhà ở xã Vị Tân".
_IN = r"(?:(?<! nhà )(?<! đất )(?<! chỗ )(?<! nơi )(?<! ăn )|(?= \S+ (?:xã|phường|huyện|thôn|ấp|tỉnh) ))ở"
STOPS = re.compile(
    rf" {_OF_WORDS}(?:như|chẳng hạn|ví dụ|riêng|trong khi|còn|do đó|do vậy|vì vậy|vì thế|mới đây|vừa qua"
    rf"|số (?:[^\W\d_]+ ){{0,3}}còn lại"
    r"|thời gian|thời lượng|địa điểm|ngày"
    rf"|(?:sáng|chiều|tối)(?= (?:\d|nay|ngày|cùng))|tháng|tại(?! (?:nguồn|chỗ|nhà)\b)|{_IN}"
    rf"|{takes_with()}|trong đó|nhằm|để|không để"
    rf"|(?<! thiệt hại )do(?! (?:[^\s,;.]+ ){{1,3}}làm chủ)|(?<! kèm )(?<! làm )(?<! dọc )theo(?! dõi)"
    r"|tổng|gồm|bao gồm|đồng thời|kinh phí"
    r"|trị giá|có|từ|đến|qua đó|góp phần|xác định|coi|yêu cầu|giao|bảo đảm|giúp|khi|sau|trước"
    r"|đã(?! có (?:nhiều |những )?(?:thành tích|công|đóng góp))|sẽ|đang|được"
    r"|mỗi|cụ thể|nâng|tạo|giải quyết việc làm|thu hút|đạt|và \w+ đã"
    r"|đối với|đảm bảo|(?<! thực )(?<! thể )(?<! phát )(?<! xuất )(?<! tái )(?<! biểu )hiện"
    r"|là|thuộc|trên|trong)\b"
)
"""What a sentence goes on with behind a name: where, when and what for."""
RESULTS = (
    r"và (?:ghi nhận|nhận được|thu (?:được|hút)|đạt được|góp phần|mang lại|đem lại|trở thành|để lại"
    r"|hoàn thành(?! nhiệm vụ| các)|tạo (?:điều kiện|sự|động lực|không khí|được))"
)
"""What a sentence goes on to say that came of a deed: "… cho 30 hộ nghèo | và nhận được sự đồng tình"."""
_CLAUSE_END = re.compile(
    r" và (?:được|đã|sẽ) |(?:[;:]|(?<!TP)(?<!TX)(?<!\.\.)\.|\.\.\.(?= [^a-zđ]))(?:\s|$)|\||\n|$"
    r"|,(?!\d)(?! (?:thành phố|thị xã|thị trấn|phường|ngành|thành|đặc khu|đoàn thể)\b)"
)


def end_of_clause(passage: Passage, start: int) -> int:
    """Where the clause ends that goes on at ``start``."""
    match = _CLAUSE_END.search(passage.text, start, passage.end)
    return match.start() if match else passage.end
