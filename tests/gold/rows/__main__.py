"""``python -m tests.gold.rows``: drawn rows that are not true; ``--write``: lines for what is not judged."""

import argparse

from tests.gold.rows import verdicts
from tests.gold.rows.drawn import SHOWN
from tests.gold.rows.today import judged
from tests.gold.rows.truth import Judged, table


def main() -> None:
    """Print the table and every row that is not true; with ``--write``, add the lines that want a verdict."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.rows", description=__doc__)
    parser.add_argument("--write", action="store_true", help="add a line for each value that is not judged")
    parser.add_argument("--kind", choices=SHOWN, help="only the rows of a kind")
    options = parser.parse_args()
    rows = [one for one in judged() if options.kind in (None, one.row.kind)]
    for one in rows:
        if not one.is_true:
            print(_told(one))
    print(table(rows) if options.kind is None else "")
    if options.write:
        verdicts.append([(one.row, field) for one in rows for field in one.unjudged])


def _told(one: Judged) -> str:
    wrong = [field for field, verdict in one.fields.items() if not verdict]
    values = "; ".join(f"{field} {one.row.values[field]!r}{_wanted(one, field)}" for field in wrong)
    known = "" if one.row.key else "NOT IN THE KEY "
    return f"{one.row.kind} {one.row.document} [{one.row.quote}] {known}{values}\n    {one.row.sentence}"


def _wanted(one: Judged, field: str) -> str:
    if one.fields[field] is None:
        return " (not judged)"
    return f" (key: {one.row.key[field]!r})" if one.row.key and field in one.row.key else ""


if __name__ == "__main__":
    main()
