"""Why a page is not asked for, and what to tell of an error."""

from OpenSSL import SSL
from scrapy.exceptions import IgnoreRequest


class RefusedError(IgnoreRequest):
    """The request would leave the portal; the message says where to."""


class ForbiddenError(IgnoreRequest):
    """robots.txt does not let the page be asked for."""


class NoRobotsError(IgnoreRequest):
    """Whether robots.txt lets the page be asked for is not known."""


class BlockedTooLongError(IgnoreRequest):
    """The portal asks for more patience than a night has."""


_IN_WORDS = {
    "DownloadCancelled": "it has more bytes than config.toml allows (most_megabytes, most_file_megabytes)",
    "ResponseDataLoss": "the answer broke off before its end",
}


def reason(error: BaseException | None) -> str:
    """An error in one line, with its name where it does not say much itself."""
    if reasons := getattr(error, "reasons", None):
        return reason(reasons[-1].value)
    if isinstance(error, SSL.Error):
        return f"no TLS connection: {_of_tls(error)}"
    text = " ".join(str(error).split())[:300]
    name = type(error).__name__.removesuffix("Error")
    return _IN_WORDS.get(name) or (text if len(text) > 20 else f"{name}: {text}".rstrip(": "))


def _of_tls(error: SSL.Error) -> str:
    """OpenSSL's own words, which are the last of each of its errors."""
    said = [one[-1] for one in error.args[0]] if error.args else []
    return str(said[-1]) if said else "Connection lost."
