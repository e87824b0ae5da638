import re
from pathlib import Path

import pytest

import db
from tests.licences import is_permissive, licence, runtime


def test_all_that_runs_is_permissive():
    packages = list(runtime())
    assert {"datasette", "scrapy", "underthesea"} <= {package.name.lower() for package in packages}
    assert not [package.name for package in packages if not is_permissive(licence(package))]


@pytest.mark.parametrize(
    ("told", "good"),
    [
        ("MIT", True),
        ("BSD-3-Clause", True),
        ("Apache-2.0 OR GPL-2.0", True),
        ("MPL-2.0 AND MIT", True),
        ("GNU General Public License v3 or later (GPLv3+)", False),
        ("GNU GPLv3+", False),
        ("LGPL-2.1", False),
        ("MIT AND GPL-3.0", False),
        ("unknown", False),
    ],
)
def test_which_licences_are_permissive(told, good):
    assert is_permissive(told) == good


def test_data_of_others_has_its_licence_beside_it():
    data = Path(db.__file__).parent / "data"
    holder = re.search(
        r"MIT License, (Copyright \(c\) \d+ [^;)]+)", (data / "outlines.csv").read_text("utf-8")
    )
    licence_text = (data / "outlines.txt").read_text("utf-8")
    assert holder[1] in licence_text
    assert "Permission is hereby granted" in licence_text
