"""The round of one publication to whoever watches a page: a digest for each address, JSON for each webhook.

A mark moves when what is before it was handed over: of a crash in between, one address has one digest twice.
"""

import asyncio
import smtplib
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from urllib.parse import quote, urlsplit

from db.publication import editions, sending
from db.publication.sending import UnsentError
from db.records import VIETNAM
from db.site import server
from db.site.corpus_reading import Corpus
from db.site.watching import letters, watched
from db.site.watching.letters import Told
from db.site.watching.watched import Item
from db.watches import links, news, store
from db.watches.settings import Settings, Webhook
from db.watches.store import Watch

REFUSALS = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPDataError,
    smtplib.SMTPNotSupportedError,
    ValueError,
)
"""What costs one digest; any other error of a mail server keeps all that are left for the next time."""


@dataclass(frozen=True, slots=True)
class Round:
    """The digests after one publication, of the file ``edition``."""

    db: sqlite3.Connection
    settings: Settings
    edition: Path

    def run(self) -> Iterator[str]:
        """Send them all; a line for each kind of failure."""
        latest, today = store.latest_batch(self.db), _today()
        hooks = self._hooks()
        yield from self._settle(hooks)
        due = [watch for watch in store.watches(self.db, "mark < ?", latest) if self._is_due(watch, today)]
        found = asyncio.run(self._found(due)) if due else {}
        failed = Counter(type(what).__name__ for what in found.values() if isinstance(what, Exception))
        yield from (f"watches: {number} pages could not be asked: {why}" for why, number in failed.items())
        told = [Told(watch, items) for watch, items in found.items() if not isinstance(items, Exception)]
        for one in told:
            if not one.items:
                store.told(self.db, [one.watch], latest)
        new = [one for one in told if one.items]
        yield from self._mails([one for one in new if one.watch.way == "mail"], latest, today)
        for one in new:
            if one.watch.way == "webhook":
                yield from self._post(one, hooks[one.watch.target], latest)

    def _is_due(self, watch: Watch, today: str) -> bool:
        return watch.way == "webhook" or store.told_on(self.db, watch.target) != today

    def _hooks(self) -> dict[str, Webhook]:
        """The webhooks by what stands for them in the file of the watches: an address may hold a secret."""
        signed = links.Links(self.settings.folder)
        return {signed.print_of(f"{hook.url}\n{hook.page}"): hook for hook in self.settings.webhooks}

    def _settle(self, hooks: dict[str, Webhook]) -> Iterator[str]:
        """Webhooks that are new in the configuration are told from now on, those that are gone no more."""
        known = {watch.target: watch for watch in store.watches(self.db, "way = 'webhook'")}
        for target in known.keys() - hooks.keys():
            store.end(self.db, known[target].id)
        for target, hook in hooks.items():
            parts = urlsplit(hook.page)
            page = watched.watchable(quote(parts.path, safe="/%"), parts.query)
            if page is None:
                yield f"watches: {hook.page}: is no page that can be watched"
            elif target not in known:
                store.add(self.db, "webhook", target, page, hook.page, "vi")

    async def _found(self, due: Sequence[Watch]) -> dict[Watch, list[Item] | Exception]:
        """What is new for each watch, or why that is not known."""
        corpus = Corpus(server.application(self.settings.data_dir / editions.CORPUS))
        documents = {mark: news.since(self.db, mark) for mark in {watch.mark for watch in due}}
        found: dict[Watch, list[Item] | Exception] = {}
        for watch in due:
            try:
                found[watch] = await watched.news(corpus, watch.page, documents[watch.mark])
            except Exception as error:
                # One page that takes too long, or of which there is none any more, costs itself.
                found[watch] = error
        return found

    def _mails(self, told: Sequence[Told], latest: int, today: str) -> Iterator[str]:
        """A digest for each address."""
        waiting = [list(some) for _, some in groupby(told, lambda one: one.watch.target)]
        refused: list[str] = []
        try:
            for client, some in self._connected(waiting):
                if self._is_taken(client, some):
                    store.told(self.db, [one.watch for one in some], latest, today)
                else:
                    refused.append(some[0].watch.target)
        except UnsentError as error:
            yield f"watches: digests wait for the next publication: {error}"
        except sending.MAIL_ERRORS as error:
            yield f"watches: digests wait for the next publication: {sending.why(error)}"
        if refused:
            yield f"watches: {len(refused)} of {len(waiting)} digests are refused by the mail server"
        # Where all are, it may be the server's fault.
        if len(refused) < len(waiting) and (gone := store.refused(self.db, refused)):
            yield f"watches: {gone} addresses have refused {store.MOST_REFUSED} digests and are told no more"

    def _connected(self, waiting: Sequence[list[Told]]) -> Iterator[tuple[smtplib.SMTP, list[Told]]]:
        if waiting:
            with sending.mail_client(self.settings.smtp) as client:
                for some in waiting:
                    yield client, some

    def _is_taken(self, client: smtplib.SMTP, told: Sequence[Told]) -> bool:
        signed = links.Links(self.settings.folder)
        try:
            client.send_message(letters.digest(self.settings, signed, told, self.edition.stem))
        except REFUSALS:
            return False
        return True

    def _post(self, told: Told, hook: Webhook, latest: int) -> Iterator[str]:
        """What is new as JSON, with the addresses of the pages."""
        site = self.settings.site
        items = [asdict(item) | {"sentence": item.plain, "page": f"{site}{item.path}"} for item in told.items]
        page, edition = f"{site}{told.watch.page}", self.edition.stem
        try:
            sending.post(hook.url, {"page": page, "edition": edition, "new": len(items), "items": items})
        except UnsentError as error:
            yield f"watches: the webhook of {hook.page}: {error.reason}"
        else:
            store.told(self.db, [told.watch], latest)


def _today() -> str:
    return datetime.now(VIETNAM).date().isoformat()
