"""Small changes of behaviour in a Python module, of which its tests should notice each."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_OTHER: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}

# A larger number is a bound of which the tests know by its name.
_SMALL = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """In ``file``, from the root on, the text from ``start`` to ``end`` (offsets) becomes ``new``; one of
    ``tests`` should fail then. ``name`` says what it is."""

    name: str
    file: str
    start: int
    end: int
    new: str
    tests: tuple[str, ...]

    @property
    def what(self) -> str:
        """What it is, wherever it stands."""
        return self.name.partition(": ")[2]

    def made(self, source: str) -> str:
        """``source`` with the change."""
        return source[: self.start] + self.new + source[self.end :]


def changes(root: Path, file: str, tests: tuple[str, ...]) -> Iterator[Change]:
    """Every small change of the module ``file``."""
    source = (root / file).read_text(encoding="utf-8")
    starts = _line_starts(source)
    tree = ast.parse(source)
    # Until Python 3.12 nodes within an f-string do not know where they stand.
    unplaced = {
        id(part) for whole in ast.walk(tree) if isinstance(whole, ast.JoinedStr) for part in ast.walk(whole)
    }
    for node in (node for node in ast.walk(tree) if id(node) not in unplaced):
        for new in map(ast.unparse, _variants(node)):
            start, end = _place(node, source, starts)
            old = " ".join(source[start:end].split())
            name = f"{file}:{node.lineno}: {old}  →  {new}"  # type: ignore[attr-defined]
            yield Change(name=name, file=file, start=start, end=end, new=f"({new})", tests=tests)


# On which side of a share the share itself lies is chance: there the whole comparison is turned round.
_TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
}


def _is_of_shares(node: ast.Compare) -> bool:
    parts = (part for side in (node.left, *node.comparators) for part in ast.walk(side))
    return any(isinstance(part, ast.Constant) and isinstance(part.value, float) for part in parts)


def _variants(node: ast.AST) -> Iterator[ast.expr]:
    """What an expression may be changed to."""
    match node:
        case ast.Compare(ops=[op]) if _is_of_shares(node) and (turned := _TURNED.get(type(op))):
            yield ast.Compare(node.left, [turned()], node.comparators)  # type: ignore[list-item]
        case ast.Compare(ops=[op]) if other := _OTHER.get(type(op)):
            yield ast.Compare(node.left, [other()], node.comparators)  # type: ignore[list-item]
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(_OTHER[type(op)](), values)  # type: ignore[arg-type]
            yield ast.BoolOp(op, values[:-1]) if len(values) > 2 else values[0]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(op=ast.Add() | ast.Sub() as op, right=ast.Constant(value=int())):
            yield ast.BinOp(node.left, _OTHER[type(op)](), node.right)  # type: ignore[arg-type]
        case ast.Constant(value=int() as value) if value <= _SMALL and not isinstance(value, bool):
            yield ast.Constant(value + 1)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case _:
            pass


def _place(node: ast.AST, source: str, starts: list[int]) -> tuple[int, int]:
    """Where ``node`` stands; ``ast`` counts the bytes of a line."""

    def offset(line: int, column: int) -> int:
        text = source[starts[line - 1] :].encode()[:column].decode()
        return starts[line - 1] + len(text)

    assert isinstance(node, ast.expr)
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return offset(node.lineno, node.col_offset), offset(node.end_lineno, node.end_col_offset)


def _line_starts(source: str) -> list[int]:
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts
