"""Pages in: what the portals publish, as articles. Knows nothing of entities or databases.

``source`` reads the portals' files of ``sources``; ``run`` crawls them, a process of ``downloading`` for
each, which asks ``nightly`` what to fetch and writes what came with ``archive_writer``. From there ``page``
makes an article of a page with its family (``families``), ``files`` of a file (``dump`` for the text of a
page, ``formats`` for reports), after ``charset`` has made text of bytes.
"""
