"""The language of the command line: the program speaks English, and what it says comes out in one language.

Errors, reports and help are written in English where they arise, and stay so in the corpus and in reports
that other programs read. ``said`` puts a finished line into the language of whoever reads the terminal, by
``data/messages.toml``: a line, or else the parts of which it is made.
"""

import os
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import cache
from importlib import resources
from inspect import cleandoc
from typing import Any, Literal, TypeVar, get_args

import click

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_LONGEST = 2000
_PLACE = re.compile(r"\{(\d?)(\*?)\}")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
_now: list[Language] = ["en"]
_CLICK = (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types)


def use(language: Language) -> None:
    """Speak ``language`` from now on; what click says of itself, too."""
    _now[0] = language
    for module in _CLICK:
        vars(module).update(_=_click_says, ngettext=_click_counts)


def _click_says(message: str) -> str:
    return messages().get(message, message) if _now[0] == "vi" else message


def _click_counts(one: str, several: str, number: int) -> str:
    return _click_says(one if number == 1 else several)


def of_locale(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the locale, as POSIX has it: Vietnamese, or else English."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def echo(line: str, *, err: bool = False) -> None:
    """Print ``line`` in the language that is spoken."""
    click.echo(said(line), err=err)


def said(text: str) -> str:
    """``text``, which was written in English, in the language that is spoken; what is no message stays."""
    if _now[0] == "en":
        return text
    return "\n".join(_said(line) if len(line) <= _LONGEST else line for line in text.split("\n"))


def _said(line: str) -> str:
    inner = line.strip()
    whole = _whole(inner) if inner else inner
    return line.replace(inner, whole, 1) if whole is not None else line.replace(inner, _parts(inner), 1)


def _whole(line: str) -> str | None:
    """A line that is a message as a whole, None for another."""
    if line in messages():
        return messages()[line]
    for pattern, message in _patterns():
        if found := pattern.fullmatch(line):
            return _filled(message, found.groups())
    return None


def _filled(message: str, values: Sequence[str]) -> str:
    """``message`` with ``values`` in its places. They stay as they are, for what is told of keys, files and
    allowed values is to be typed again; but for a ``{*}``, in whose place a message stands.
    """
    order = iter(range(len(values)))

    def value(place: re.Match[str]) -> str:
        told = values[int(place[1]) if place[1] else next(order)]
        return _said(told) if place[2] else told

    return _PLACE.sub(value, message)


def _parts(line: str) -> str:
    """A line that is several messages, or a message behind an address, put together again. A single word
    among them is a name.
    """
    for mark in (": ", "; ", ", "):
        head, _, rest = line.partition(mark)
        if rest:
            return f"{_phrase(head, _whole)}{mark}{_phrase(rest, _said)}"
    return line


def _phrase(text: str, say: Callable[[str], str | None]) -> str:
    return (say(text) or text) if " " in text.strip() else text


@cache
def messages() -> Mapping[str, str]:
    """The Vietnamese of each English message."""
    file = resources.files("crawler").joinpath("data", "messages.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _patterns() -> Sequence[tuple[re.Pattern[str], str]]:
    """The messages with places, those with the most words of their own first."""
    return [_pattern(*pair) for pair in sorted(messages().items(), key=_own_words) if "{}" in pair[0]]


def _own_words(pair: tuple[str, str]) -> int:
    return -len(pair[0].replace("{}", ""))


def _pattern(english: str, message: str) -> tuple[re.Pattern[str], str]:
    places = "(.+?)".join(map(re.escape, english.split("{}")))
    return re.compile(places, re.DOTALL), message


class SpokenGroup(click.Group):
    """Commands whose help and errors are in one language: that of ``--lang``, wherever it stands, or else
    that of the locale.
    """

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of a call; of the outermost group, in the language that is asked for."""
        if parent is not None:
            return super().make_context(info_name, args, parent, **extra)
        asked, args = _asked(args)
        use(next((language for language in LANGUAGES if language == asked), of_locale()))
        own = [] if asked is None else ["--lang", asked]
        return super(SpokenGroup, _speaking(self)).make_context(info_name, own + args, parent, **extra)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, with its help in the language."""
        command = super().get_command(ctx, cmd_name)
        return command and _speaking(command)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is called; what it has to say of an error is said in the language."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            error.message = said(error.message)  # type: ignore[misc]
            raise


def _asked(args: Sequence[str]) -> tuple[str | None, list[str]]:
    """The value of the option ``--lang`` and the arguments without it."""
    end = args.index("--") if "--" in args else len(args)
    for index, one in enumerate(args[:end]):
        name, equals, value = one.partition("=")
        if name == "--lang" and (equals or index + 1 < end):
            behind = index + (1 if equals else 2)
            return value if equals else args[index + 1], [*args[:index], *args[behind:]]
    return None, list(args)


_Command = TypeVar("_Command", bound=click.Command)


def _speaking(command: _Command) -> _Command:
    """``command`` with its help in the language that is spoken."""
    spoken = copy(command)
    spoken.help = command.help and "\n\n".join(map(_paragraph, cleandoc(command.help).split("\n\n")))
    spoken.options_metavar = said(command.options_metavar or "")
    spoken.params = [_parameter(one) for one in command.params]
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = said(spoken.subcommand_metavar)
    return spoken


def _paragraph(text: str) -> str:
    return said(" ".join(text.split()))


def _parameter(parameter: click.Parameter) -> click.Parameter:
    spoken = copy(parameter)
    if isinstance(spoken, click.Option):
        spoken.help = spoken.help and _paragraph(spoken.help)
        spoken.metavar = spoken.metavar and said(spoken.metavar)
        if not isinstance(spoken.type, click.Choice):
            spoken.type = copy(spoken.type)
            spoken.type.name = said(spoken.type.name)
    else:
        name = said((spoken.name or "").upper()) + ("" if spoken.nargs == 1 else "...")
        spoken.metavar = name if spoken.required else f"[{name}]"
    return spoken
