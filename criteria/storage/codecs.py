"""How each type of the model becomes JSON and comes back: built from the annotations, so none is forgotten.

An encoder or decoder takes a value and the list of faults, and returns what it made of the value; after
a fault the return value means nothing. Encoders are as strict as decoders: what is written can be read.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from numbers import Integral
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from criteria.storage.faults import Fault, Faults, described
from criteria.storage.strict_json import LONGEST_INTEGER, RepeatedKeys
from criteria.words.told import Told
from evaluator.errors import EvaluationError

Conversion = Callable[[Any, Faults], Any]
TAG = "type"
_REQUIRED = object()
_LARGEST_INTEGER = 10 ** (LONGEST_INTEGER - 1)


@dataclass(frozen=True, slots=True)
class Codec:
    expects: str
    encode: Conversion
    decode: Conversion


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a dataclass; left out of the JSON when it is at its default."""

    codec: Codec
    default: Any

    def at_default(self, value: Any) -> bool:
        return value is self.default or bool(value == self.default)


@cache
def codec_for(annotation: Any) -> Codec:
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if is_dataclass(annotation) and isinstance(annotation, type):
        return _dataclass_codec(annotation)
    made = _GENERIC.get(get_origin(annotation))
    if made is None:
        raise TypeError(f"no codec for {annotation}")
    return made(get_args(annotation))


def _both_ways(expects: str, convert: Conversion) -> Codec:
    return Codec(expects, convert, convert)


def _wrong(raw: Any, expected: str, faults: Faults) -> Any:
    faults.add(Fault("wrong-type", described(raw), expected))
    return None


def _text(raw: Any, faults: Faults) -> Any:
    if not isinstance(raw, str):
        return _wrong(raw, "a text", faults)
    return raw


def _truth(raw: Any, faults: Faults) -> Any:
    if not isinstance(raw, bool):
        return _wrong(raw, "true or false", faults)
    return raw


def _integer(raw: Any, faults: Faults) -> Any:
    if isinstance(raw, Integral) and not isinstance(raw, bool):
        number = int(raw)  # numpy has integers of its own
        if -_LARGEST_INTEGER < number < _LARGEST_INTEGER:
            return number
    return _wrong(raw, "a whole number", faults)


def _number(raw: Any, faults: Faults) -> Any:
    """A float, as the engine takes it, even where a whole number was given."""
    if isinstance(raw, int | float | Integral) and not isinstance(raw, bool):
        try:
            number = float(raw)
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    return _wrong(raw, "a finite number", faults)


_SCALARS: Mapping[Any, Codec] = {
    str: _both_ways("a text", _text),
    bool: _both_ways("true or false", _truth),
    int: _both_ways("a whole number", _integer),
    float: _both_ways("a finite number", _number),
}


def _choice_codec(choices: tuple[Any, ...]) -> Codec:
    allowed = frozenset(choices)
    expects = Told("one of {names}", names=", ".join(f"“{choice}”" for choice in choices))

    def convert(raw: Any, faults: Faults) -> Any:
        if not isinstance(raw, str) or raw not in allowed:
            return _wrong(raw, expects, faults)
        return raw

    return _both_ways(expects, convert)


def _tuple_codec(arguments: tuple[Any, ...]) -> Codec:
    if arguments[-1] is Ellipsis:
        item = codec_for(arguments[0])
        return Codec("a list", _sequence(tuple, list, item.encode), _sequence(list, tuple, item.decode))
    items = tuple(codec_for(argument) for argument in arguments)
    expects = Told("a list of {count}", count=len(items))

    def converter(kind: Any, made: Any, parts: tuple[Conversion, ...]) -> Conversion:
        def convert(raw: Any, faults: Faults) -> Any:
            if not isinstance(raw, kind) or len(raw) != len(parts):
                return _wrong(raw, expects, faults)
            return made(
                inside(part, value, index, faults)
                for index, (part, value) in enumerate(zip(parts, raw, strict=True))
            )

        return convert

    return Codec(
        expects,
        converter(tuple, list, tuple(item.encode for item in items)),
        converter(list, tuple, tuple(item.decode for item in items)),
    )


def _sequence(kind: Any, made: Any, part: Conversion) -> Conversion:
    def convert(raw: Any, faults: Faults) -> Any:
        if not isinstance(raw, kind):
            return _wrong(raw, "a list", faults)
        return made([inside(part, value, index, faults) for index, value in enumerate(raw)])

    return convert


def inside(part: Conversion, value: Any, step: str | int, faults: Faults) -> Any:
    before = faults.count
    made = part(value, faults)
    if faults.count > before:
        faults.step_into(before, step)
    return made


def _set_codec(arguments: tuple[Any, ...]) -> Codec:
    item = codec_for(arguments[0])
    decode_list = _sequence(list, list, item.decode)

    def encode(raw: Any, faults: Faults) -> Any:
        if not isinstance(raw, frozenset):
            return _wrong(raw, "a set", faults)
        before = faults.count
        made = [item.encode(value, faults) for value in raw]
        return sorted(made) if faults.count == before else None

    def decode(raw: Any, faults: Faults) -> Any:
        before = faults.count
        made = decode_list(raw, faults)
        if faults.count > before:
            return None
        if len(set(made)) < len(made):
            faults.add(Fault("duplicate", "an entry twice", "every entry once"))
        return frozenset(made)

    return Codec("a list", encode, decode)


