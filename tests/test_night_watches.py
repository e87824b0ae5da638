"""A night tells those who follow a page; what it cannot send it tells, and sends the next night."""

import email
import email.policy

from db.watches import store
from tests.db.publication.test_notice import mail_server
from tests.db.watches.conftest import AN, SITE
from tests.portals import Manners
from tests.test_nightly import operator, portals  # noqa: F401 - fixtures


def configure(data, address):
    folder = data / "watches"
    folder.mkdir(exist_ok=True)
    told = f'[watches]\nsite = "{SITE}"\nsmtp = "smtp://{address}"\n'
    (folder / "config.toml").write_text(told, encoding="utf-8")
    return folder


def test_a_night_sends_what_is_new_and_tells_what_it_could_not_send(operator):  # noqa: F811
    assert operator.night().exit_code == 0
    with mail_server() as (box, address):
        folder = configure(operator.data, address)
        assert operator.night().output == ""
        with store.opened(folder) as db:
            store.add(db, "mail", AN, "/search?q=khuyen+cong", "khuyen cong", "vi")
        operator.portals["joomla"].manners = Manners(night=2)
        configure(operator.data, "127.0.0.1:9")
        result = operator.night()
        assert result.exit_code == 1
        assert "watches: digests wait for the next publication" in result.output
        [failure] = [row for row in operator.report.failures if row["stage"] == "watches"]
        assert AN not in failure["error"]
        assert "khuyen" not in failure["error"]
        assert operator.report.edition
        configure(operator.data, address)
        result = operator.night()
        assert (result.exit_code, result.output) == (0, "")
        assert operator.report.steps[-1].name == "watches"
        [mail] = [email.message_from_bytes(one.content, policy=email.policy.default) for one in box.mails]
        assert mail["To"] == AN
        assert operator.night().output == ""
        assert len(box.mails) == 1
