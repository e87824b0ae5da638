"""A portal's night, whoever downloads: what to fetch, what it was worth, and what is remembered of it.

``portal_night`` is given each page that came: ``page_reading`` says whether it is a list or an article,
``plan`` what a list leads to and where to stop, ``articles`` and ``attached`` what becomes of an article
and its files, after ``sisters`` and ``change``. ``state`` remembers it (``frontier``: what is still to be
fetched; ``extents``: how far the lists were walked); ``monitors`` says at the end whether the portal can be
trusted, and ``standing`` what then waits.
"""
