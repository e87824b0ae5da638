"""Words that are no verbs of a document, by what stands before and behind them: "theo hướng dẫn tại"."""

import re
from collections.abc import Callable

from nlp.relations import wordings

# The word is a noun: "theo hướng dẫn tại Công văn số …".
_FOLLOWS = re.compile(r"\b(?:theo|căn cứ(?: vào)?) (?:đúng |các |nội dung |tinh thần )?$")
# Those who work are guided, and checked: "hướng dẫn, kiểm tra các địa phương triển khai Nghị quyết số".
_OF_PEOPLE = re.compile(r"^, (?:kiểm tra|đôn đốc|theo dõi|giám sát|tuyên truyền|chỉ đạo|tập huấn)\b")
# Whoever is meant obeys rules: "Thực hiện nghiêm các quy định tại Điều 12 Nghị định số".
_OBEYS = re.compile(
    r"^ (?:(?:nghiêm|đúng|đầy đủ|nghiêm túc|tốt)[^;.]{0,40}? quy định\b"
    r"|[^;.]{0,60}? quy định tại (?:các )?(?:khoản|điểm|điều)\b)"
)
# What it is based on is no document, and the number is that of another clause: "căn cứ vào điều kiện để …".
_ACTS_ON = re.compile(
    rf"^(?: vào)? (?:các )?{wordings.TYPE}(?: nêu)? trên,"
    rf"|^(?: vào)? (?!(?:các |những )?(?:{wordings.TYPE}|điều lệ|hiến pháp|điều|khoản|điểm|ý kiến|nội dung"
    r"|tinh thần)\b)"
    rf"(?:(?!\b{wordings.TYPE}\b)[^;])*?(?:,| để\b| nhằm\b)(?:(?!\bcăn cứ\b)[^;])*$"
)
# A further report adds nothing to what it cites: "các báo cáo bổ sung, giải trình số 365/BC-UBND".
_IS_KIND = re.compile(rf"\b{wordings.TYPE} $")
_NUMBER_NEXT = re.compile(r",? ?(?:giải trình)? ?số ?:? ?$")
# Land is taken back, too: "thu hồi đất tại Quyết định số".
_TAKEN_BACK = re.compile(rf"^,? (?:(?:các|toàn bộ|hiệu lực|của|hủy bỏ) ){{0,3}}(?:{wordings.TYPE}|giấy|số)\b")

# Others act on it: "Các cơ sở giáo dục căn cứ vào Nghị định số … để ban hành".
_OTHERS_ACT = re.compile(rf"^\W*(?:các|những) (?!{wordings.TYPE}\b)[^,;.:]{{3,120}} $")
# Where it stands: "quy định tại Nghị định số … và hướng dẫn tại Thông tư số".
_WHERE = (" tại ", " trong ", " của ")
# What was carried out is looked back on: "tổng kết 10 năm thực hiện Nghị quyết số", "đánh giá việc thi hành".
_LOOKS_BACK = re.compile(
    r"\b(?:tổng kết|sơ kết|đánh giá)(?:[, ]{1,2}(?:tổng kết|đánh giá|công tác|việc|tình hình|kết quả|tổ chức"
    r"|triển khai|thực hiện|\d{1,3} năm|và)){0,6} $"
)
_TIMES = ("thời gian ", "thời hạn ", "từ khi ", "trước khi ")

_NOUNS: dict[str, Callable[[str, str], bool]] = {
    "bổ sung": lambda before, between: bool(_IS_KIND.search(before) and _NUMBER_NEXT.match(between)),
    "căn cứ": lambda before, between: bool(_ACTS_ON.match(between) or _OTHERS_ACT.match(before)),
    "điều chỉnh": lambda before, _: before.endswith("phạm vi "),
    "hướng dẫn": lambda before, between: bool(
        _FOLLOWS.search(before)
        or _OF_PEOPLE.match(between)
        or (between.startswith(_WHERE) and not before.endswith("được "))
    ),
    "quy định chi tiết": lambda _, between: between.startswith((" tại ", " trong ")),
    "thu hồi": lambda _, between: not _TAKEN_BACK.match(between),
    "trên cơ sở": lambda _, between: between.startswith((" xem xét", " đó", " này")),
    "thi hành": lambda before, _: _LOOKS_BACK.search(before) is not None,
    "thực hiện": lambda before, between: bool(
        before.endswith(_TIMES) or _LOOKS_BACK.search(before) or _OBEYS.match(between)
    ),
    "triển khai": lambda before, _: _LOOKS_BACK.search(before) is not None,
}


def is_none(cue: str, before: str, between: str) -> bool:
    """Whether the ``cue`` behind ``before`` tells nothing of the number behind ``between``."""
    told = _NOUNS.get(cue)
    return told is not None and told(before, between)
