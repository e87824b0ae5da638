"""Scrapy's part of the crawl: one portal, one request at a time, politely, and never beside its hosts."""
