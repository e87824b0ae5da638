"""Sentences and words: offsets are exact, and each sentence is tagged at most once."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.text import tagger, tokens
from nlp.text.document import Document
from nlp.text.labelling import Labeller
from nlp.text.tokens import Token

SPLIT = [
    ("Sở mở lớp. Lớp có 40 học viên.", ["Sở mở lớp.", "Lớp có 40 học viên."]),
    ("Tại TP. Hà Giang, ThS. Lê An trình bày.", ["Tại TP. Hà Giang, ThS. Lê An trình bày."]),
    ("Đạt 1.500 tờ rơi. Xong!", ["Đạt 1.500 tờ rơi.", "Xong!"]),
    ("Tiêu đề không chấm\nĐoạn một", ["Tiêu đề không chấm", "Đoạn một"]),
    ("Gồm lò hơi, quạt v.v. và máy nén. Hết.", ["Gồm lò hơi, quạt v.v. và máy nén.", "Hết."]),
    ("  \n\n ", []),
]


@pytest.mark.parametrize(("text", "sentences"), SPLIT)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in Document(text).sentences] == sentences


def test_words_carry_parts_of_speech() -> None:
    document = Document("Trung tâm tổ chức lớp tập huấn.")
    tags = {word.text: word.pos for word in document.words(document.sentences[0])}
    assert tags["tổ chức"] == "V"


def test_words_keep_the_spelling_of_the_text() -> None:
    document = Document("Công ty thuỷ sản  Hoà Phát.")
    assert "thuỷ sản" in [word.text for word in document.words(document.sentences[0])]


def test_a_sentence_is_tagged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    real = tagger.words

    def counting(text: str, start: int, end: int) -> list[tagger.Word]:
        calls.append(start)
        return real(text, start, end)

    monkeypatch.setattr(tagger, "words", counting)
    document = Document("Câu một. Câu hai.")
    for sentence in document.sentences * 2:
        document.words(sentence)
    assert calls == [0, 9]


def test_parts_of_speech_are_looked_for_when_one_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    labelled: list[int] = []
    real = Labeller.labels

    def counting(labeller: Labeller, words: list[str]) -> list[str]:
        labelled.append(len(words))
        return real(labeller, words)

    monkeypatch.setattr(Labeller, "labels", counting)
    words = tagger.words("Sở tổ chức tập huấn.", 0, 20)
    assert ([word.text for word in words], labelled) == (["Sở", "tổ chức", "tập huấn", "."], [])
    assert ([word.pos for word in words], labelled) == (["N", "V", "V", "CH"], [4])


def test_an_empty_text_has_no_sentence_at_any_offset() -> None:
    with pytest.raises(LookupError):
        Document("").sentence_at(0)


@given(st.text(max_size=120).map(lambda text: unicodedata.normalize("NFC", text)))
def test_offsets_are_exact_on_any_text(text: str) -> None:
    document = Document(text)
    for sentence in document.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        end = sentence.start
        for word in document.words(sentence):
            assert text[word.start : word.end] == word.text
            assert end <= word.start < word.end <= sentence.end
            end = word.end


@pytest.mark.parametrize(
    "text", ["http://" + "!" * 60, "a.vn/" + "(" * 60, "x" * 10**6, "1," * 5000, "a " * 4000]
)
def test_what_makes_the_tagger_slow_is_kept_from_it(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    longest: list[int] = [0]
    real = tokens.split

    def measuring(piece: str) -> list[Token]:
        longest.append(len(piece))
        return real(piece)

    monkeypatch.setattr(tokens, "split", measuring)
    tagger.words(text, 0, len(text))
    assert max(longest) <= tagger.LONGEST_STRETCH


@pytest.mark.parametrize("piece", ["Hà Nội, ", "tổ chức 02 lớp ", "a", "TS.", "x" * 5_000 + " "])
def test_a_sentence_without_an_end_is_cut_between_words(piece):
    text = (piece * (20_000 // len(piece))).strip()
    spans = tagger.sentences(text)
    assert max(end - start for start, end in spans) <= tagger.LONGEST_SENTENCE
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    if len(piece) < 100:
        assert all(not text[end : end + 1].strip() for _, end in spans) or " " not in piece
