"""Runs the sample portals until it is interrupted."""

import subprocess
import threading

import click

from tests.portals import ADDRESSES, Flood, Manners, serve


@click.command()
@click.option("--port", default=8100, help="The port, at 127.0.0.1 to 127.0.0.8.")
@click.option("--synthetic", default=0, help="How many generated articles each portal has beside its own.")
@click.option("--night", default=1, help="From the second night on, articles are new, edited or gone.")
@click.option("--slow", default=0.0, help="Seconds before each answer.")
@click.option("--flood", is_flag=True, help="NukeViet's flood blocker: 40 requests a minute.")
@click.argument("command", nargs=-1)
def main(  # noqa: PLR0917 - the options of a command
    port: int, synthetic: int, night: int, slow: float, flood: bool, command: tuple[str, ...]
) -> None:
    """Run the sample portals until interrupted, or while COMMAND runs (after "--")."""
    manners = Manners(synthetic=synthetic, night=night, slow=slow)
    blocking = Manners(synthetic=synthetic, night=night, slow=slow, flood=Flood() if flood else None)
    with serve({"nukeviet": blocking, **dict.fromkeys(_OTHERS, manners)}, port) as portals:
        if command:
            raise SystemExit(subprocess.run(command, check=False).returncode)
        for host in portals.hosts.values():
            click.echo(f"{host.portal:12} {host.origin}/  {len(host.articles)} articles")
        threading.Event().wait()


_OTHERS = tuple(ADDRESSES.keys() - {"nukeviet"})

if __name__ == "__main__":
    main()
