"""What counts as a change of an article."""

from hashlib import sha256

from crawler.addresses import clean
from crawler.article import Article


def fingerprint(article: Article) -> str:
    """Equal for two readings of an article that say the same: title, date, lead, body and attachments count;
    tokens in addresses, counters and clocks, which stand elsewhere on the page, do not."""
    files = [f"{clean(file.url)} {file.name}" for file in article.attachments]
    said = [article.title or "", str(article.published), article.text, *files]
    return sha256("\0".join(said).encode()).hexdigest()
