import click
import pytest

import pipeline
from db.publication.options import CONFIG, _configured


@pytest.mark.parametrize(
    ("rights", "text", "told"),
    [
        (0o644, '[nightly]\nwebhook = "https://so.example/x"\n', True),
        (0o640, '[nightly]\nsmtp = "smtps://a:b@so.example"\n', True),
        (0o600, '[nightly]\nwebhook = "https://so.example/x"\n', False),
        (0o644, '[nightly]\nmail_to = "truc@so.example"\n', False),
    ],
)
def test_secrets_that_others_can_read_are_told(tmp_path, capsys, rights, text, told):
    file = tmp_path / CONFIG
    file.write_text(text, encoding="utf-8")
    file.chmod(rights)
    context = click.Context(pipeline.nightly, info_name="nightly")
    _configured(context, context.command.params[0], tmp_path)
    assert (f"chmod 600 {file}" in capsys.readouterr().err) == told
