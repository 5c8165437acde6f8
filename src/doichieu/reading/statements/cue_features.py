"""The features of the model of what reports, each a short string; lexicon/cue_weights.tsv gives their weights.

`tools/train_cues.py` trains them.
"""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks_in_steps
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.statements.notes import Notes
from doichieu.text import Span, WordList

LONG_QUOTATION = 40
"""So many characters in quotation marks are mostly what somebody said, and no name."""
_MOST_ADVERBS, _FARTHEST, _LATEST = 3, 4, 3
_LENGTHS = (0, 1, 3, 7, 15)
_NEAR_AFTER, _NEAR_BEFORE = 4, 40
"""How many characters behind a cue, and before one, a quotation may stand to be what it reports."""


def cue_features(notes: Notes, sentence: Span, cue: Phrase[Cue], order: int) -> list[str]:
    """Return the features of a cue in its sentence."""
    words = notes.page.words
    begin, end = words.first_from(sentence.start), words.first_from(sentence.end)
    verb, frame = cue.meaning.cue.lower(), f"{cue.meaning.frame} {cue.meaning.needs}"
    before = _word(notes, cue.first - 1, ends=True) if cue.first > begin else "^"
    after = _word(notes, cue.last + 1, ends=False) if cue.last + 1 < end else "$"
    gap_before = words.gaps[cue.first - 1].strip()[:1] if cue.first > begin else "^"
    gap_after = words.gaps[cue.last].strip()[:2] if cue.last + 1 < end else "$"
    rest = end - cue.last - 1
    found = [
        f"cue {verb}",
        f"frame {frame}",
        f"before {before}",
        f"after {after}",
        f"gap before {gap_before} {frame}",
        f"gap after {gap_after} {frame}",
        f"capital {words.capitals[cue.first]} {cue.first == begin}",
        f"place {min(_FARTHEST, (cue.first - begin) // 4)} {frame}",
        f"order {min(_LATEST, order)} {frame}",
        f"joins {before in lexicon.word_set('coordinator')} {order > 0}",
        f"rest {sum(rest > length for length in _LENGTHS)} {frame}",
    ]
    if cue.first > begin:
        found += _subject_features(notes, cue.first, begin, frame)
        if words.gaps[cue.first - 1] == " ":
            found.append(f"sticks before {_bucket(words, cue.first - 1)} {frame}")
    if cue.last + 1 < end:
        found += _content_features(notes, cue.last, frame)
    start, stop = cue.span
    nearest = notes.quoted.before(start) - 1
    if (
        nearest >= 0
        and sentence.start <= notes.quoted.spans[nearest].start
        and notes.quoted.spans[nearest].end <= start
    ):
        quoted = notes.quoted.spans[nearest]
        long = quoted.end - quoted.start >= LONG_QUOTATION
        found.append(f"quoted {long} {quoted.start == sentence.start} {min(_LATEST, order)} {cue.meaning.needs}")
        found.append(f"quoted {long} {quoted.start == sentence.start} {after}")
    if any(notes.quoted.spans[at].start >= stop for at in notes.quoted.meeting(Span(stop, stop + _NEAR_AFTER))):
        found.append(f"quotation after {frame}")
    if any(notes.quoted.spans[at].end <= start for at in notes.quoted.meeting(Span(start - _NEAR_BEFORE, start))):
        found.append(f"quotation before {frame}")
    return found


def _subject_features(notes: Notes, first: int, begin: int, frame: str) -> list[str]:
    """Return what the words before a cue, its adverbs apart, say of who speaks."""
    words, last, adverbs = notes.page.words, first - 1, 0
    while last >= begin and adverbs < _MOST_ADVERBS:
        adverb, noun = lexicon.particles("adverb").ending(words, last), lexicon.speakers().ending(words, last)
        if adverb is None or (noun and noun.last > noun.first):
            break  # the "không" of "các hãng hàng không" is none
        last, adverbs = adverb.first - 1, adverbs + 1
    if last < begin:
        return []
    named = notes.mentions.ending(words.ends[last]) is not None
    noun, title = lexicon.speakers().ending(words, last), lexicon.titles().ending(words, last)
    time = notes.time_ending(words.ends[last]) is not None
    kind = noun.meaning.kind if noun else "-"
    return [
        f"subject {named} {kind} {bool(title)} {time} {adverbs > 0} {frame}",
        f"subject ends {_word(notes, last, ends=True)}",
    ]


def _word(notes: Notes, index: int, *, ends: bool) -> str:
    """Return a word, or "#" where a name ends, or begins, with it: which name it is says nothing."""
    words, mentions = notes.page.words, notes.mentions
    named = mentions.ending(words.ends[index]) if ends else mentions.starting(words.starts[index])
    return words.lowers[index] if named is None else "#"


def _content_features(notes: Notes, last: int, frame: str) -> list[str]:
    """Return what the words behind a cue say of what it reports."""
    words, found = notes.page.words, []
    if words.gaps[last] == " ":
        found.append(f"sticks after {_bucket(words, last)} {frame}")
    if notes.mentions.starting(words.starts[last + 1]) is not None:
        found.append(f"name after {frame}")
    if lexicon.speakers().at(words, last + 1) or lexicon.titles().at(words, last + 1):
        found.append(f"noun after {frame}")
    return found


def _bucket(words: WordList, index: int) -> int:
    """Return in steps how strongly a word sticks to the next."""
    return sticks_in_steps(words.lowers[index], words.lowers[index + 1])
