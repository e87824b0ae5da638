"""The fast tagging gives what underthesea itself gives, or is not used."""

import gzip
import json
import logging
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from underthesea import pos_tag
from underthesea.pipeline.pos_tag.model_crf import CRFPOSTagPredictor
from underthesea.pipeline.pos_tag.tagged_feature import word2features

from nlp.text import part_of_speech
from nlp.text.crf_features import Features, TemplateError, compile_template

TEXTS = sorted((Path(__file__).parents[1] / "gold" / "texts").glob("*.txt"))
NEWS = Path(__file__).parents[3] / "shared" / "corpus" / "news.jsonl.gz"
WRITTEN_WORDS = (
    "Sở Công Thương tỉnh Hà Nam tổ chức 02 lớp tập huấn , . ( ) % 15/KH-SCT 12/3/2019 ĐẮK khuyến công "
    "thuỷ Hoà ông Nguyễn và của - “ ” TP. ThS. http://a.vn 1.500 x2 ſ İ"
)
SYLLABLES = st.sampled_from(WRITTEN_WORDS.split(" "))
WRITTEN = st.lists(SYLLABLES, min_size=1, max_size=40).map(" ".join)


def lines(text: str) -> list[str]:
    return [line.strip()[:600] for line in text.splitlines() if line.strip()]


def tagged(piece: str) -> list[tuple[str, str]]:
    return part_of_speech.tag(piece, part_of_speech.tokens(piece))


def test_the_fast_path_is_the_one_in_use() -> None:
    assert part_of_speech.tagger() is not part_of_speech._stock


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_tags_are_those_of_underthesea(path: Path) -> None:
    for line in lines(path.read_text(encoding="utf-8"))[:12]:
        assert tagged(line) == pos_tag(line)


@pytest.mark.skipif(not NEWS.exists(), reason="the real texts of ../shared/corpus are not here")
def test_tags_of_real_texts_are_those_of_underthesea() -> None:
    with gzip.open(NEWS, "rt", encoding="utf-8") as news:
        texts = [json.loads(line)["text"] for line in news][::40]
    for text in texts:
        for line in lines(text)[:4]:
            assert tagged(line) == pos_tag(line)


@settings(max_examples=150, deadline=None)
@given(WRITTEN | st.text(min_size=1, max_size=60).filter(str.strip))
def test_tags_of_any_words_are_those_of_underthesea(piece: str) -> None:
    assert tagged(piece) == pos_tag(piece)


@settings(deadline=None)
@given(st.lists(SYLLABLES, min_size=1, max_size=12))
def test_features_are_those_of_underthesea(words: list[str]) -> None:
    templates = CRFPOSTagPredictor.Instance().transformer.template
    sentence = [(word, "X") for word in words]
    assert Features(templates).of(words) == [
        word2features(sentence, at, templates) for at in range(len(words))
    ]


@pytest.mark.parametrize("text", ["T[0].is_in_dict", "T[0,1].lower", "T[0][2]", "U[0]", "T[0].lower "])
def test_a_template_that_is_not_known_is_refused(text: str) -> None:
    with pytest.raises(TemplateError, match="not known here"):
        compile_template(text)


@pytest.mark.parametrize("fault", ["template", "tags"])
def test_a_changed_underthesea_is_used_as_it_is(fault, monkeypatch, caplog) -> None:
    def changed(_self: Features, words: list[str]) -> list[list[str]]:
        return [["T[0]=khác"] for _ in words]

    if fault == "template":
        monkeypatch.setattr(CRFPOSTagPredictor.Instance().transformer, "template", ["T[0].isdigit"])
    else:
        monkeypatch.setattr(Features, "of", changed)
    with caplog.at_level(logging.WARNING):
        chosen = part_of_speech.tagger.__wrapped__()
    assert chosen is part_of_speech._stock
    assert "underthesea has changed" in caplog.text
