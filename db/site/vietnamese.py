"""The Vietnamese alphabet: đ after d, ă and â after a; tones count only where all letters are the same."""

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Not the marks that make another letter: breve, circumflex, horn.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def order(name: str) -> tuple[list[tuple[int, ...]], list[int]]:
    """What names are sorted by: word by word their letters, and then their tones."""
    apart = unicodedata.normalize("NFD", name.lower())
    tones = [_TONES[sign] for sign in apart if sign in _TONES]
    plain = unicodedata.normalize("NFC", "".join(sign for sign in apart if sign not in _TONES))
    return [tuple(_place(letter) for letter in word) for word in plain.split()], tones


def _place(letter: str) -> int:
    return _ALPHABET.index(letter) if letter in _ALPHABET else len(_ALPHABET) + ord(letter)
