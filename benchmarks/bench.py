"""``make bench``: the small forms of all benchmarks, each in a process of its own, into ``results.json``.

python -m benchmarks.bench [FORM …]

Prints each figure, writes it down and renews the tables of the READMEs.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime

from benchmarks import figures
from benchmarks.figures import Figure, Taken
from benchmarks.small_forms import FORMS

ALONE = "--alone"


def taken(form: str) -> Iterator[Taken]:
    """The figures of a form, measured in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.bench", ALONE, form]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        told = json.loads(line)
        peak = told.pop("peak_mb")
        yield Taken(Figure(**told), peak)


def alone(form: str) -> None:
    """Measure a form here, and print its figures."""
    found = list(FORMS[form]())
    for figure in found:
        print(json.dumps(asdict(figure) | {"peak_mb": round(figures.peak_mb())}))


def about(seconds: float) -> dict[str, object]:
    """Where and when it was measured; ``load`` is how many processes wanted a core in the last minute."""
    return {
        "day": f"{datetime.now(UTC):%Y-%m-%d}",
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "seconds": round(seconds),
    }


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description="Measure the small forms of all benchmarks.")
    parser.add_argument("forms", nargs="*", metavar="FORM", help=", ".join(FORMS))
    parser.add_argument(ALONE, choices=FORMS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        return alone(asked.alone)
    for form in asked.forms or FORMS:
        began = time.monotonic()
        found = list(taken(form))
        figures.write(found, about(time.monotonic() - began))
        for figure in (one.figure for one in found):
            beside, ratio = figure.beside or 0, figure.ratio or 0
            print(f"{figure.name:16}{figure.ours:12,.2f}{beside:12,.2f}{ratio:8.2f}", flush=True)
    return None


if __name__ == "__main__":
    main()
