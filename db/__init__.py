"""Entities to ``corpus.db`` and its Datasette site.

``incoming`` makes a task of each page or file; ``document_reading`` reads it in a process of ``workers``;
``intake`` puts the ``corrections`` over it and has ``store`` write it, all or nothing. ``derivation`` then
brings up to date which mentions are one decision (``resolve``, ``decisions``) and one person
(``same_person``, ``people``), and ``duplicates`` which documents are one story. ``publication`` makes the
edition that ``site`` shows; ``search`` finds in it. The tables are in ``data/schema.toml`` (``schema``,
``tables``).
"""
