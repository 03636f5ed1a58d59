"""The gate sees what is planted, and nothing else."""

from __future__ import annotations

import unittest

import dutch
import glossary
import sources
from judge import Judge, Report
from sources import FILLED_IN, Text


def table(*rows: str) -> str:
    """A glossary of these rows."""
    return "\n".join(["# Woorden", "", "| Woord | Wat het wil zeggen |", "|---|---|", *rows, ""])


def fluent(content: str) -> list[Text]:
    """The texts of one Fluent file."""
    return list(sources.Fluent([("a.ftl", content)]).texts("words"))


def judged(texts: list[Text], page: str = table(), names: tuple[str, ...] = ()) -> Report:
    """What the gate says of these texts."""
    return Judge(glossary.read(page), names, ["Pasjtoe"]).judge(texts)


PLAIN = [Text("words", f"plain-{n}", ("De deur is open.",)) for n in range(99)]


class Words(unittest.TestCase):
    """Common words and compounds."""

    def test_everyday_words_are_common_and_rare_ones_are_not(self) -> None:
        for word in ("deur", "Buurt", "één", "vóór", "collega's", "collega’s"):
            self.assertTrue(dutch.is_common(word), word)
        for word in ("ingebrekestelling", "vigerende", "qzxv"):
            self.assertFalse(dutch.is_common(word), word)

    def test_a_compound_of_everyday_words_passes(self) -> None:
        self.assertEqual(dutch.compound("voorbeeldlijst"), ("voorbeeld", "lijst"))
        self.assertEqual(dutch.compound("welkombezoeken"), ("welkom", "bezoeken"))
        self.assertEqual(dutch.compound("stadsdienst"), ("stad", "dienst"))

    def test_nonsense_is_no_compound(self) -> None:
        for word in (
            "aanmaning",  # a beginning that changes a verb, and a rest that is no word
            "terugbetaling",  # "terug" is no part
            "onderverhuurder",
            "zorgvuldiglijk",  # an ending, not a corpse
            "mensschap",
            "bestelbon",  # a part of three letters
            "geldqzxv",
            "qzxvgeld",
            "betalingsonmacht",  # a rare part
        ):
            self.assertIsNone(dutch.compound(word), word)

    def test_a_hyphen_makes_two_words_and_an_apostrophe_one(self) -> None:
        self.assertEqual(dutch.words_of("Sint-Jan, foto's: 12 (b)."), ["Sint", "Jan", "foto's", "b"])


class Fluent(unittest.TestCase):
    """Texts as they are read."""

    def test_what_is_filled_in_is_no_word_and_every_plural_is_looked_at(self) -> None:
        (text,) = fluent("a = { $n ->\n    [one] { $n } deur\n   *[other] { $n } vigerende\n}\n")
        self.assertEqual(text.readings, (f"{FILLED_IN} deur", f"{FILLED_IN} vigerende"))
        self.assertEqual(judged([text]).failing, {"a": {"vigerende"}})

    def test_terms_and_references_are_said_and_repeats_are_counted_once(self) -> None:
        texts = fluent("-us = de buren\na = Wij zijn { -us }.\n    .hint = Ook { a }\nb = { a }\nc = { b.no }\n")
        self.assertEqual([text.key for text in texts], ["a", "a.hint"])
        self.assertEqual(texts[1].readings, ("Ook Wij zijn de buren.",))

    def test_a_circle_and_what_cannot_be_parsed_are_said(self) -> None:
        for content in ("a = x { b }\nb = y { a }\n", "a = { $n\n"):
            with self.assertRaises(ValueError):
                fluent(content)


class Guides(unittest.TestCase):
    """Markdown as it is read."""

    def test_blocks_are_texts_and_addresses_are_not(self) -> None:
        page = "# Kop\n\nEen [deur](https://x.example/vigerende)\nmet `qzxv`.\n\n- ![een beeld](qzxv.png)\n\n" + table(
            "| a | b |"
        )
        texts = list(sources.guide("guides", "a.md", page))
        said = [text.readings[0] for text in texts]
        self.assertEqual(said[:3], ["Kop", f"Een deur met {FILLED_IN}.", "een beeld"])
        self.assertEqual(said[-2:], ["a", "b"])
        self.assertEqual(texts[1].key, "a.md:3")


