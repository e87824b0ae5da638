import click
import pytest
from click.testing import CliRunner

import pipeline
from crawler.config import FILE
from db.publication.options import _configured


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
    file = tmp_path / FILE
    file.write_text(text, encoding="utf-8")
    file.chmod(rights)
    context = click.Context(pipeline.nightly, info_name="nightly")
    _configured(context, context.command.params[0], tmp_path)
    assert (f"chmod 600 {file}" in capsys.readouterr().err) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('mail_to = ["a@so.example", "b@so.example"]', "[nightly] mail_to: a list, where a text is expected"),
        ("mail_to = 5", "[nightly] mail_to: a whole number, where a text is expected"),
        ("webhook = {a = 1}", "[nightly] webhook: a table, where a text is expected"),
        ("keep = [1, 2]", "[nightly] keep: a list, where a whole number is expected"),
        ("keep = 1.5", "[nightly] keep: a number, where a whole number is expected"),
        ("workers = true", "[nightly] workers: true or false, where a whole number is expected"),
        ('hours = "8"', "[nightly] hours: a text, where a number is expected"),
        ('data_dir = "elsewhere"', "[nightly] data_dir: unknown; known are"),
        ("hours = " + "[" * 5_000, "its values are nested too deeply"),
    ],
)
def test_a_mistake_in_the_configuration_is_a_wrong_call(tmp_path, text, told):
    file = tmp_path / FILE
    file.write_text(f"[nightly]\n{text}\n", encoding="utf-8")
    result = CliRunner().invoke(pipeline.main, ["nightly", "--data", str(tmp_path)], catch_exceptions=False)
    assert result.exit_code == 2
    assert result.output.splitlines()[-1].startswith(f"Error: {file}: {told}")


def test_a_configuration_that_cannot_be_read_is_a_wrong_call(tmp_path):
    (tmp_path / FILE).mkdir()
    result = CliRunner().invoke(pipeline.main, ["nightly", "--data", str(tmp_path)], catch_exceptions=False)
    assert result.exit_code == 2
    assert f"{tmp_path / FILE}: is no regular file" in result.output
