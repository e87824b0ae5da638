"""Scrapy's part of the crawl: one portal, one request at a time, politely, and never beside its hosts.

``processes`` starts ``child``, and that ``portal``: Scrapy with ``settings`` and ``spider``. ``scheduler``
hands out the visits of the portal's night; each passes ``robots``, ``hosts`` and ``resolver`` on its way
out, and ``blocker`` where it is asked to wait. What came is read by ``reader``, in a process of its own,
and goes back to the night. ``errand`` fetches a few pages in the same way, without a night.
"""
