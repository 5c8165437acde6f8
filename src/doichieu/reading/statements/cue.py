"""Whether a word that may report does so here: what is certain, else the answer of a small model."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.linear import score
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.names.kinds import half_word
from doichieu.reading.statements.cue_features import LONG_QUOTATION, cue_features
from doichieu.reading.statements.notes import Notes
from doichieu.text import Span

_LEAST_TOLD = 5
"""So many words behind a medium are what it was told."""
_LONGEST_SUBJECT = 8
"""So many words between a quotation and a cue may say who speaks."""
_LONGEST_DESCRIBED = 30
"""So many where a comma before the cue closes what describes him: "bà Lan, giám đốc nhà máy, | nói"."""
_FARTHEST_LEAD = 12
"""So many words behind a verb at most what leads to its content stands."""
_PARTS = (", ", " - ", " – ", " — ")


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
    if cue.meaning.frame == "clause" and _leads_to_content(notes, sentence, cue):
        return True
    plain = order == 0 and cue.meaning.frame == "clause"
    return plain and (_behind_quotation(notes, sentence, cue) or _to_a_medium(notes, sentence, cue))


def _leads_to_content(notes: Notes, sentence: Span, cue: Phrase[Cue]) -> bool:
    """Tell whether somebody stands before a verb, and a "rằng", or a colon and a long quotation, near behind it.

    "Ông Nam | viết trên Facebook rằng …", "Ông Nam | viết trên mạng xã hội Twitter: “…”".
    """
    words, end = notes.page.words, notes.page.words.first_from(sentence.end)
    behind = cue.first > words.first_from(sentence.start) and words.gaps[cue.first - 1] == " "
    if not behind or half_word(words, cue.first):
        return False  # "đảm | bảo với ông rằng"
    for index in range(cue.last + 1, min(end, cue.last + 1 + _FARTHEST_LEAD)):
        colon = words.gaps[index - 1].startswith(":") and _long_quotation_at(notes, words.starts[index])
        if not colon and (words.gaps[index - 1] != " " or lexicon.cues().at(words, index)):
            return False
        if colon or words.lowers[index] == "rằng":
            return _somebody_before(notes, sentence, cue)
    return False


def _long_quotation_at(notes: Notes, start: int) -> bool:
    """Tell whether a word is the first of a long quotation."""
    found = (notes.quoted.spans[index] for index in notes.quoted.meeting(Span(start - 1, start)))
    return any(quoted.end - quoted.start >= LONG_QUOTATION for quoted in found)


def _somebody_before(notes: Notes, sentence: Span, cue: Phrase[Cue]) -> bool:
    """Tell whether the clause that a verb stands in begins with somebody, or a name ends right before the verb."""
    words, first = notes.page.words, cue.first
    begin = words.first_from(sentence.start)
    while first > begin and words.gaps[first - 1] == " ":
        first -= 1
    ends = notes.mentions.ending(words.ends[cue.first - 1]) is not None
    return ends or notes.somebody_at(first)


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
    if not parted or quoted.end - quoted.start < LONG_QUOTATION:
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
