"""The speaker before a cue: the noun phrase that ends there."""

from __future__ import annotations

from typing import NamedTuple

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.statements.apposition import (
    LEAST_QUOTED,
    apposition_start,
    beside_quotation,
    between_dashes,
    described_to,
    head_between,
)
from doichieu.reading.statements.clause import clause_start, skip_lead, strip_adverbs
from doichieu.reading.statements.phrase import (
    LONGEST_ANY,
    any_phrase,
    is_head,
    name_phrase_start,
    noun_first,
    noun_phrase,
    phrase_end,
)
from doichieu.reading.statements.scene import Scene, verb_only
from doichieu.text import Span


class Subject(NamedTuple):
    """What stands before a cue: the speaker (None where it is implied), where its clause begins, how it joins.

    `joined`: the cue goes on from an earlier one ("… và khẳng định"); `adjacent`: only adverbs part speaker and cue.
    """

    speaker: Span | None
    clause_start: int
    passive: bool = False
    joined: bool = False
    adjacent: bool = True


def subject_before(scene: Scene, floor: int, cue: Phrase[Cue], *, relayed: bool = False) -> Subject:
    """Return the subject of a cue, looking back as far as `floor`.

    The clause start is where the speaker's own clause begins; what stands before it may be content ("…, ông nói").
    Before a cue that nothing but speaking goes with, any noun phrase is a speaker ("dân mạng cho rằng"). `relayed`: a
    relay ends at `floor` ("AP dẫn lời | bà Farah, thư ký báo chí, cho biết").
    """
    cue_start = cue.span.start
    end = strip_adverbs(scene, floor, cue_start)
    if end < 0:
        return Subject(None, cue_start, passive=True)  # "không trả lời": nothing is said
    inside = floor > scene.span.start
    parted = "," in scene.text[end:cue_start] or scene.text[end - 1 : end] == ";"
    if end <= floor:  # "ông nói, đồng thời kêu gọi …"
        goes_on = parted or "đồng thời" in scene.text[end:cue_start]
        return Subject(None, end, joined=goes_on and inside)
    nobody = _nobody(scene, end, cue)
    if nobody is not None:
        return nobody
    beside = head_between(scene, floor, end) if relayed else beside_quotation(scene, floor, end)
    if beside is not None:
        return Subject(Span(beside, phrase_end(scene, scene.page.words.first_from(beside), end)), beside)
    described = described_to(scene, floor, end)
    if described is not None:
        return Subject(Span(described, end), described)
    start = clause_start(scene, floor, end)
    if scene.text.startswith(",", cue.span.end) and not verb_only(cue) and _agent(scene, start, end, cue) > start:
        return Subject(None, end, passive=True)  # "sau bản cáo trạng được đại diện VKS công bố, …"
    if parted and inside and apposition_start(scene, floor, start, end) == start:
        return Subject(None, end, joined=True)
    if cue.meaning.frame != "clause" and _made_by(scene, floor, start):
        return Subject(None, end, passive=True)  # "ảnh do KCNA công bố"
    start = skip_lead(scene, apposition_start(scene, floor, _agent(scene, start, end, cue), end), end)
    return _subject_in(scene, Span(start, end), floor, cue) if start < end else Subject(None, start)


def _nobody(scene: Scene, end: int, cue: Phrase[Cue]) -> Subject | None:
    """Return the subject of a cue that goes on from an earlier one, is passive or follows a quotation; else None."""
    quoted = scene.notes.quotation_ending(end)
    if quoted is not None and scene.word_count(quoted.inner) >= LEAST_QUOTED:
        return Subject(None, end)
    words = scene.page.words
    last = words.last_before(end)
    before = words.lowers[last]
    if before in ("được", "bị"):
        return Subject(None, end, passive=True)
    joins = before in lexicon.word_set("coordinator") or before in lexicon.word_set("reason")
    if (
        joins
        and not words.capitals[last]
        and words.ends[last] == end
        and (before != "khi" or cue.meaning.frame == "clause")
    ):
        return Subject(None, words.starts[last], joined=True)  # "… và khẳng định", "… từ chối vì cho rằng"
    return None


def _made_by(scene: Scene, floor: int, start: int) -> bool:
    """Tell whether "do" stands before a clause: who follows made what stands before it."""
    words = scene.page.words
    opener = words.first_from(start) - 1
    return opener >= 0 and words.lowers[opener] == "do" and words.starts[opener] >= floor