def _mapping_codec(arguments: tuple[Any, ...]) -> Codec:
    item = codec_for(arguments[1])

    def converter(kind: Any, part: Conversion) -> Conversion:
        def convert(raw: Any, faults: Faults) -> Any:
            if not isinstance(raw, kind) or not all(isinstance(key, str) for key in raw):
                return _wrong(raw, "an object", faults)
            _refuse_repeated(raw, faults)
            return {key: inside(part, value, key, faults) for key, value in raw.items()}

        return convert

    return Codec("an object", converter(Mapping, item.encode), converter(dict, item.decode))


def _refuse_repeated(raw: Any, faults: Faults) -> None:
    if isinstance(raw, RepeatedKeys):
        faults.add(
            Fault(
                "duplicate-key",
                Told("“{repeated}” twice", repeated=raw.repeated),
                "every name once",
                "Remove one of them.",
            )
        )


def _union_codec(arguments: tuple[Any, ...]) -> Codec:
    if all(is_dataclass(argument) for argument in arguments):
        return _tagged_codec(arguments)
    parts = {argument: codec_for(argument) for argument in arguments if argument is not NoneType}
    optional = NoneType in arguments
    text = parts.pop(str, None)
    other = next(iter(parts.values()), None)
    if len(parts) > 1 or (other is None and text is None):
        raise TypeError(f"no codec for a union of {arguments}")
    expects = " or ".join(
        [codec.expects for codec in (text, other) if codec is not None] + ["null"] * optional
    )

    def converter(on_text: Conversion | None, on_other: Conversion | None) -> Conversion:
        def convert(raw: Any, faults: Faults) -> Any:
            if raw is None and optional:
                return None
            if on_text is not None and (isinstance(raw, str) or on_other is None):
                return on_text(raw, faults)
            return on_other(raw, faults) if on_other is not None else None

        return convert

    return Codec(
        expects,
        converter(text.encode if text else None, other.encode if other else None),
        converter(text.decode if text else None, other.decode if other else None),
    )


def _tagged_codec(classes: tuple[type, ...]) -> Codec:
    """A union of dataclasses: an object with its kind under `type`."""
    by_tag = {cls.__name__.lower(): codec_for(cls) for cls in classes}
    tags = {cls: cls.__name__.lower() for cls in classes}
    expects = Told(
        "an object whose “{tag}” is {names}", tag=TAG, names=", ".join(f"“{tag}”" for tag in by_tag)
    )

    def encode(raw: Any, faults: Faults) -> Any:
        tag = tags.get(type(raw))
        if tag is None:
            return _wrong(raw, expects, faults)
        return {TAG: tag, **by_tag[tag].encode(raw, faults)}

    def decode(raw: Any, faults: Faults) -> Any:
        tag = raw.get(TAG) if isinstance(raw, dict) else None
        codec = by_tag.get(tag) if isinstance(tag, str) else None
        if codec is None:
            return _wrong(raw, expects, faults)
        _refuse_repeated(raw, faults)
        return codec.decode({name: value for name, value in raw.items() if name != TAG}, faults)

    return Codec(expects, encode, decode)


@cache
def members_of(cls: type) -> Mapping[str, Member]:
    hints = get_type_hints(cls)
    return {field.name: Member(codec_for(hints[field.name]), _default(field)) for field in fields(cls)}


def _dataclass_codec(cls: type) -> Codec:
    members = members_of(cls)
    return Codec(f"an object ({cls.__name__})", _encoder(cls, members), _decoder(cls, members))


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return _REQUIRED if field.default is MISSING else field.default


def _encoder(cls: type, members: Mapping[str, Member]) -> Conversion:
    rows = [(name, member.codec.encode, member.default) for name, member in members.items()]

    def encode(raw: Any, faults: Faults) -> Any:
        if type(raw) is not cls:
            return _wrong(raw, Told("a {name}", name=cls.__name__), faults)
        made: dict[str, Any] = {}
        for name, part, default in rows:  # spelt out: a set has a hundred thousand of these
            value = getattr(raw, name)
            if value is default or value == default:
                continue
            before = faults.count
            made[name] = part(value, faults)
            if faults.count > before:
                faults.step_into(before, name)
        return made

    return encode


def _decoder(cls: type, members: Mapping[str, Member]) -> Conversion:
    required = [name for name, member in members.items() if member.default is _REQUIRED]
    known = ", ".join(members)

    def decode(raw: Any, faults: Faults) -> Any:
        if not isinstance(raw, dict):
            return _wrong(raw, Told("an object ({name})", name=cls.__name__), faults)
        before = faults.count
        _refuse_repeated(raw, faults)
        made = {}
        for name, value in raw.items():
            member = members.get(name)
            if member is None:
                faults.add(
                    Fault(
                        "unknown-field", "an unknown field", Told("one of {known}", known=known), steps=[name]
                    )
                )
            else:
                made[name] = inside(member.codec.decode, value, name, faults)
        for name in required:
            if name not in raw:
                faults.add(
                    Fault("missing-field", Told("no “{name}”", name=name), members[name].codec.expects)
                )
        return cls(**made) if faults.count == before else None

    def decode_scale_errors(raw: Any, faults: Faults) -> Any:
        try:
            return decode(raw, faults)
        except EvaluationError as failure:
            faults.add(Fault("scale", str(failure)))
            return None

    return decode_scale_errors


_GENERIC: Mapping[Any, Callable[[tuple[Any, ...]], Codec]] = {
    tuple: _tuple_codec,
    frozenset: _set_codec,
    Mapping: _mapping_codec,
    Literal: _choice_codec,
    Union: _union_codec,
    UnionType: _union_codec,
}
