"""Reports that are files: one reader for each format, from bytes to the text of pages.

Nothing in a file is run, fetched or written to the disk. What a file may cost in time and memory is bounded
by the process that reads it (``db.workers``); what it may unpack to, by the readers here.
"""
