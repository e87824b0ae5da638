"""Words and parts of speech as ``underthesea.pos_tag`` gives them, several times as fast.

underthesea's own models are read (``crf_model``), and used by ``segmentation`` and ``labelling``. Where a
model or a template is not of a kind that these know, or a probe gives other tags, underthesea's own path is
taken: slower, and never different.
"""

import logging
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from pathlib import Path

from nlp.text import crf_model, stock, tokens
from nlp.text.crf_features import TemplateError, TieError
from nlp.text.crf_model import ModelError
from nlp.text.labelling import Labeller
from nlp.text.segmentation import Segmenter

Tagged = list[tuple[str, str]]


class Cut:
    """The ``words`` that a stretch is cut into, and their parts of speech, looked for when first asked for:
    for many stretches only where a word ends is."""

    def __init__(self, words: Sequence[str], tag: Callable[[Sequence[str]], Sequence[str]]) -> None:
        self.words = words
        self._tag = tag

    @cached_property
    def tags(self) -> Sequence[str]:
        """The part of speech of each of ``words``."""
        return self._tag(self.words)


Cutter = Callable[[str, Sequence[str]], Cut]
PROBE = "Ngày 12/3/2019, Sở Công Thương tỉnh Hà Nam tổ chức 02 lớp tập huấn (40 học viên) theo số 15/KH-SCT."
_log = logging.getLogger(__name__)


def tag(piece: str, of: Sequence[str]) -> Tagged:
    """The words of ``piece``, whose tokens in normal spelling are ``of``, each with its part of speech."""
    return _tagged(cut(piece, of))


def cut(piece: str, of: Sequence[str]) -> Cut:
    """``piece``, whose tokens in normal spelling are ``of``, cut into its words."""
    return tagger()(piece, of)


@cache
def tagger() -> Cutter:
    """The fast path where it gives what underthesea gives, else underthesea's own."""
    try:
        fast = _fast_tagger()
        probed = fast(PROBE, [token.normal for token in tokens.split(PROBE)])
        if _tagged(probed) == _tagged(_stock(PROBE, ())):
            return fast
        reason = "its models give other tags"
    except (TemplateError, ModelError, AttributeError, OSError) as error:
        reason = str(error)
    _log.warning("underthesea has changed (%s): its own, slower tagging is used", reason)
    return _stock


def segmentation() -> Path:
    """The folder of underthesea's model of words."""
    return stock.folder("pipeline.word_tokenize") / "models" / "ws_crf_vlsp2013_20230727"


def tagging() -> Path:
    """The file of underthesea's model of parts of speech."""
    return stock.folder("pipeline.pos_tag") / "pos_crf_2017_10_11.bin"


def _tagged(cut: Cut) -> Tagged:
    return list(zip(cut.words, cut.tags, strict=True))


def _stock(piece: str, _: Sequence[str]) -> Cut:
    found = stock.part("pipeline.pos_tag", "pos_tag")(piece)
    return Cut([word for word, _ in found], lambda _: [tag for _, tag in found])


def _fast_tagger() -> Cutter:
    segmenter = _segmenter()
    labeller = _labeller()

    def fast(piece: str, of: Sequence[str]) -> Cut:
        def tags(words: Sequence[str]) -> Sequence[str]:
            try:
                return labeller.labels(words)
            except TieError:
                return _stock(piece, of).tags

        try:
            return Cut(_joined(of, segmenter.goes_on(of)), tags)
        except TieError:
            return _stock(piece, of)

    return fast


def _segmenter() -> Segmenter:
    folder = segmentation()
    templates, dictionary = (stock.unpickled(folder / name) for name in ("features.bin", "dictionary.bin"))
    return Segmenter(crf_model.read(folder / "models.bin"), templates, dictionary)


def _labeller() -> Labeller:
    templates = stock.part("pipeline.pos_tag.model_crf", "CRFPOSTagPredictor").Instance().transformer.template
    return Labeller(crf_model.read(tagging()), templates, {"": str, "lower": str.lower, "istitle": _istitle})


def _istitle(word: str) -> str:
    """Whether every part of ``word`` begins as in a title, as underthesea's ``text_istitle`` has it."""
    return str(all(part and part[0].istitle() for part in word.split(" ")))


def _joined(of: Sequence[str], goes_on: Sequence[bool]) -> list[str]:
    words: list[str] = []
    for token, inside in zip(of, goes_on, strict=True):
        if inside and words:
            words[-1] += f" {token}"
        else:
            words.append(token)
    return words
