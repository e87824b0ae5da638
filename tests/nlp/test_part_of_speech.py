"""The fast tagging gives what underthesea itself gives, or is not used."""

import gzip
import json
import logging
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from underthesea import pos_tag
from underthesea.pipeline.pos_tag.model_crf import CRFPOSTagPredictor
from underthesea.pipeline.pos_tag.tagged_feature import word2features
from underthesea.pipeline.text_normalize import token_normalize
from underthesea.pipeline.word_tokenize.regex_tokenize import tokenize

from nlp.text import crf_model, part_of_speech, tokens
from nlp.text.crf_features import TemplateError, TieError, read_template
from nlp.text.crf_model import CrfModel, ModelError
from nlp.text.labelling import Labeller
from nlp.text.segmentation import LABELS, Segmenter

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


@cache
def tagging() -> CrfModel:
    return crf_model.read(part_of_speech.tagging())


def tagged(piece: str) -> list[tuple[str, str]]:
    return part_of_speech.tag(piece, [token.normal for token in tokens.split(piece)])


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


@settings(max_examples=300, deadline=None)
@given(WRITTEN | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_tokens_are_those_of_underthesea(piece: str) -> None:
    piece = normalize("NFC", piece)
    found = tokens.split(piece)
    assert [token.normal for token in found] == tokenize(piece)
    for token in found:
        assert token_normalize(piece[token.start : token.end]) == token.normal


@pytest.mark.parametrize(
    "text", ["Sở C.T. Hà Nội", "xem a.vn", "cuộc họp v.v...", "TP. ", "A.", "(e-mail) :D :D", "x 5 :D"]
)
def test_what_asks_for_the_end_of_the_text_is_told_it(text: str) -> None:
    assert [token.normal for token in tokens.split(text)] == tokenize(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(SYLLABLES, min_size=1, max_size=12))
def test_what_is_said_of_a_word_is_the_sum_of_its_features_weights(words: list[str]) -> None:
    labeller = part_of_speech._labeller()
    templates = CRFPOSTagPredictor.Instance().transformer.template
    model = tagging()
    sentence = [(word, "X") for word in words]
    for at, scores in enumerate(labeller._scores(words)):
        expected = [0] * len(model.labels)
        for feature in word2features(sentence, at, templates):
            for label, weight in model.attributes.get(feature, ()):
                expected[label] += weight
        assert [score - 2**63 for score in labeller._apart(scores)] == expected


@pytest.mark.parametrize("text", ["T[0][2]", "T[1,0]", "U[0]", "T[0].lower "])
def test_a_template_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(TemplateError, match="not known here"):
        read_template(text)


@pytest.mark.parametrize("text", ["T[0].is_in_dict", "T[0][1].lower", "T[0][1]"])
def test_a_template_that_cannot_be_told_is_refused(text: str) -> None:
    with pytest.raises(TemplateError):
        Labeller(tagging(), [text], {"": str, "lower": str.lower})


def test_of_two_equally_good_paths_none_is_chosen_here() -> None:
    level = ((0, 0), (0, 0))
    nothing = CrfModel(LABELS, {}, level)
    with pytest.raises(TieError):
        Segmenter(nothing, ["T[0]"], frozenset()).goes_on(["Sở", "ấy"])
    with pytest.raises(TieError):
        Labeller(nothing, ["T[0]"], {"": str}).labels(["Sở", "ấy"])


def test_where_rounding_decides_underthesea_is_asked() -> None:
    unknown = "Kết quả vòng 38 " + " ".join(f"Qzx{at} {at % 7}-1 Wqz{at}" for at in range(12))
    assert tagged(unknown) == pos_tag(unknown)


@pytest.mark.parametrize("of", [b"", b"lCRF", b"lCRF" + bytes(60)])
def test_a_file_that_is_no_model_is_refused(of: bytes, tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(of)
    with pytest.raises(ModelError, match="CRFsuite model"):
        crf_model.read(tmp_path / "model.bin")


@pytest.mark.parametrize("model", [part_of_speech.tagging(), part_of_speech.segmentation() / "models.bin"])
def test_a_model_that_is_cut_is_refused(model: Path, tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(model.read_bytes()[:-1_000_000])
    with pytest.raises(ModelError, match="no whole CRFsuite model"):
        crf_model.read(tmp_path / "model.bin")


def test_a_model_of_other_labels_is_no_segmentation() -> None:
    with pytest.raises(ModelError, match="labels"):
        Segmenter(crf_model.read(part_of_speech.tagging()), ["T[0]"], frozenset())


@pytest.mark.parametrize("fault", ["template", "model", "tags", "folder"])
def test_a_changed_underthesea_is_used_as_it_is(fault, monkeypatch, caplog, tmp_path) -> None:
    if fault == "template":
        monkeypatch.setattr(CRFPOSTagPredictor.Instance().transformer, "template", ["T[0].isdigit"])
    elif fault == "model":
        other = part_of_speech.segmentation() / "features.bin"
        monkeypatch.setattr(part_of_speech, "tagging", lambda: other)
    elif fault == "folder":
        monkeypatch.setattr(part_of_speech, "segmentation", lambda: tmp_path)
    else:
        monkeypatch.setattr(Labeller, "labels", lambda _self, words: ["N"] * len(words))
    with caplog.at_level(logging.WARNING):
        chosen = part_of_speech.tagger.__wrapped__()
    assert chosen is part_of_speech._stock
    assert "underthesea has changed" in caplog.text
