"""Which document is related to which, and how: our own texts with their key, and what no text may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import decisions, relations
from nlp.text.document import Document
from tests.nlp.relations.scoring import cases, f1, read

LEAST_F1 = 0.99


def test_the_key_is_read_nearly_as_a_whole() -> None:
    reached, keyed = f1()
    assert keyed >= 150
    assert reached >= LEAST_F1


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_validity_is_never_said_of_another_document(case) -> None:
    """A document that is said to be out of force, and is not, is worse than one that is not said to be."""
    told = {line for line in read(case.text) if "> replaces >" in line or "> repeals >" in line}
    assert told <= set(case.expected)


@given(
    st.lists(
        st.sampled_from(["12/QĐ-UBND", " thay thế ", "số ", ";\n", "Căn cứ ", "được sửa đổi bởi ", ". "])
    )
)
def test_spans_are_those_of_citations(pieces: list[str]) -> None:
    document = Document("Số: 5/2020/QĐ-UBND\n" + "".join(pieces))
    cited = decisions.find(document)
    for one in relations.find(document, cited):
        assert document.text[one.start : one.end] == one.quote
        assert cited[one.source].key != cited[one.target].key
