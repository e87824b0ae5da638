"""Articles from files: the text dump of a page (.txt), the page (.html), or a report (.pdf, .docx, …)."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from crawler import charset, dump, endings, language, page, passed_over
from crawler.article import Article, FileFacts
from crawler.families.base import PageError
from crawler.formats import file_reading, kinds, paper, zipped
from crawler.formats.content import MOST_BYTES as MOST_REPORT_BYTES
from crawler.formats.content import FormatError
from crawler.source import Source
from nlp.language.spelling import is_vietnamese

PAGES = frozenset({".txt", ".html", ".htm"})
SUFFIXES = PAGES | endings.SUFFIXES
MOST_BYTES = 10 * 2**20
# Of running Vietnamese about two thirds of the words carry a mark; tables of figures and names have fewer.
_LEAST_MARKED = 0.1
# The kinds of files of which a folder tells together.
_TOGETHER, _HINT = ("pictures", "others"), "convert them, or leave them out"
_SAMPLE = 20_000
# Stray bytes of another encoding, and characters that steer a terminal or turn a line around.
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\udc80-\udcff]")
_WORD = re.compile(r"[^\W\d_]+")


class FileError(Exception):
    """A file cannot be read as an article; the message says why and what to do, in one line."""


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file to read, and the name under which the corpus knows it: its path from the folder given,
    inclusive. ``member``: the file that is meant in the ZIP file at ``path``.
    """

    path: Path
    name: str
    member: str | None = None


def collect(path: Path) -> list[ArticleFile]:
    """The file at ``path``, or those of ``SUFFIXES`` in the folder at ``path`` and its folders, in a fixed
    order; presentations and the like too, of which it is told that they are not read.

    Symbolic links to folders are not followed, and one that leads out of the folder is no article: what
    somebody else packed may lead to anything that this machine has. Raises FileNotFoundError where nothing is
    at ``path``, and FileError for a folder without an article.
    """
    if path.is_dir():
        return [file for found in _in_folder(path) for file in _unpacked(found, _name(found, path))]
    if not path.exists():
        raise FileNotFoundError(f"{path}: there is no such file or folder")
    return _unpacked(path, _name(path, path.parent))


def left(path: Path) -> list[str]:
    """What to say of the files in the folder at ``path`` that are not read, and of the links that are not
    followed: a line a kind.
    """
    found = _within(path)
    inside = [file for file in found if _is_inside(file, path)]
    others = [file.relative_to(path).as_posix() for file in inside if not _is_told(file)]
    names_of = {kind: [one for one in others if passed_over.kind(one) == kind] for kind in _TOGETHER}
    told = [passed_over.told(kind, names, _HINT) for kind, names in names_of.items() if names]
    links = len(found) - len(inside) + _links_to_folders(path)
    told += [f"{links} links are not followed; copy what they lead to"] if links else []
    return [f"{path}: {one}" for one in told]


def _links_to_folders(folder: Path) -> int:
    return sum(Path(parent, name).is_symlink() for parent, names, _ in os.walk(folder) for name in names)


def _within(folder: Path) -> list[Path]:
    """All files in the folder, and in those within it."""
    return [Path(parent, name) for parent, _, names in os.walk(folder) for name in names]


def _is_told(file: Path) -> bool:
    """Whether a file is read, or it is told of it by itself why not."""
    return file.suffix.lower() in SUFFIXES | endings.LEFT_OUT.keys() and not passed_over.is_shadow(file.name)


def _unpacked(path: Path, name: str) -> list[ArticleFile]:
    """The reports in a ZIP file; the file itself where it is another one, or nothing in it can be listed."""
    if path.suffix.lower() != ".zip":
        return [ArticleFile(path, name)]
    with suppress(FormatError, FileError):
        inside = zipped.names(_bytes(path))
        return [ArticleFile(path, f"{name}/{zipped.label(one)}", one) for one in inside]
    return [ArticleFile(path, name)]


def _name(path: Path, folder: Path) -> str:
    """The bytes of a name that is no UTF-8, as old archives hold them, are written out ("T%ED"), and so is
    what cannot be seen.
    """
    name = f"{folder.resolve().name}/{path.relative_to(folder).as_posix()}"
    return _UNPRINTED.sub(lambda found: "".join(f"%{byte:02X}" for byte in os.fsencode(found[0])), name)


