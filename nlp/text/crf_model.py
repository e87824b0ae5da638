"""The weights of a CRFsuite model file (linear-chain CRF), read once into plain tables.

The format is CRFsuite's own (``lCRF``, version 100: ``lib/crf/src/crf1d_model.c`` of
github.com/chokkan/crfsuite), as ``underthesea_core`` reads it: a header, the weights, and two constant
databases that name labels and attributes by their numbers.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_DATABASE = struct.Struct("<4sIIIII")
_WEIGHT = struct.Struct("<IIId")
_WEIGHTS_HEAD = 12
_VERSION = 100
_STATE, _TRANSITION = 0, 1
_NO_WEIGHT = 1e-10
"""What underthesea takes for no weight at all."""

ONE = 2**40
"""The weight 1: weights are whole numbers, so that sums of them are exact."""
Weights = tuple[tuple[int, int], ...]
"""What labels (by index) an attribute speaks for, and how much."""


class ModelError(ValueError):
    """A model file of a kind that is not known here."""


@dataclass(frozen=True, slots=True)
class CrfModel:
    """A linear-chain CRF: ``transitions[i][j]`` weighs label ``j`` after label ``i``."""

    labels: tuple[str, ...]
    attributes: dict[str, Weights]
    transitions: tuple[tuple[int, ...], ...]


def read(path: Path) -> CrfModel:
    """The model in ``path``. ModelError where it is no CRFsuite model of the known version; OSError."""
    data = path.read_bytes()
    try:
        magic, _, kind, version, _, _, _, weights, labels, attributes, _, _ = _HEADER.unpack_from(data)
        if (magic, kind, version) != (b"lCRF", b"FOMC", _VERSION):
            raise ModelError(f"{path.name} is no CRFsuite model of version {_VERSION}")
        return _model(list(_strings(data, labels)), list(_strings(data, attributes)), _weights(data, weights))
    except (struct.error, IndexError, ValueError) as error:
        raise ModelError(f"{path.name} is no whole CRFsuite model") from error


def _model(
    labels: list[str], attributes: list[str], weights: Iterator[tuple[int, int, int, float]]
) -> CrfModel:
    transitions = [[0] * len(labels) for _ in labels]
    states: list[list[tuple[int, int]]] = [[] for _ in attributes]
    for kind, source, label, weight in weights:
        if kind == _TRANSITION:
            transitions[source][label] = round(weight * ONE)
        elif kind == _STATE and abs(weight) > _NO_WEIGHT:
            states[source].append((label, round(weight * ONE)))
    told = dict(zip(attributes, map(tuple, states), strict=True))
    return CrfModel(tuple(labels), told, tuple(map(tuple, transitions)))


def _strings(data: bytes, at: int) -> Iterator[str]:
    """The strings of the constant database at ``at``, in the order of their numbers."""
    magic, _, _, _, count, offsets = _DATABASE.unpack_from(data, at)
    if magic != b"CQDB":
        raise ModelError("the model's names are not where they should be")
    for (offset,) in struct.iter_unpack("<I", data[at + offsets : at + offsets + 4 * count]):
        begin = at + offset + 8
        (size,) = struct.unpack_from("<I", data, begin - 4)
        yield data[begin : begin + size].rstrip(b"\0").decode()


def _weights(data: bytes, at: int) -> Iterator[tuple[int, int, int, float]]:
    """Each weight: its kind, its attribute (or the label before), its label and its value."""
    (count,) = struct.unpack_from("<I", data, at + 8)
    begin = at + _WEIGHTS_HEAD
    return _WEIGHT.iter_unpack(data[begin : begin + count * _WEIGHT.size])
