"""Scrapy's settings for a portal. What is not set is Scrapy 2.19's default."""

import resource
from pathlib import Path
from typing import Any

from scrapy.settings import BaseSettings

from crawler.config import CrawlConfig
from crawler.source import Source

MOST_REDIRECTS = 5
MOST_MEGABYTES = 1024
SLOWEST_SECONDS = 60.0
_FILE_PATIENCE = 4
_SOON_SECONDS = 30


def for_portal(source: Source, config: CrawlConfig, log: Path) -> dict[str, Any]:
    """The settings: one request at a time (or the portal's ``at_once``) and at most one in its
    ``delay_seconds``, fewer where it answers slowly; bounds for each page; TLS older than 1.2 only where the
    portal's file asks for it."""
    return {
        **_politeness(source, config),
        **_bounds(config),
        **_tls(source.old_tls),
        **_components(),
        "LOG_FILE": str(log),
        "LOG_FILE_APPEND": False,
        "LOG_LEVEL": "INFO",
        "SOTINH_BLOCK_SECONDS": config.block_seconds,
        "SOTINH_FILE_MAXSIZE": int(config.most_file_megabytes * 2**20),
    }


def for_file(settings: BaseSettings) -> dict[str, Any]:
    """The bounds of a request for a file, which is larger than a page and takes longer."""
    return {
        "download_maxsize": settings.getint("SOTINH_FILE_MAXSIZE"),
        "download_timeout": settings.getfloat("DOWNLOAD_TIMEOUT") * _FILE_PATIENCE,
    }


def _politeness(source: Source, config: CrawlConfig) -> dict[str, Any]:
    return {
        "USER_AGENT": config.user_agent,
        "ROBOTSTXT_OBEY": True,
        "ROBOTSTXT_USER_AGENT": "SoTinh",
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language": "vi,en;q=0.3",
        },
        "CONCURRENT_REQUESTS": source.at_once,
        "CONCURRENT_REQUESTS_PER_DOMAIN": source.at_once,
        "DOWNLOAD_DELAY": source.delay_seconds,
        "DOWNLOAD_DELAY_JITTER": 0.0,
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": source.delay_seconds,
        "AUTOTHROTTLE_MAX_DELAY": SLOWEST_SECONDS,
        "AUTOTHROTTLE_TARGET_CONCURRENCY": source.at_once,
    }


def _bounds(config: CrawlConfig) -> dict[str, Any]:
    return {
        "DOWNLOAD_TIMEOUT": config.timeout_seconds,
        "DNS_TIMEOUT": config.timeout_seconds,
        "DOWNLOAD_MAXSIZE": int(config.most_megabytes * 2**20),
        "CLOSESPIDER_PAGECOUNT": config.most_pages,
        "REDIRECT_MAX_TIMES": MOST_REDIRECTS,
        # Headers have no bound of their own. A process begins with the peak of the one that started it.
        "MEMUSAGE_LIMIT_MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024 + MOST_MEGABYTES,
        "MEMUSAGE_CHECK_INTERVAL_SECONDS": 2.0,
        "METAREFRESH_MAXDELAY": _SOON_SECONDS,
    }


def _tls(is_old: bool) -> dict[str, Any]:
    """A portal of the old kind also has a certificate that nobody vouches for, as often as not. Its ciphers
    are a matter of the process (``data/old_tls.cnf``): Scrapy's setting for them loses the security level."""
    return {
        "DOWNLOAD_TLS_MIN_VERSION": "TLSv1.0" if is_old else "TLSv1.2",
        "DOWNLOAD_VERIFY_CERTIFICATES": not is_old,
    }


def _components() -> dict[str, Any]:
    return {
        "SCHEDULER": "crawler.downloading.scheduler.FrontierScheduler",
        "TWISTED_DNS_RESOLVER": "crawler.downloading.resolver.GuardedResolver",
        # Through a proxy, nobody here would see which address a name led to.
        "HTTPPROXY_ENABLED": False,
        "DOWNLOADER_MIDDLEWARES": {
            "crawler.downloading.hosts.HostsMiddleware": 50,
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            "crawler.downloading.robots.StrictRobotsMiddleware": 100,
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            "crawler.downloading.blocker.BlockerMiddleware": 540,
            "crawler.downloading.refreshes.RefreshMiddleware": 580,
            "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
        },
        # No others: to import those for a remote control alone takes half a second.
        "EXTENSIONS_BASE": {
            "scrapy.extensions.corestats.CoreStats": 0,
            "scrapy.extensions.logstats.LogStats": 0,
            "scrapy.extensions.memusage.MemoryUsage": 0,
            "scrapy.extensions.closespider.CloseSpider": 0,
            "scrapy.extensions.throttle.AutoThrottle": 0,
        },
        "DOWNLOAD_HANDLERS": dict.fromkeys(("data", "file", "ftp", "s3")),
        # These are for what a callback yields; here it yields nothing, and takes pages of any status.
        "SPIDER_MIDDLEWARES": {
            "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
            "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
            "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
            "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
        },
        # A callback here gives nothing to process, and Scrapy makes as many tasks as this for each page.
        "CONCURRENT_ITEMS": 1,
        # Bytes of pages that wait to be read: no more are fetched then.
        "SCRAPER_SLOT_MAX_ACTIVE_SIZE": 1_000_000,
        # The blocker waits out 429 and 503; these are tried again at once.
        "RETRY_HTTP_CODES": [500, 502, 504, 522, 524, 408],
    }
