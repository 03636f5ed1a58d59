"""Every Dutch text that a person reads, with what is filled in left out."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast
from markdown_it import MarkdownIt

# Stands for what is filled in: no word, but it takes a place in a sentence.
FILLED_IN = "\ufffc"


@dataclass(frozen=True)
class Text:
    """One string: a message, an attribute, or a block of a guide; with one reading for each choice of its plurals."""

    group: str
    key: str
    readings: tuple[str, ...]


class Fluent:
    """The messages and terms of one folder."""

    def __init__(self, files: Iterable[tuple[str, str]]) -> None:
        self.patterns: dict[str, ast.Pattern] = {}
        for name, content in files:
            for entry in FluentParser().parse(content).body:
                if isinstance(entry, ast.Junk):
                    raise ValueError(f"{name}: cannot be parsed: {entry.content.strip()[:60]}")
                if isinstance(entry, (ast.Message, ast.Term)):
                    self._add(entry)

    def _add(self, entry: ast.Message | ast.Term) -> None:
        id = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
        if entry.value is not None:
            self.patterns[id] = entry.value
        for attribute in entry.attributes:
            self.patterns[f"{id}.{attribute.id.name}"] = attribute.value

    def texts(self, group: str) -> Iterator[Text]:
        """Messages and attributes. One that only repeats another is counted where its words stand."""
        for key, pattern in self.patterns.items():
            if not key.startswith("-") and not all(_reference(element) for element in pattern.elements):
                yield Text(group, key, tuple(self.readings(pattern)))

    def readings(self, pattern: ast.Pattern, within: tuple[str, ...] = ()) -> list[str]:
        """What a pattern can say: one for each way through its choices."""
        parts = [self._element(element, within) for element in pattern.elements]
        return ["".join(way) for way in itertools.product(*parts)]

    def _element(self, element: ast.TextElement | ast.Placeable, within: tuple[str, ...]) -> list[str]:
        if isinstance(element, ast.TextElement):
            return [element.value]
        expression = element.expression
        if isinstance(expression, ast.SelectExpression):
            return [text for variant in expression.variants for text in self.readings(variant.value, within)]
        if isinstance(expression, ast.StringLiteral):
            return [expression.parse()["value"]]
        key = _reference(element)
        if key is None:
            return [FILLED_IN]
        if key in within:
            raise ValueError(f"{key} refers to itself")
        return self.readings(self.patterns[key], (*within, key))


def _reference(element: ast.TextElement | ast.Placeable) -> str | None:
    expression = getattr(element, "expression", None)
    if not isinstance(expression, (ast.MessageReference, ast.TermReference)):
        return None
    attribute = f".{expression.attribute.name}" if expression.attribute else ""
    return ("-" if isinstance(expression, ast.TermReference) else "") + expression.id.name + attribute


def guide(group: str, name: str, content: str) -> Iterator[Text]:
    """Each heading, paragraph, point and cell of a Markdown file; of a picture, what is said instead of it."""
    line = 0
    for token in MarkdownIt("commonmark").enable("table").parse(content):
        line = token.map[0] + 1 if token.map else line
        if token.type == "inline":
            yield Text(group, f"{name}:{line}", ("".join(_inline(token.children or [])),))


def _inline(tokens: list) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield from _inline(token.children or [])
        elif token.type == "text":
            yield token.content
        elif token.type == "code_inline":
            yield FILLED_IN


def fluent_group(root: Path, group: str) -> Iterator[Text]:
    """The Dutch of one set of texts."""
    files = sorted((root / "core/src/texts" / group / "nl").glob("*.ftl"))
    return Fluent((str(file), file.read_text("utf-8")) for file in files).texts(group)


def guides(root: Path) -> Iterator[Text]:
    """The guides for people in Dutch."""
    for file in sorted((root / "docs").glob("for-*/**/*.md")):
        yield from guide("guides", str(file.relative_to(root)), file.read_text("utf-8"))


def city_names(toml: str) -> frozenset[str]:
    """The names of a city file: what has a capital in its names of places, streets, partners and itself."""

    def names(value: object, key: str = "") -> Iterator[str]:
        if isinstance(value, dict):
            for inner, content in value.items():
                yield from names(content, inner)
        elif isinstance(value, list):
            for content in value:
                yield from names(content, key)
        elif isinstance(value, str) and key in ("name", "street", "district", "municipalities"):
            yield from re.findall(r"\b[^\W\d_]+", value)

    return frozenset(name for name in names(tomllib.loads(toml)) if name[0].isupper())
