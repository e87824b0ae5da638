"""A portal is added by the commands that the docs name, in folders of its operator, from beginning to end."""

import asyncio
import json
import tomllib
from pathlib import Path

from click.testing import CliRunner, Result

from crawler import page, source
from crawler.scaffold import plain
from db.site.server import application
from nlp.provinces import gazetteer
from pipeline import main
from tests.portals import Portals


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["--lang", "en", *map(str, arguments)])


def test_a_wordpress_portal_is_drafted_reviewed_checked_and_read(portals: Portals, tmp_path: Path) -> None:
    sources, fixtures, data = tmp_path / "sources", tmp_path / "fixtures", tmp_path / "data"
    data.mkdir()
    (data / "config.toml").write_text('[crawl]\ncontact = "mailto:toi@example.org"\n', encoding="utf-8")
    host = portals["wordpress"]
    article = host.articles[0]

    drafted = run(
        "sources", "new", host.url(article), "--into", sources, "--fixtures", fixtures, "--data", data
    )
    assert drafted.exit_code == 0, drafted.output
    [toml] = sources.glob("*.toml")
    refused = run("sources", "--sources", sources)
    assert refused.exit_code == 2
    assert "province" in refused.output, "that is for whoever reviews it"

    text = toml.read_text(encoding="utf-8")
    assert f"{host.origin}/" not in tomllib.loads(text)["start"], "the API names all that the front page does"
    reviewed = text.replace('province = ""', 'province = "binh-dinh"\ndelay_seconds = 0.0')
    toml.write_text(reviewed, encoding="utf-8")
    checked = run("sources", "--sources", sources, "check", "--data", data)
    assert checked.exit_code == 0, checked.output
    assert f"{toml.stem}: ok" in checked.output

    portal = source.load(gazetteer.provinces(), sources)[toml.stem]
    expected = json.loads((fixtures / toml.stem / "article.expected.json").read_text(encoding="utf-8"))
    saved = (fixtures / toml.stem / "article.html").read_text(encoding="utf-8")
    assert portal.family == "wordpress"
    assert expected["title"] == article.title
    assert plain(page.read(saved, expected["url"], portal)).items() <= expected.items()

    crawled = run("crawl", "--sources", sources, "--data", data)
    assert crawled.exit_code == 0, crawled.output
    assert portal_shown(data, toml.stem) >= {one.title for one in host.articles}


def portal_shown(data: Path, portal: str) -> set[str]:
    """The titles of the portal's documents on the site."""
    app = application(data / "corpus.db")
    answer = asyncio.run(app.client.get(f"/corpus/documents.json?_shape=array&_size=100&source_id={portal}"))
    return {row["title"] for row in answer.json()}