def _subject_in(scene: Scene, clause: Span, floor: int, cue: Phrase[Cue]) -> Subject:
    """Return the speaker of a clause that ends before a cue, and where his phrase begins."""
    start, end = clause
    speaker = noun_phrase(scene, start, end)
    described = between_dashes(scene, floor, end, cue.span.start)
    if described is not None and (speaker is None or speaker.start > described):
        return Subject(Span(described, end), described)
    if speaker is None and cue.meaning.frame == "clause" and cue.meaning.needs == "speaker" and cue.last > cue.first:
        speaker = any_phrase(scene, start, end)
    speaker = _whole_list(scene, floor, speaker) if speaker else None
    adjacent = speaker is not None and speaker.end >= end - 1
    return Subject(speaker, speaker.start if speaker else start, adjacent=adjacent)


def _whole_list(scene: Scene, floor: int, speaker: Span) -> Span:
    """Return a speaker with the names before it that stand in one list with it: "Mỹ, | Anh và Pháp"."""
    mentions, first = scene.notes.mentions, speaker.start
    while " và " in speaker.of(scene.text) and scene.text[floor:first].endswith(", "):
        before = mentions.ending(first - len(", "))
        if before is None or mentions.starting(first) is None or mentions.spans[before].start < floor:
            break
        first = mentions.spans[before].start
    leads = skip_lead(scene, floor, first) == first  # no noun before it: "Cơ quan tình báo Mỹ, Hàn Quốc và …"
    return Span(first, speaker.end) if leads else speaker


def _agent(scene: Scene, start: int, end: int, cue: Phrase[Cue]) -> int:
    """Return where the one who does it stands in a passive: "EVN bị | Thanh tra Chính phủ chỉ ra"."""
    words = scene.page.words
    if cue.meaning.cue in lexicon.word_set("finding"):
        return start  # "thi thể được lực lượng cứu nạn tìm thấy": nothing is said
    for index in reversed(words.inside(Span(start, end))[-LONGEST_ANY:-1]):
        if words.lowers[index] in ("bị", "được") and is_head(scene, index + 1):
            return words.starts[index + 1]
    return start


def main_subject(scene: Scene, floor: int, end: int, *, nouns: bool = False) -> Span | None:
    """Return who stands first from `floor` on, where it is a person or body: the subject its later cues go on from.

    Names joined by "và" are one subject. With `nouns` people without a name count too ("chuyên gia Trung Quốc").
    """
    start = _past_lead_clause(scene, skip_lead(scene, floor, end), end)
    words = scene.page.words
    named = [mention for mention, _ in scene.notes.who_in(Span(start, end))]
    if start >= end or not is_head(scene, words.first_from(start)):
        return None
    state = scene.notes.name_at(start)
    if state is not None and state[1].type == "LOC" and lexicon.countries().at(words, words.first_from(start)):
        return state[0]
    if not named or name_phrase_start(scene, words.first_from(named[0].start), start) > start + 1:
        return noun_first(scene, start, end) if nouns else None
    last = named[0].end
    for span in named[1:]:
        begin = name_phrase_start(scene, words.first_from(span.start), last)
        if scene.text[last:begin].strip() != "và":
            break
        last = span.end
    return Span(start, last)


def _past_lead_clause(scene: Scene, start: int, end: int) -> int:
    """Return where a sentence's main clause begins: behind the comma of one of when or why before it."""
    words = scene.page.words
    index = words.first_from(start)
    if start >= end or is_head(scene, index) or words.lowers[index] not in lexicon.word_set("leads_in"):
        return start
    comma = scene.masked.find(",", start, end)
    return skip_lead(scene, comma + 1, end) if comma >= 0 else start


def speaking(scene: Scene, span: Span) -> Span | None:
    """Return the person or pronoun that a stretch begins with, whatever follows: "anh ngượng ngùng"."""
    start = skip_lead(scene, span.start, span.end)
    words = scene.page.words
    index = words.first_from(start)
    if start >= span.end or index >= len(words):
        return None
    noun = lexicon.speakers().at(words, index)
    pronoun = noun is not None and noun.meaning.kind == "pronoun"
    persons = [mention for mention, name in scene.notes.names_in(span) if name.type == "PER"]
    named = bool(persons) and name_phrase_start(scene, words.first_from(persons[0].start), start) <= start
    return Span(start, phrase_end(scene, index, span.end)) if pronoun or named else None
