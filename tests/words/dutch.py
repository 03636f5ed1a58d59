"""Which Dutch words are common. Fixed numbers, no judgement: the same word has the same answer every time."""

from __future__ import annotations

import re
import unicodedata

from wordfreq import zipf_frequency

# A word this frequent is common. Zipf is the logarithm of how often a word stands in a billion words: words below 3
# are rare, those above 4 everybody meets daily (Van Heuven and others, 2014). 3.5 lies between. In wordfreq's Dutch
# that leaves 14,700 written forms, names and inflections among them; level B1 is usually put at about 5,000 words.
COMMON = 3.5

# A compound passes when both parts are of the words that everybody meets daily, and long enough to be words.
PART = 4.0
PART_LETTERS = 4

# They look like words and are none in a compound: what changes a verb, and endings that are also words ("lijk").
NOT_A_PART = frozenset(
    "achter boven door heen onder over samen tegen terug tussen voor weer "
    "achtig baar heden heid lijk lijke lijken ling loos loze matig rijk rijke schap teur vol vrij zaam".split()
)

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def words_of(text: str) -> list[str]:
    """The words of a text as they stand; what a hyphen joins is two words."""
    return WORD.findall(text)


def zipf(word: str) -> float:
    """How frequent a word is. An accent that only stresses ("vóór") does not make another word."""
    word = word.lower().replace("’", "'")
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace("\u0301", ""))
    return max(zipf_frequency(word, "nl"), zipf_frequency(plain, "nl"))


def is_common(word: str) -> bool:
    """Whether the word itself is frequent enough."""
    return zipf(word) >= COMMON


def compound(word: str) -> tuple[str, str] | None:
    """The two everyday words that make up this one, with nothing or an s between them; the earliest such split."""
    word = word.lower()
    for cut in range(PART_LETTERS, len(word) - PART_LETTERS + 1):
        first, last = word[:cut], word[cut:]
        if _is_part(last):
            for head in (first, first.removesuffix("s")):
                if _is_part(head):
                    return head, last
    return None


def _is_part(word: str) -> bool:
    return len(word) >= PART_LETTERS and word not in NOT_A_PART and zipf(word) >= PART
