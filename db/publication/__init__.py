"""From a run's draft to the edition that is served: lock, checks, switch, the night's report.

A run holds the ``lock`` and writes into the ``draft``; ``checks`` and ``comparison`` hold that against the
edition that is served; ``publishing`` makes it the next one, and ``editions`` keeps, prunes and rolls back.
``report`` is what a night tells of itself, in the rows of ``report_rows``: to the terminal (``status``,
``terminal``), to the operator (``notice``) and to the site.
"""
