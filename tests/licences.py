"""The licences of what is installed with sotinh to run: ``python -m tests.licences``."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement

# Of these, MPL asks for the sources of its own files alone, when they are changed.
PERMISSIVE = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|ZPL|Unlicense|HPND|zlib|0BSD|MPL-[12]\.\d|MPL 2\.0"
    r"|Mozilla Public License 2\.0|Public Domain|CC0)",
    re.IGNORECASE,
)
STRICTER = re.compile(r"GPL|GNU|Affero|SSPL|EUPL|Proprietary|non-?commercial", re.IGNORECASE)


def runtime() -> Iterator[Distribution]:
    """What ``pip install sotinh`` installs on this machine, sotinh itself aside."""
    waiting, known = ["sotinh"], set[str]()
    while waiting:
        found = distribution(waiting.pop())
        for line in found.requires or ():
            needed = Requirement(line)
            extras = needed.extras or {""}
            if needed.marker and not needed.marker.evaluate({"extra": ""}):
                continue
            for name in [needed.name.lower(), *_of_extras(needed.name, extras)]:
                if name not in known:
                    known.add(name)
                    waiting.append(name)
    yield from map(distribution, sorted(known))


def _of_extras(name: str, extras: set[str]) -> Iterator[str]:
    for line in distribution(name).requires or ():
        needed = Requirement(line)
        if needed.marker and any(needed.marker.evaluate({"extra": extra}) for extra in extras if extra):
            yield needed.name.lower()


def licence(package: Distribution) -> str:
    """The licence that ``package`` says it has; "unknown" where it says none."""
    about = package.metadata
    classes = [
        line.rpartition(" :: ")[2]
        for line in about.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    told = about.get("License-Expression") or "; ".join(classes) or (about.get("License") or "").strip()
    return told.splitlines()[0] if told else "unknown"


def is_permissive(told: str) -> bool:
    """Whether one of the licences, between which "OR" lets choose, is permissive."""
    return any(PERMISSIVE.search(one) and not STRICTER.search(one) for one in re.split(r"\bOR\b|;", told))


def main() -> None:
    """Print a line for each package."""
    for package in runtime():
        print(f"{package.name} {package.version}: {licence(package)}")  # noqa: T201


if __name__ == "__main__":
    main()
