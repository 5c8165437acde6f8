"""Whether a word that may report does so here: the features of a small model, and its answer.

Each feature is a short string; lexicon/cue_weights.tsv gives its weight (tools/train_cues.py).
"""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks_in_steps
from doichieu.lexicon.linear import score
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.names.kinds import half_word
from doichieu.reading.statements.notes import Notes
from doichieu.text import Span, WordList

_MOST_ADVERBS, _FARTHEST, _LATEST = 3, 4, 3
_LENGTHS = (0, 1, 3, 7, 15)
_LONG_QUOTATION = 40
"""So many characters in quotation marks are mostly what somebody said, and no name."""
_LEAST_TOLD = 5
"""So many words behind a medium are what it was told."""
_LONGEST_SUBJECT = 8
"""So many words between a quotation and a cue may say who speaks."""
_LONGEST_DESCRIBED = 30
"""So many where a comma before the cue closes what describes him: "bà Lan, giám đốc nhà máy, | nói"."""
_PARTS = (", ", " - ", " – ", " — ")
_NEAR_AFTER, _NEAR_BEFORE = 4, 40
"""How many characters behind a cue, and before one, a quotation may stand to be what it reports."""


def reports_here(notes: Notes, sentence: Span, cue: Phrase[Cue], order: int) -> bool:
    """Tell whether a cue of a sentence reports; `order` is how many others stand before it in the sentence."""
    words = notes.page.words
    named = words.capitals[cue.first] or notes.mentions.meeting(cue.span)  # "ông Bảo", "Người Đưa Tin"
    part = cue.last + 1 < len(words) and half_word(words, cue.last + 1)  # the "bảo" of "bảo tàng"
    if not (named or part) and _certain(notes, sentence, cue, order):
        return True
    return score(lexicon.feature_weights("cue_weights"), cue_features(notes, sentence, cue, order)) > 0


def _certain(notes: Notes, sentence: Span, cue: Phrase[Cue], order: int) -> bool:
    """Tell whether a cue reports beyond doubt by what stands beside it."""
    if cue.meaning.note == "media" and _by_somebody(notes, sentence, cue):
        return True
    plain = order == 0 and cue.meaning.frame == "clause"
    return plain and (_behind_quotation(notes, sentence, cue) or _to_a_medium(notes, sentence, cue))


def _by_somebody(notes: Notes, sentence: Span, cue: Phrase[Cue]) -> bool:
    """Tell whether somebody, and what he tells, stand beside a verb that only media do: "truyền thông | đưa tin"."""
    words, begin = notes.page.words, notes.page.words.first_from(sentence.start)
    behind = words.lowers[cue.last + 1] if cue.last + 1 < len(words) else ""
    how = lexicon.word_set("no_content") | lexicon.word_set("tells_how")
    if cue.first == begin or (words.gaps[cue.last] == " " and behind in how):
        return False  # "đưa tin về vụ này", "đưa tin sai"
    opens = cue.first - 1
    while opens > begin and words.reach[opens - 1] >= cue.first:
        opens -= 1
        if cue.first - opens > _LONGEST_SUBJECT:
            return False
    return notes.somebody_at(opens)


def _behind_quotation(notes: Notes, sentence: Span, cue: Phrase[Cue]) -> bool:
    """Tell whether only who speaks stands between a long quotation and a cue: "“…”, một nhân viên y tế | nói"."""
    words, nearest = notes.page.words, notes.quoted.before(cue.span.start) - 1
    if nearest < 0 or notes.quoted.spans[nearest].start < sentence.start:
        return False
    quoted = notes.quoted.spans[nearest]
    first = words.first_from(quoted.end)
    parted = notes.page.text[quoted.end : words.starts[first]] in _PARTS
    if not parted or quoted.end - quoted.start < _LONG_QUOTATION:
        return False
    between = cue.first - first
    if words.reach[first] >= cue.first:
        return notes.somebody_at(first) and 0 < between <= _LONGEST_SUBJECT
    named = notes.who_in(Span(quoted.end, cue.span.start))[:1]
    begins = any(name.type == "PER" and notes.phrase_start(span) == words.starts[first] for span, name in named)
    return begins and words.gaps[cue.first - 1] == ", " and between <= _LONGEST_DESCRIBED


def _to_a_medium(notes: Notes, sentence: Span, cue: Phrase[Cue]) -> bool:
    """Tell whether somebody spoke to a medium that only a mark or "rằng" parts from what he said: "nói với AFP, …"."""
    words = notes.page.words
    first = words.first_from(sentence.start)
    if words.lowers[cue.last] not in ("với", "trả lời") or cue.first == first or words.gaps[cue.first - 1] != " ":
        return False
    at = cue.last + 1
    noun = lexicon.media_nouns().at(words, at) if at < len(words) else None
    at = noun.last + 1 if noun else at
    named = notes.name_at(words.starts[at]) if at < len(words) else None
    medium = named is not None and (noun or any(lexicon.agency(form) for form in named[1].forms))
    if not medium or named is None or not notes.page.text.startswith((", ", " rằng "), named[0].end):
        return False
    return len(words.inside(Span(named[0].end, sentence.end))) >= _LEAST_TOLD  # no "nói với Yonhap, Hàn Quốc"


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
        long = quoted.end - quoted.start >= _LONG_QUOTATION
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
