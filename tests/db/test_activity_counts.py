"""The table activity_counts always tells what counting the activities would."""

from collections import Counter
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from db.corpus import open_corpus

FACETS = {
    "programme": "programme",
    "province": "province_id",
    "year": "year",
    "type": "type",
    "status": "status",
}
values = {
    "programme": st.sampled_from(["khuyến công", "sản xuất sạch hơn", None]),
    "province_id": st.sampled_from(["ha-noi", "long-an", None]),
    "year": st.sampled_from([2011, 2012, None]),
    "type": st.sampled_from(["fair", "training"]),
    "status": st.sampled_from(["done", "planned"]),
    "duplicate_of": st.sampled_from([None, "first"]),
}
steps = st.lists(
    st.tuples(
        st.sampled_from(["added", "changed", "removed"]), st.integers(0, 4), st.fixed_dictionaries(values)
    ),
    max_size=25,
)


@given(steps)
@settings(max_examples=30, deadline=None)
def test_the_counts_follow_the_activities(tmp_path_factory, steps):
    with open_corpus(tmp_path_factory.mktemp("corpus") / "corpus.db") as db:
        db.execute("PRAGMA foreign_keys = OFF")
        with db.conn:
            for what, number, row in steps:
                _do(db, what, number, row)
            assert sorted(db.execute("SELECT * FROM activity_counts")) == sorted(_counted(db))


def _do(db, what, number, row):
    id_ = f"a{number}"
    if what == "removed":
        db.execute("DELETE FROM activities WHERE id = ?", [id_])
    elif db.execute("SELECT 1 FROM activities WHERE id = ?", [id_]).fetchone():
        db.table("activities").update(id_, row)
    else:
        where = {"document_id": "d", "start": 1, "end": 2, "quote": "x", "sentence": "x", "title": "x"}
        db.table("activities").insert({"id": id_, **where, **row, "fts_rowid": number})


def _counted(db):
    cells, once = Counter(), Counter()
    for row in db.query("SELECT * FROM activities"):
        told = {facet: "-" if row[column] is None else str(row[column]) for facet, column in FACETS.items()}
        pairs = [*permutations({"total": "", **told}.items(), 2), (("total", ""), ("total", ""))]
        for (chosen, chosen_value), (facet, value) in pairs:
            cells[chosen, chosen_value, facet, value] += 1
            once[chosen, chosen_value, facet, value] += row["duplicate_of"] is None
    return [(*cell, number, once[cell]) for cell, number in cells.items()]
