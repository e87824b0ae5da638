"""``make score``: the quality table, and what was gained and lost against the last commit."""

import json
import subprocess

from tests.gold.evaluation import BLIND, FOURTH_BLIND, HERE, SECOND_BLIND, THIRD_BLIND, evaluate, names
from tests.gold.rows.today import judged
from tests.gold.rows.truth import table

ERRORS = HERE / "errors.json"
# The real documents are not part of the project; they are scored too where they lie beside it.
REAL = HERE.parents[2] / "shared"


def main() -> None:
    """Print the tables, the gains and the losses; write ``errors.json`` for the next comparison."""
    evaluation = evaluate()
    print("tests/gold\n" + evaluation.table())
    before, now = set(_committed_errors()), set(evaluation.errors)
    _show("gained (errors of the last commit that are gone)", before - now)
    _show("lost (errors that are new)", now - before)
    ERRORS.write_text(json.dumps(evaluation.errors, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print("\nblind documents\n" + evaluate(BLIND).table())
    print("\nsecond blind documents\n" + evaluate(SECOND_BLIND).table())
    print("\nthird blind documents\n" + evaluate(THIRD_BLIND).table())
    print("\nfourth blind documents\n" + evaluate(FOURTH_BLIND).table())
    print("\nrows read by eye (python -m tests.gold.rows tells those that are not true)\n" + table(judged()))
    if (REAL / "gold").is_dir():
        documents = names(REAL / "gold")
        print("\nreal documents\n" + evaluate(documents, REAL / "seeds", REAL / "gold").table())


def _committed_errors() -> list[str]:
    name = f"HEAD:./{ERRORS.name}"
    shown = subprocess.run(["git", "show", name], cwd=ERRORS.parent, capture_output=True, check=False)
    errors: list[str] = json.loads(shown.stdout) if shown.returncode == 0 else []
    return errors


def _show(title: str, lines: set[str]) -> None:
    print(f"\n{title}: {len(lines)}")
    for line in sorted(lines):
        print(f"  {line}")


if __name__ == "__main__":
    main()
