"""The language of the command line: the program speaks English, and what it says comes out in one language.

Errors, reports and help are written in English where they arise, and stay so in the corpus and in reports
that other programs read. ``said`` puts a finished line into the language of whoever reads the terminal, by
``crawler.messages``.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from inspect import cleandoc
from typing import Any, Literal, TypeVar, get_args

import click

from crawler.messages import messages, vietnamese

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_LONGEST = 2000
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
_now: list[Language] = ["en"]
_WRONG_CALLS = (
    click.BadParameter,
    click.NoSuchOption,
    click.BadOptionUsage,
    click.BadArgumentUsage,
)
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
    return said_in(_now[0], text)


def said_in(language: Language, text: str) -> str:
    """``text``, which was written in English, in ``language``; what is no message stays."""
    if language == "en":
        return text
    return "\n".join(vietnamese(line) if len(line) <= _LONGEST else line for line in text.split("\n"))


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
        with _in_one_line():
            return super(SpokenGroup, _speaking(self)).make_context(info_name, own + args, parent, **extra)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, with its help in the language."""
        command = super().get_command(ctx, cmd_name)
        return command and _speaking(command)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is called; what it has to say of an error is said in the language."""
        with _in_one_line():
            return super().invoke(ctx)


class _ToldError(click.ClickException):
    """An error that is in the language, and no longer tells how the command is used."""


@contextmanager
def _in_one_line() -> Iterator[None]:
    """Has errors told in the language, without the usage in lines before it; of a wrong call in general,
    behind it, where that can be read.
    """
    try:
        yield
    except (_ToldError, click.exceptions.NoArgsIsHelpError):
        raise
    except click.ClickException as error:
        error.message = said(error.message)  # type: ignore[misc]
        told = _ToldError(error.format_message() + _hint(error))
        told.exit_code = error.exit_code  # type: ignore[misc]
        raise told from error


def _hint(error: click.ClickException) -> str:
    if not isinstance(error, _WRONG_CALLS) or error.ctx is None:
        return ""
    hint = _click_says("Try '{command} {option}' for help.").format(
        command=error.ctx.command_path, option=error.ctx.help_option_names[-1]
    )
    return f" {hint}" if error.format_message().endswith((".", "?", ")")) else f". {hint}"


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


class _TypeName(str):
    """The name of a type, at whose beginning click wants a capital letter: in Vietnamese a single one."""

    __slots__ = ()

    def title(self) -> str:
        """The name at the beginning of a sentence."""
        return self.capitalize()


def _parameter(parameter: click.Parameter) -> click.Parameter:
    spoken = copy(parameter)
    if not isinstance(spoken.type, click.Choice):
        spoken.type = copy(spoken.type)
        spoken.type.name = _TypeName(said(spoken.type.name))
    if isinstance(spoken, click.Option):
        spoken.help = spoken.help and _paragraph(spoken.help)
        spoken.metavar = spoken.metavar and said(spoken.metavar)
    else:
        name = said((spoken.name or "").upper()) + ("" if spoken.nargs == 1 else "...")
        spoken.metavar = name if spoken.required else f"[{name}]"
    return spoken
