"""Vietnamese letters for regular expressions, which know no class of capitals in Python."""

_MARKED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))

# For use inside [...]: capitals and small letters of the Vietnamese alphabet, in NFC.
UPPER = "A-Z" + _MARKED
LOWER = "a-z" + _MARKED.lower()
