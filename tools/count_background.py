"""Count the background word statistics that doichieu ships: `python tools/count_background.py ARTICLES.jsonl[.gz]`.

Reads articles (JSONL with a `text` each) and writes src/doichieu/lexicon/background.tsv: for every syllable and
pair of neighbouring syllables, in how many articles per 100,000 it occurs; for single syllables also how often, in
percent, they stand with a capital inside a sentence, and how often where a capital follows and none is before them.
Only counts are kept, no text. Same input, same bytes.
"""

from __future__ import annotations

import collections
import sys

import corpus

from doichieu.text import WordList

LEAST_WORD, LEAST_PAIR = 20, 40


def main(path: str) -> None:
    """Count, and write the table."""
    single: collections.Counter[str] = collections.Counter()
    pairs: collections.Counter[str] = collections.Counter()
    seen: collections.Counter[str] = collections.Counter()
    capital: collections.Counter[str] = collections.Counter()
    leading: collections.Counter[str] = collections.Counter()
    leads: collections.Counter[str] = collections.Counter()
    articles = 0
    for row in corpus.rows(path):
        articles += 1
        words = WordList(row["text"])
        lowers = words.lowers
        single.update(set(lowers))
        joined = [i for i in range(len(words) - 1) if words.gaps[i] == " "]
        pairs.update({f"{lowers[i]} {lowers[i + 1]}" for i in joined})
        for i in joined:  # the right word of a pair stands inside a sentence
            seen[lowers[i + 1]] += 1
            capital[lowers[i + 1]] += words.capitals[i + 1]
            if words.gaps[i + 1 : i + 2] == [" "] and words.capitals[i + 2] and not words.capitals[i]:
                leading[lowers[i + 1]] += 1
                leads[lowers[i + 1]] += words.capitals[i + 1]

    def per_100k(count: int) -> int:
        return max(1, round(count * 100_000 / articles))

    def share(word: str) -> int:
        return round(100 * capital[word] / seen[word]) if seen[word] else 0

    def led(word: str) -> int:
        return round(100 * leads[word] / leading[word]) if leading[word] else share(word)

    words_kept = sorted(word for word, count in single.items() if count >= LEAST_WORD)
    pairs_kept = sorted(pair for pair, count in pairs.items() if count >= LEAST_PAIR)
    found = [(word, per_100k(single[word]), share(word), led(word)) for word in words_kept]
    found += [(pair, per_100k(pairs[pair]), 0, 0) for pair in pairs_kept]
    source = f"Counted by tools/count_background.py over {articles} Vietnamese news articles; counts only."
    corpus.write("background.tsv", source, "words\tper_100k\tcapital\tleads", found)


if __name__ == "__main__":
    main(sys.argv[1])