class Gate(unittest.TestCase):
    """What passes and what does not."""

    def test_plain_texts_pass(self) -> None:
        report = judged(PLAIN)
        self.assertEqual((report.problems, report.failing), ([], {}))

    def test_a_planted_rare_word_is_seen(self) -> None:
        report = judged([*PLAIN, Text("words", "planted", ("Betaal de ingebrekestelling.",))])
        self.assertEqual(report.failing, {"planted": {"ingebrekestelling"}})
        self.assertEqual(report.problems, [])

    def test_below_the_bar_is_a_problem_for_each_kind_of_text_alone(self) -> None:
        few = [Text("desk", f"rare-{n}", ("Ingebrekestelling.",)) for n in range(6)]
        report = judged([*PLAIN * 10, *few, *(Text("desk", f"d-{n}", ("De deur.",)) for n in range(94))])
        self.assertEqual(report.problems, ["desk: 94.0 % pass, 95 % must"])

    def test_a_text_without_words_does_not_count(self) -> None:
        report = judged([*PLAIN, Text("words", "time", (f"{FILLED_IN}:{FILLED_IN} · 12",))])
        self.assertEqual(report.kinds["words"].texts, 99)

    def test_a_glossary_word_passes_and_one_that_nobody_needs_is_a_problem(self) -> None:
        rows = table("| ingebrekestelling | een brief die vraagt om te betalen |", "| deur | waar je binnengaat |")
        report = judged([*PLAIN, Text("words", "planted", ("De ingebrekestelling.",))], rows)
        self.assertEqual(report.failing, {})
        self.assertEqual(report.problems, ["no text needs this word of the glossary: deur"])

    def test_a_word_that_only_the_glossary_says_is_not_needed(self) -> None:
        texts = list(sources.guide("glossary", "a.md", table("| vigerende | toch |")))
        report = judged([*PLAIN, *texts], table("| vigerende | toch |"))
        self.assertEqual(report.problems, ["no text needs this word of the glossary: vigerende"])

    def test_eighty_words_are_allowed_and_eighty_one_are_not(self) -> None:
        words = ["qz" + chr(ord("a") + n // 26) + chr(ord("a") + n % 26) for n in range(81)]
        # Two forms in one row are two words.
        rows = [f"| {words[0]}, {words[1]} | uitleg |", *(f"| {word} | uitleg |" for word in words[2:])]
        texts = [Text("words", word, (word,)) for word in words]
        self.assertEqual(judged(texts[:80], table(*rows[:-1])).problems, [])
        self.assertEqual(judged(texts, table(*rows)).problems, ["the glossary has 81 words; 80 are allowed"])

    def test_a_row_without_meaning_and_a_word_twice_are_problems(self) -> None:
        page = glossary.read(table("| qzxv | |", "| qzxw | een |", "| qzxw | twee |"))
        self.assertEqual(len(page.problems), 2, page.problems)

    def test_names_and_codes_are_left_out_and_listed(self) -> None:
        text = Text("desk", "a", ("Zie enrol --qzxv, FREQ=WEEKLY, https://x.example/a of Zeekraalstraat in het Pasjtoe.",))
        report = judged([text], names=("Zeekraalstraat",))
        self.assertEqual(report.failing, {})
        self.assertEqual(report.names, {"Zeekraalstraat", "Pasjtoe"})
        self.assertEqual(report.codes, {"enrol", "--qzxv", "FREQ=WEEKLY", "https://x.example/a"})
        # A command is one only where the server's command line speaks, and a name has its capital.
        for other in (Text("words", "a", ("enrol",)), Text("desk", "a", ("zeekraalstraat",))):
            self.assertIn("a", judged([other], names=("Zeekraalstraat",)).failing)

    def test_a_city_gives_its_names(self) -> None:
        names = sources.city_names('name = "Oostende"\n[[n]]\nplaces = [{ name = "Het speelveld", purpose = "Qzxv" }]\n')
        self.assertEqual(names, {"Oostende", "Het"})

    def test_a_long_sentence_is_a_problem_and_two_short_ones_are_not(self) -> None:
        half = "de deur is open en de deur"
        long = judged([Text("words", "a", (f"{half} {half} {FILLED_IN}, {half}",))])
        self.assertTrue(any(problem.startswith("a sentence of more than 15 words: a:") for problem in long.problems))
        self.assertEqual(judged([Text("words", "a", (f"{half}. {half}? {half}!",))]).problems, [])


if __name__ == "__main__":
    unittest.main()
