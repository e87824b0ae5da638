"""What is too long to be what it is given for: left out or cut off, and told."""

import pytest

from db import door
from db.document_reading import Read, read
from db.records import Attachment
from db.reextraction import task
from tests.db.making import TEXT, document

FILE = Attachment("https://so.example/a.pdf", "Kế hoạch")


def test_a_usual_document_is_left_as_it_is():
    usual = document(attachments=(FILE,))
    assert door.bounded(usual) == (usual, ())


@pytest.mark.parametrize(
    ("field", "longest"),
    [("title", door.LONGEST_TITLE), ("author", door.LONGEST_SIGNATURE), ("credit", door.LONGEST_SIGNATURE)],
)
def test_what_is_too_long_for_its_place_is_none(field, longest):
    kept, told = door.bounded(document(**{field: "x" * longest}))
    assert (getattr(kept, field), told) == ("x" * longest, ())
    kept, told = door.bounded(document(**{field: "Hội nghị " * 100_000}))
    assert getattr(kept, field) is None
    assert told == (f"what stands in the place of the {field} has 900,000 characters, and is none",)


def test_a_long_text_is_read_to_its_last_whole_line_within_the_bound():
    line = "Sở tổ chức 02 lớp.\n"
    kept, told = door.bounded(document(text=line * 30_000))
    assert door.LONGEST_TEXT - len(line) <= len(kept.text) <= door.LONGEST_TEXT
    assert kept.text.endswith("02 lớp.")
    assert told == (f"of 570,000 characters only the first {len(kept.text):,} are read",)


def test_a_text_of_the_greatest_length_is_read_whole():
    text = f"Sở họp.\n{'x' * (door.LONGEST_TEXT - len('Sở họp.') - 1)}"
    kept, told = door.bounded(document(text=text))
    assert (kept.text == text, told) == (True, ())


def test_a_long_line_is_cut_anywhere():
    kept, _ = door.bounded(document(text="x" * 10**6))
    assert len(kept.text) == door.LONGEST_TEXT


def test_files_are_few_and_their_names_short():
    names = [Attachment(f"https://so.example/{n}.pdf", "n" * 9_000) for n in range(2_000)]
    kept, told = door.bounded(document(attachments=(Attachment("https://" + "x" * 5_000, "n"), *names)))
    assert len(kept.attachments) == door.MOST_ATTACHMENTS - 1
    assert {len(file.name) for file in kept.attachments} == {door.LONGEST_FILE_NAME}
    assert all(file.name.endswith("…") for file in kept.attachments)
    assert told == (f"of 2,001 files only {door.MOST_ATTACHMENTS - 1} are kept",)


def test_what_was_left_out_is_told_with_the_document():
    found = read(task(document(title="x" * 2_000), "long-an"))
    assert isinstance(found, Read)
    assert found.extraction is not None
    assert found.left_out == ("what stands in the place of the title has 2,000 characters, and is none",)
    assert found.document.text == TEXT
