"""Words and parts of speech as ``underthesea.pos_tag`` gives them, several times as fast.

Where underthesea's model or templates are not those that ``crf_features`` knows, or a probe gives other tags,
its own path is taken: slower, and never different.
"""

import logging
import sys
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from underthesea import pos_tag
from underthesea.pipeline.pos_tag.model_crf import CRFPOSTagPredictor
from underthesea.pipeline.text_normalize import token_normalize
from underthesea.pipeline.word_tokenize.regex_tokenize import tokenize

from nlp.text.crf_features import Features, TemplateError

Tagged = list[tuple[str, str]]
PROBE = "Ngày 12/3/2019, Sở Công Thương tỉnh Hà Nam tổ chức 02 lớp tập huấn (40 học viên) theo số 15/KH-SCT."
_log = logging.getLogger(__name__)


def tokens(piece: str) -> list[str]:
    """underthesea's tokens of ``piece``, in the spelling of the text."""
    found: list[str] = tokenize(piece, use_token_normalize=False)
    return found


def tag(piece: str, of: Sequence[str]) -> Tagged:
    """The words of ``piece``, whose ``tokens`` are ``of``, each with its part of speech (VLSP tags)."""
    return tagger()(piece, of)


@cache
def tagger() -> Callable[[str, Sequence[str]], Tagged]:
    """The fast path where it gives what underthesea gives, else underthesea's own."""
    try:
        fast = _fast_tagger()
        if fast(PROBE, tokens(PROBE)) == _stock(PROBE, ()):
            return fast
        reason = "its models give other tags"
    except (TemplateError, AttributeError) as error:
        reason = str(error)
    _log.warning("underthesea has changed (%s): its own, slower tagging is used", reason)
    return _stock


def _stock(piece: str, _: Sequence[str]) -> Tagged:
    return list(pos_tag(piece))


def _fast_tagger() -> Callable[[str, Sequence[str]], Tagged]:
    pos_tag(PROBE)  # Loads both models.
    segmenter = sys.modules["underthesea.pipeline.word_tokenize"].word_tokenize_model
    predictor = CRFPOSTagPredictor.Instance()
    features = Features(predictor.transformer.template)

    def fast(_: str, of: Sequence[str]) -> Tagged:
        normal = [_normalized(token) for token in of]
        words = _joined(normal, segmenter.predict([[token] for token in normal]))
        return list(zip(words, predictor.model.tag(features.of(words)), strict=True))

    return fast


@lru_cache(50_000)
def _normalized(token: str) -> str:
    normal: str = token_normalize(token)
    return normal


def _joined(of: Sequence[str], tags: Sequence[str]) -> list[str]:
    words: list[str] = []
    for token, segment in zip(of, tags, strict=True):
        if segment == "I-W" and words:
            words[-1] += f" {token}"
        else:
            words.append(token)
    return words
