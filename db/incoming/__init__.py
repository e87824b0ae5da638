"""What comes in: the one part of this room that knows the crawler.

``files`` makes a task of each file that a user names, ``pages`` of each page that a crawl archived;
``articles`` turns what the crawler read into a document. ``db.intake`` has the tasks read, in processes of
their own, and stores them.
"""
