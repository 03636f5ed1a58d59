"""Judges texts: which have only words that everybody knows, or that the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import dutch
from glossary import Glossary
from sources import FILLED_IN, Text

# Of each kind of text, at least so many in a hundred must pass.
BAR = 95.0
# Longest sentence, in words.
LONGEST = 15

# What is typed or read by machines: addresses, options, values, and everything with a figure in it.
CODE = re.compile(r"\S*(?:://|--|=|\d)\S*")
# Words of the server's command line, which stand as they are in the texts of who looks after it.
COMMANDS = frozenset("activity add aside enrol example init signal signed".split())


@dataclass
class Kind:
    """How the texts of one kind do."""

    texts: int = 0
    passed: int = 0
    passed_without_glossary: int = 0

    @property
    def share(self) -> float:
        """How many of a hundred pass."""
        return 100 * self.passed / self.texts if self.texts else 100.0


@dataclass
class Report:
    """Everything that the gate has to say."""

    kinds: dict[str, Kind] = field(default_factory=dict)
    failing: dict[str, set[str]] = field(default_factory=dict)
    long: list[tuple[str, str]] = field(default_factory=list)
    sentences: list[tuple[int, str]] = field(default_factory=list)
    compounds: set[tuple[str, str, str]] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


class Judge:
    """Knows the glossary and the names, and fills a report."""

    def __init__(self, glossary: Glossary, names: Iterable[str], languages: Iterable[str]) -> None:
        self.glossary = glossary
        self.names = frozenset(names)
        self.languages = frozenset(word.lower() for word in languages)

    def judge(self, texts: Iterable[Text]) -> Report:
        """Looks at each text, then at what the whole owes."""
        report = Report()
        for text in texts:
            self._text(text, report)
        unused = self.glossary.forms - report.used
        report.problems += self.glossary.problems
        report.problems += [f"no text needs this word of the glossary: {word}" for word in sorted(unused)]
        report.problems += [
            f"{name}: {kind.share:.1f} % pass, {BAR:.0f} % must" for name, kind in report.kinds.items() if kind.share < BAR
        ]
        report.problems += [f"a sentence of more than {LONGEST} words: {key}: {words}" for key, words in report.long]
        return report

    def _text(self, text: Text, report: Report) -> None:
        words = [word for reading in text.readings for word in self._judged(text, reading, report)]
        for sentence in (part for reading in text.readings for part in re.split(r"[.?!:](?=\s|$)", reading)):
            length = sum(1 for word in sentence.split() if FILLED_IN in word or any(map(str.isalnum, word)))
            if length:
                report.sentences.append((length, text.key))
            if length > LONGEST:
                report.long.append((text.key, sentence.strip()))
        # A text without words of its own, such as "{ $hour }:{ $minute }", says nothing about plain words.
        if not words:
            return
        kind = report.kinds.setdefault(text.group, Kind())
        kind.texts += 1
        uncommon = {word for word in words if not dutch.is_common(word)}
        rare = {word for word in uncommon if not self._is_compound(word, report)}
        unexplained = rare - self.glossary.forms
        # A compound may be explained, too. What the glossary says of its words is no use of them.
        if text.group != "glossary":
            report.used |= uncommon & self.glossary.forms
        kind.passed_without_glossary += not rare
        kind.passed += not unexplained
        if unexplained:
            report.failing[text.key] = unexplained

    def _judged(self, text: Text, reading: str, report: Report) -> list[str]:
        """The words to judge: neither codes nor names."""
        report.codes |= {code.strip(".,;:()") for code in CODE.findall(reading)}
        left = []
        for word in dutch.words_of(CODE.sub(" ", reading)):
            small = word.lower()
            if text.group == "desk" and word in COMMANDS and not dutch.is_common(word):
                report.codes.add(word)
            elif word in self.names and not dutch.is_common(word):
                report.names.add(word)
            elif small in self.languages and not dutch.is_common(word):
                report.names.add(word)
            else:
                left.append(small)
        return left

    @staticmethod
    def _is_compound(word: str, report: Report) -> bool:
        parts = dutch.compound(word)
        if parts:
            report.compounds.add((word, *parts))
        return parts is not None
