"""``python -m tests.chooser``: learn the weights anew and write them; tells what they reach on held-out
documents.
"""

from importlib import resources
from pathlib import Path

from nlp.activities import worth
from tests.chooser.examples import Example, examples
from tests.chooser.learning import FOLDS, held_out, kept, learned

_KEPT = 0.985
_LEASTS = [number / 100 for number in range(5, 100)]
_SMALLEST = 0.02
HEADER = """\
# How much each sign of a candidate tells for (+) or against (-) its being an activity: nlp.activities.worth.
# Learned from tests/chooser/examples.csv and the documents of tests/gold that are not blind; not to be edited
# by hand: python -m tests.chooser writes it anew. "least": the chance below which a candidate is left out.
sign,weight
"""


def main() -> None:
    """Print what held-out documents show, and write the weights."""
    found = examples()
    judged = [one for one in held_out(found) if not one[1].alone]
    least = least_chance(judged)
    activities = sum(one.is_activity for _, one in judged)
    print(f"{len(judged)} candidates, {activities} of them activities; {FOLDS} folds of documents")
    print("least  activities kept  others left out")
    for chance in sorted({*_LEASTS[:60:5], least}):
        shares = kept(judged, chance, activities=True), 1 - kept(judged, chance, activities=False)
        print(f"{chance:5.2f}  {shares[0]:15.3f}  {shares[1]:15.3f}{'  <' if chance == least else ''}")
    path = Path(str(resources.files("nlp").joinpath("data", worth.WEIGHTS)))
    path.write_text(written(learned(found), least), encoding="utf-8")


def least_chance(judged: list[tuple[float, Example]]) -> float:
    """The highest chance to ask for with which 985 of 1,000 held-out activities stand."""
    return max(chance for chance in _LEASTS if kept(judged, chance, activities=True) >= _KEPT)


def written(weights: dict[str, float], least: float) -> str:
    told = [(sign, weight) for sign, weight in weights.items() if abs(weight) >= _SMALLEST]
    told.sort(key=lambda one: (-one[1], one[0]))
    lines = [f"{worth.LEAST},{least}", *(f"{_cell(sign)},{weight:.2f}" for sign, weight in told)]
    return HEADER + "\n".join(lines) + "\n"


def _cell(sign: str) -> str:
    return '"' + sign.replace('"', '""') + '"' if '"' in sign or "," in sign else sign


if __name__ == "__main__":
    main()
