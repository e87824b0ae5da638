"""Results and explanations for a terminal; colours where it has them, readable without."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from crawler.spoken import said
from db.explain import Explanation, Mark
from db.search import MARKS, DecisionHit
from db.watches.store import Counts

_HIT = re.compile(f"{MARKS[0]}([^{''.join(MARKS)}]*){MARKS[1]}")
STYLES = {
    "province": "green",
    "decision": "bold magenta",
    "official": "bold cyan",
    "figure": "yellow",
    "activity": "blue",
}


def show_decisions(console: Console, decisions: Sequence[DecisionHit]) -> None:
    """Print decisions with their citations."""
    for decision in decisions:
        _show_decision(console, decision)


def show_answer(console: Console, answer: Mapping[str, Any]) -> None:
    """Print persons, documents with snippets, and what is proposed, as ``db.site.answer`` gives them."""
    if not answer:
        return
    for person in answer["people"]:
        _show_person(console, person)
    _show_documents(console, answer["documents"])
    if not answer["people"] and not answer["documents"]:
        console.print(said("Nothing found."))
    _show_proposals(console, answer["proposals"] or {})
    if instead := answer["instead"]:
        console.print(Text(said(f"Nearest: {instead['query']}"), "bold"))
        _show_documents(console, instead["documents"])


def show_watches(console: Console, counts: Counts | None) -> None:
    """Print how many follow pages by mail, and how many cannot be told; nothing where nobody ever has."""
    if counts is None:
        return
    console.print(Text(said(f"watches: {counts.watches} by mail, of {counts.addresses} addresses")))
    if counts.refusing:
        console.print(Text(said(f"watches: {counts.refusing} addresses refused their latest digest")))


def _show_decision(console: Console, hit: DecisionHit) -> None:
    when = hit.issued_on or (str(hit.year) if hit.year else None)
    about = ", ".join(filter(None, [hit.issuer, when, hit.subject]))
    console.print(Text.assemble((f"{hit.type} {hit.key}", "bold magenta"), f"  {about}" if about else ""))
    for citation in hit.citations:
        console.print(Text(f"  {_origin(citation.published, citation.source, citation.url)}", "dim"))
        console.print(Text(f"    {citation.sentence}"))
    console.print()


def _show_person(console: Console, person: Mapping[str, Any]) -> None:
    told = filter(None, [person.get("post"), person["organisation"], person.get("told_on")])
    console.print(Text.assemble((person["name"], "bold"), f"  {', '.join(told)}"))
    console.print()


def _show_documents(console: Console, documents: Sequence[Mapping[str, Any]]) -> None:
    for document in documents:
        console.print(Text(document["title"] or document["url"], "bold"))
        console.print(Text(f"  {_origin(document['published'], document['source'], document['url'])}", "dim"))
        console.print(_highlighted(document["snippet"]))
        console.print()


def _show_proposals(console: Console, proposals: Mapping[str, Any]) -> None:
    if meant := proposals.get("spelling"):
        console.print(Text(said(f"Did you mean: {meant}")))
    if near := [f"{row['type']} {row['key']}" for row in proposals.get("numbers", ())]:
        console.print(Text(said(f"The nearest numbers: {', '.join(near)}")))
    for row in (*proposals.get("fewer", ()), *proposals.get("each", ())):
        console.print(Text(said(f"{row['query']} (articles: {row['documents']})")))


def _highlighted(snippet: str) -> Text:
    """What stands between a pair of marks in bold; a mark without its partner is a sign like any other."""
    shown, at = Text("    "), 0
    for hit in _HIT.finditer(snippet):
        shown.append(snippet[at : hit.start()]).append(hit[1], "bold yellow")
        at = hit.end()
    return shown.append(snippet[at:])


def _origin(published: str | None, source: str | None, url: str) -> str:
    return " · ".join(filter(None, [published or said("day unknown"), source, url]))


def show_explanation(console: Console, explanation: Explanation) -> None:
    """Print the text line by line, spans as ``[A1 …]``, and under each line what its spans were read as."""
    for name, value in explanation.fields.items():
        console.print(Text.assemble((f"{_label(name)}: ", "dim"), value))
    for name, value in explanation.by_hand.items():
        console.print(Text.assemble((f"{name}: ", "dim"), said(value)))
    at = 0
    for line in explanation.text.split("\n"):
        here = [mark for mark in explanation.marks if at <= mark.start <= at + len(line)]
        console.print(_marked(line, at, here))
        for mark in here:
            console.print(_note(mark))
        at += len(line) + 1


def _label(name: str) -> str:
    """What a column or kind is called, beside its name, which corrections are written with."""
    called = said(name)
    return name if called == name else f"{called} ({name})"


def _marked(line: str, offset: int, marks: list[Mark]) -> Text:
    marked = Text()
    at = 0
    for position, piece, style in sorted(_brackets(marks), key=lambda bracket: bracket[0]):
        marked.append(line[at : position - offset])
        marked.append(piece, style)
        at = position - offset
    marked.append(line[at:])
    return marked


def _brackets(marks: list[Mark]) -> Iterator[tuple[int, str, str]]:
    """The opening and closing brackets; at one offset the inner ones close before others open."""
    for mark in reversed(marks):
        yield mark.end, "]", STYLES[mark.kind]
    for mark in marks:
        yield mark.start, f"[{mark.label} ", STYLES[mark.kind]


def _note(mark: Mark) -> Text:
    read = "  ".join(f"{name}={value}" for name, value in mark.read.items())
    return Text.assemble(("    " + f"{mark.label} {_label(mark.kind)}: ", STYLES[mark.kind]), read)