def _in_folder(folder: Path) -> list[Path]:
    found = [file for file in _within(folder) if _is_told(file) and _is_inside(file, folder)]
    if not found:
        raise FileError(
            f"{folder}: no file in this folder that can be read; name one that has .txt, .html, .pdf, …"
        )
    return sorted(found)


def _is_inside(path: Path, folder: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(folder.resolve())


def read(path: Path, source: Source | None = None, member: str | None = None) -> Article:
    """The article in the file at ``path``, or in the ``member`` of that ZIP file; ``source`` tells the portal
    that a page comes from, if known.

    Raises FileError for what is no article in Vietnamese or cannot be read.
    """
    if said := endings.LEFT_OUT.get(path.suffix.lower()):
        raise FileError(f"{path}: {said}")
    if path.suffix.lower() not in SUFFIXES:
        raise FileError(f"{path}: none of {', '.join(sorted(SUFFIXES))}; convert it first")
    if path.suffix.lower() in PAGES:
        return _checked(str(path), _parsed(path, _decoded(path), source))
    return attachment(_bytes(path), path.name, str(path), member)


def attachment(data: bytes, name: str, address: str, member: str | None = None) -> Article:
    """The article in the report ``data``, which is called ``name``, or in the ``member`` of that ZIP file.

    Raises FileError, which names the ``address``, for what is no article in Vietnamese or cannot be read.
    """
    try:
        found = data if member is None else zipped.read(data, member)
        return _checked(address, report(found, member or name))
    except FormatError as error:
        inside = f"{member}: " if member else ""
        raise FileError(f"{address}: {inside}{error}") from error


def report(data: bytes, name: str) -> Article:
    """The article in the bytes of a report, which is called ``name``. FormatError where it cannot be read."""
    kind = kinds.media_type(data, name)
    if kind == kinds.HTML:
        try:
            article = page.read(charset.decode(data))
        except (PageError, charset.UndecodableError) as error:
            raise FormatError(str(error)) from error
        return replace(article, source=FileFacts(media_type=kind))
    if kind == kinds.ZIP:
        zipped.names(data)  # which tells of one that holds none, or too many
        raise FormatError("it is a ZIP file without a report, or within another one; it is not opened")
    return paper.article(file_reading.read(data, kind), kind)


def _checked(path: str, article: Article) -> Article:
    """``article``, if it is one in Vietnamese, or a picture: one that waits for a program that reads it, or
    on which there is nothing to read.
    """
    file = article.source
    is_picture = file is not None and (file.needs_ocr or file.ocr_confidence is not None)
    if is_picture and not article.text.strip():
        return article
    if not article.text.strip():
        raise FileError(f"{path}: no article in this file, only furniture; save the article's own page")
    if not _is_vietnamese(article.text):
        raise FileError(
            f"{path}: no Vietnamese in this text; check the file's encoding, or leave the file out"
        )
    found = language.trouble(article.text)
    if found:
        raise FileError(f"{path}: {found}; save it from another copy, or leave the file out")
    return article


def _is_vietnamese(text: str) -> bool:
    """Whether enough of the first words are Vietnamese syllables with marks."""
    words = _WORD.findall(text[:_SAMPLE])
    marked = sum(not word.isascii() and is_vietnamese(word) for word in words)
    return marked >= len(words) * _LEAST_MARKED and marked > 0


def _parsed(path: Path, text: str, source: Source | None) -> Article:
    if path.suffix.lower() == ".txt":
        article = dump.read(text)
        is_to_come = article.published and article.published > datetime.now(UTC).date()
        return replace(article, published=None) if is_to_come else article
    try:
        return page.read(text, None, source)
    except PageError as error:
        raise FileError(f"{path}: {error}; save the text of the article as .txt instead") from error


def _bytes(path: Path) -> bytes:
    most = MOST_BYTES if path.suffix.lower() in PAGES else MOST_REPORT_BYTES
    try:
        if not path.is_file():
            raise FileError(f"{path}: is no regular file; leave it out")
        size = path.stat().st_size
        if size > most:
            raise FileError(
                f"{path}: {size >> 20} MB are more than an article has ({most >> 20} MB); split it"
            )
        return path.read_bytes()
    except OSError as error:
        raise FileError(
            f"{path}: cannot be read ({error.strerror}); check the file and its rights"
        ) from error


def _decoded(path: Path) -> str:
    data = _bytes(path)
    if not data.strip():
        raise FileError(f"{path}: the file is empty; fetch it again, or leave it out")
    try:
        return charset.decode(data)
    except charset.UndecodableError as error:
        raise FileError(f"{path}: {error}") from error
