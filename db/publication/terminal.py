"""Shows the nights, and what a draft would change, in the terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from crawler.spoken import said
from db.publication.comparison import Change
from db.publication.report import Report
from db.publication.status import Overview
from db.rows import Row


def show_changes(console: Console, changes: Iterable[Change]) -> None:
    """Print how many things of each kind the draft gains and loses, and some of each."""
    for change in changes:
        console.print(said(f"{change.kind}: {change.gained} gained, {change.lost} lost"))
        for sign, samples in (("+", change.gained_samples), ("-", change.lost_samples)):
            for sample in samples:
                console.print(Text(f"  {sign} {_read(sample)}"), soft_wrap=True)


def _read(sample: Row) -> str:
    told = (f"{name}={value}" for name, value in sample.items() if value is not None and name not in _TOLD)
    return f"{sample['document_id']} {sample['quote']!r}  {'  '.join(told)}"


_TOLD = {"document_id", "quote", "total"}


def show_overview(console: Console, found: Overview) -> None:
    """Print the last nights, the portals that fail, the lists, the editions and the sizes."""
    console.print(_nights(found.nights))
    for portal in found.failing:
        told = f"failing since {portal['failing_since']}: {portal['id']}: {portal['failing']}"
        console.print(Text(said(told)))
    cut = [one["told"] for one in found.lists if not one["is_whole"]]
    whole = len(found.lists) - len(cut)
    console.print(Text(said(f"lists gone through to their ends: {whole} of {len(found.lists)}")))
    for told in cut:
        console.print(Text(said(f"not to its end: {told}")), soft_wrap=True)
    kept = ", ".join(one.path.name + (" (served)" if one == found.served else "") for one in found.editions)
    console.print(Text(said(f"editions: {kept or 'none'}")))
    sizes = ", ".join(f"{part} {_megabytes(size)}" for part, size in found.sizes.items())
    console.print(Text(said(f"sizes: {sizes}; free on the disk {_megabytes(found.free)}")))


def _nights(nights: list[Report]) -> Table:
    heads = ("night", "status", "took", "new", "changed", "failed", "edition")
    table = Table(*map(said, heads), title=said("last nights"))
    for night in nights:
        counts = [str(night.documents.get(name, "")) for name in ("new", "changed", "failed")]
        began = night.started_at[:16].replace("T", " ")
        table.add_row(began, said(night.status), f"{night.seconds:,.0f} s", *counts, night.edition or "–")
    return table


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"
