"""The gate for plain Dutch (B1): prints how the product's texts do, and ends with 1 where they are not plain enough."""

from __future__ import annotations

import sys
from pathlib import Path

import dutch
import glossary
import sources
from judge import Judge, Kind, Report

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = "docs/words-nl.md"
GROUPS = ("words", "desk", "phrases")


def of_the_product() -> Report:
    """Judges everything that is read in Dutch."""
    page = (ROOT / GLOSSARY).read_text("utf-8")
    fluent = [text for group in GROUPS for text in sources.fluent_group(ROOT, group)]
    languages = [
        word for text in fluent if text.key.startswith("language-") for word in dutch.words_of(text.readings[0])
    ]
    city = sources.city_names((ROOT / "core/src/domain/example/oostende.toml").read_text("utf-8"))
    texts = [*fluent, *sources.guides(ROOT), *sources.guide("glossary", GLOSSARY, page)]
    return Judge(glossary.read(page), city, languages).judge(texts)


def show(report: Report) -> None:
    """Prints all of it, in the same order every time."""
    for key, words in sorted(report.failing.items()):
        print(f"rare: {key}: {', '.join(f'{word} ({dutch.zipf(word):.2f})' for word in sorted(words))}")
    print("compounds:", ", ".join(f"{word} = {first} + {last}" for word, first, last in sorted(report.compounds)))
    print("left out as names:", ", ".join(sorted(report.names)))
    print("left out as codes:", ", ".join(sorted(report.codes)))
    kinds = report.kinds.values()
    whole = Kind(*(sum(getattr(kind, part) for kind in kinds) for part in ("texts", "passed", "passed_without_glossary")))
    for name, kind in [*report.kinds.items(), ("all", whole)]:
        print(
            f"{name}: {kind.passed} of {kind.texts} texts pass ({kind.share:.1f} %), "
            f"{kind.passed_without_glossary} of them without the glossary"
        )
    lengths = [length for length, _ in report.sentences]
    print(f"glossary: {len(report.used)} words in use, {glossary.MOST} at most")
    print(f"sentences: {sum(lengths) / len(lengths):.1f} words on average, the longest {max(lengths)}")
    for problem in report.problems:
        print(f"problem: {problem}")


if __name__ == "__main__":
    found = of_the_product()
    show(found)
    sys.exit(1 if found.problems else 0)
