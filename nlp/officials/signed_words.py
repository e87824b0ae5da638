"""How the lines of a signature say that it is signed, and where in its line one begins: "(Đã ký)", "Đã ký: Lê
Văn An", "Nơi nhận: TM. ỦY BAN NHÂN DÂN", what a certificate prints.
"""

import re

from nlp.language.letters import LOWER, UPPER

_SIGNED = re.compile(
    r"[(\[]?\s{0,3}(?:đã k[ýí]|da ?ky|k[ýí] tên|k[ýí]|chữ ký|signed)[^\n()\[\]]{0,25}[)\]]?\s*", re.IGNORECASE
)
# "PHÓ THỦ TƯỚNGky]" is what a mark "[daky]" leaves that its page prints over the office.
BEHIND_NAME = re.compile(
    r"\s*[(\[]\s?(?:đã k[ýí]|k[ýí]|da ?ky)[^\n()\[\]]{0,25}[)\]]$|\s*[:–—-]\s*đã k[ýí]$"
    r"|(?-i:(?<=[^\W\da-z])[aky]{1,4}\]$)",
    re.IGNORECASE,
)
# Nothing but that it is signed: a name below it is who signed, be its office told or not.
ALONE = re.compile(r"[(\[]?\s{0,3}đã k[ýí](?: và đóng dấu)?\s{0,3}[)\]]?", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"(?:\(\s{0,3}(?:đã k[ýí]|k[ýí] tên|k[ýí])\s{0,3}\)"
    r"|(?:đã k[ýí]|k[ýí] tên|(?:được )?ký (?:số )?bởi|người ký)\s?:)\s*",
    re.IGNORECASE,
)
# What a digital signature prints beside the name.
OF_DIGITAL = re.compile(
    r"(?:(?:ngày|thời gian|giờ) ký|ký ngày|cơ quan|đơn vị|e-?mail|ký số|chữ ký số|signature|signed|date)\b"
    r"(?=\s?:|$| hợp lệ| valid).*"
    r"|(?:digitally|electronically) signed\b.*|(?:signer|reason|location|foxit [^:]*)\s?:.*"
    r"|(?:dn ?: ?)?(?:c|cn|o|ou|s|st|l|t|e|oid[.\d]*)=.*",
    re.IGNORECASE,
)
# Who signed by its certificate, which may be that of the body: no line between office and name.
BY_CERTIFICATE = re.compile(r"(?:(?:được )?ký (?:số )?bởi|người ký)\s?:", re.IGNORECASE)
# The mark after what stands in the column to its left: "Nơi nhận: TM. ỦY BAN NHÂN DÂN".
_MARK_IN_LINE = re.compile(r"(?<=[\s;:.])(?:T/?M|K/?T|T/?L|TUQ)(?=\s?[./]\s?[A-ZĐỦỨ])")
_CAPITALS_IN_LINE = re.compile(r"[;:.”\")]\s{1,80}([^;:.”\")]{4,60})$")
_NAME_IN_LINE = re.compile(
    rf"[-–+][^\n]*[;.]\s{{1,80}}((?:Y|[{UPPER}][{LOWER}]+)(?: [{UPPER}][{LOWER}]*){{1,3}})"
)
# Signed in the column beside the recipients: "- Sở Tư pháp; Đã ký: Lê Văn An".
_BESIDE = re.compile(rf"[-–+][^\n]*[;.]\s{{1,80}}{_BEFORE_NAME.pattern}", re.IGNORECASE)


def is_only_signed(written: str) -> bool:
    """Whether the line says that it is signed, and not by whom: "(Đã ký)", but "Đã ký: Lê Văn An"."""
    before = _BEFORE_NAME.match(written)
    return _SIGNED.fullmatch(written) is not None and (before is None or before.end() == len(written))


def begin(written: str, start: int) -> int:
    """Where the line's signature begins: after "(Đã ký)", or behind another column: "- Lưu: VT. CHỦ TỊCH"."""
    signed = _BEFORE_NAME.match(written) or _BESIDE.match(written)
    if signed is not None:
        return start + signed.end()
    mark = _MARK_IN_LINE.search(written)
    if mark is not None:
        return start + mark.start()
    if (name := _NAME_IN_LINE.fullmatch(written)) is not None:
        return start + name.start(1)
    capitals = None if written.isupper() else _CAPITALS_IN_LINE.search(written)
    return start + capitals.start(1) if capitals and capitals[1].isupper() else start
