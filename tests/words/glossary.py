"""The words that may be rare, each with what it means. A page that people read, and what the gate reads."""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it import MarkdownIt

# More than this is not a plain text with a few words of its own, but another language.
MOST = 80


@dataclass(frozen=True)
class Glossary:
    """Every written form, and what is wrong with the page."""

    forms: frozenset[str]
    problems: tuple[str, ...]


def read(markdown: str) -> Glossary:
    """Reads the rows of the table. A row may have several forms of a word; each of them is counted."""
    forms: list[str] = []
    problems: list[str] = []
    for cells in _rows(markdown):
        row = [form.strip().lower() for form in cells[0].split(",") if form.strip()]
        if len(cells) != 2 or not row or not cells[1].strip():
            problems.append(f"a row of the glossary needs a word and what it means: {cells}")
        forms.extend(row)
    problems += [f"twice in the glossary: {form}" for form in sorted(set(forms)) if forms.count(form) > 1]
    if len(forms) > MOST:
        problems.append(f"the glossary has {len(forms)} words; {MOST} are allowed")
    return Glossary(frozenset(forms), tuple(problems))


def _rows(markdown: str) -> list[list[str]]:
    """The cells of each row below the heading."""
    rows: list[list[str]] = []
    in_body = False
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        if token.type in ("tbody_open", "tbody_close"):
            in_body = token.type == "tbody_open"
        elif in_body and token.type == "tr_open":
            rows.append([])
        elif in_body and token.type == "inline":
            rows[-1].append(token.content)
    return rows
