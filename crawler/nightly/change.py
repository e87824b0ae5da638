"""What counts as a change of an article."""

import re
from hashlib import sha256

from crawler.addresses import clean
from crawler.article import Article

_VARIABLE = re.compile(r"[\d/]")


def gist(article: Article) -> str:
    """Equal for two articles under the same title whose texts differ in numbers and addresses alone."""
    words = (word for word in article.text.split() if not _VARIABLE.search(word))
    return sha256(f"{article.title}\0{' '.join(words)}".encode()).hexdigest()


def fingerprint(article: Article) -> str:
    """Equal for two readings of an article that say the same: title, date, lead, body and attachments count;
    tokens in addresses, counters and clocks, which stand elsewhere on the page, do not."""
    files = [f"{clean(file.url)} {file.name}" for file in article.attachments]
    said = [article.title or "", str(article.published), article.text, *files]
    return sha256("\0".join(said).encode()).hexdigest()
