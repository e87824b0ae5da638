"""The SQL functions that the queries in ``db/data`` use, for our own connections and for the site's."""

import json
import sqlite3
from collections.abc import Callable
from functools import lru_cache

from db import query, query_numbers, query_ranks
from db.folding import fold, spelling
from db.search_key import name_key, search_key
from db.snippets import beginning, snippet
from nlp.decisions import scope


def register(connection: sqlite3.Connection) -> None:
    """Give ``connection`` the functions; ``query_numbers`` gives a JSON array."""
    functions: dict[str, tuple[int, Callable[..., str | int | None]]] = {
        "fold": (1, fold),
        "spelling": (1, spelling),
        "ranking_expression": (1, query.ranking_expression),
        "title_expression": (1, query.title_expression),
        "phrase_expression": (1, query.phrase_expression),
        "near_expression": (1, query.near_expression),
        "words_expression": (1, query.words_expression),
        "exact_expression": (1, query.exact_expression),
        "snippet_of": (3, snippet),
        "beginning_of": (1, beginning),
        "search_key": (1, search_key),
        "name_key": (1, name_key),
        "query_numbers": (1, lambda typed: json.dumps(query_numbers.numbers(typed))),
        "decision_rank": (-1, query_ranks.rank),
        "is_national": (3, lru_cache(maxsize=1024)(scope.is_national)),
    }
    for name, (arguments, function) in functions.items():
        connection.create_function(name, arguments, function, deterministic=True)
