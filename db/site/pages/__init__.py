"""The pages of the site: each module reads what one kind of page shows.

A page's ``build`` is given the corpus and what the address asks for, runs named queries of
``db/site/queries``, and gives a ``View``: ``document``, ``decision``, ``person``, ``province`` and
``programme`` for one thing, ``activities``, ``decisions``, ``people`` and ``search`` for lists of them.
``db.site.routes`` says which address is whose, and writes the view out as HTML or what else is asked for.
"""
