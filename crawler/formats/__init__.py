"""Reports that are files: one reader for each format, from bytes to the text of pages.

``kinds`` tells by the bytes what a file is; ``file_reading`` gives it to the reader of its kind (``pdf``,
``word``, ``word97``, ``sheets``, ``opendocument``, ``richtext``, ``zipped``), which gives a ``content``;
``scans`` reads pages that are pictures; ``paper`` makes an article of the pages. Nothing in a file is run,
fetched or written to the disk. What a file may cost in time and memory is bounded by the process that reads
it (``db.workers``); what it may unpack to, by ``packed``.
"""
