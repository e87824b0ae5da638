"""All vocabularies at once: each is otherwise read when it is first needed, perhaps in the midst of a run."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module

import nlp
from nlp import extraction


def check() -> None:
    """Read every vocabulary. VocabularyError for a mistake in one."""
    for read in _readers():
        read()
    extraction.warm_up()


def _readers() -> Iterator[Callable[[], object]]:
    """The functions of this package that read something once: without arguments, and with a cache."""
    for found in pkgutil.walk_packages(nlp.__path__, "nlp."):
        for function in vars(import_module(found.name)).values():
            is_own = getattr(function, "__module__", None) == found.name
            if is_own and hasattr(function, "cache_info") and not inspect.signature(function).parameters:
                yield function
