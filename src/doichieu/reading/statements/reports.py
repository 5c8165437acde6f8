"""Which cues of a sentence report, and with which subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.statements.clause import FARTHEST
from doichieu.reading.statements.medium import is_medium
from doichieu.reading.statements.notes import past_quantifier
from doichieu.reading.statements.phrase import is_head
from doichieu.reading.statements.scene import Scene, less_noun, verb_only
from doichieu.reading.statements.subject import Subject, main_subject, speaking, subject_before
from doichieu.text import Span, back_over, char_before

LINK = re.compile(r"\s*(?:thêm\s?)?(?:,\s*)?(?:(?:rằng|là|như sau|thế này)\b)?\s*(?:,\s*)?(?=\W|\w)")
"""What may stand between a cue and its content."""
_TOLD_THAT = re.compile(r"(?:(?:\s(?:với|cho))?\s[^,.;:“”\"()]{2,70}?)?\srằng,?\s")
_TOLD = re.compile(r"(?:\s(?:với|cho))?\s(?P<whom>[^,.;:“”\"()]{2,40}),\s(?=\w)")


LONGEST_TOLD = 90
"""So many characters behind a cue may say to whom and where, before its "rằng"."""
_COMMA = re.compile(r",\s")
_TO_WHOM = re.compile(r"\svới\s[^,.;:“”\"()\n]{2,40},\s")
_LEAST_TOLD = 5
"""So many words after "nói với NBC," are what was told."""


@dataclass(frozen=True)
class Report:
    """A cue that reports: the cue, its subject, and where its clause begins and ends."""

    cue: Phrase[Cue]
    subject: Subject
    shares: bool
    """Tell whether it has no subject of its own and is joined to the cue before it."""
    ahead: bool = False
    """Tell whether its subject stands after its content: "Đánh giá cao …, ông Kim nói …"."""


def reports(scene: Scene, skip: list[Span], begin: int) -> list[Report]:
    """Return the reporting cues of a sentence from `begin` on, with their subjects.

    Cues inside `skip` (the sources of a "theo") are none.
    """
    found: list[Report] = []
    ahead: Phrase[Cue] | None = None
    floor = begin
    passive: int | None = None
    for held in scene.cues:
        cue = less_noun(scene.notes, held) if held.meaning.frame == "relay" else held
        if cue.span.start < begin:
            continue
        if cue.meaning.frame in ("according", "none") or any(s.overlaps(cue.span) for s in skip):
            continue
        relayed = bool(found) and found[-1].cue.meaning.frame == "relay" and found[-1].cue.span.end == floor
        subject = subject_before(scene, floor, cue, relayed=relayed)
        if subject.passive or (passive is not None and cue.first == passive + 1 and not verb_only(cue)):
            passive = cue.last  # "được đề nghị | nói vài điều"
            continue
        if _asked_for(scene, cue, subject) or _in_passing(scene, subject, cue) or _leads_to_another(scene, cue):
            continue
        if cue.first == scene.page.words.first_from(begin) and scene.page.words.capitals[cue.first]:
            ahead = cue if cue.meaning.needs == "speaker" else None
            continue
        joined = subject.joined and bool(found)
        told = _told_of(scene, found[-1], subject) if joined else None
        if told is not None:
            subject, joined = subject._replace(speaker=told, joined=False), False
        complete = _with_speaker(scene, begin, cue, subject, joined=joined)
        if complete is None:
            continue
        subject = complete
        if not _wanted(scene, cue, subject):
            continue
        if ahead is not None and not found and subject.speaker is not None and _comma_before(scene, subject):
            found.append(Report(ahead, subject, shares=False, ahead=True))
        found.append(Report(cue, subject, joined))
        floor = cue.span.end
    leading = _leading(scene, ahead) if ahead is not None and not any(report.ahead for report in found) else None
    return [leading, *found] if leading else found


def _told_of(scene: Scene, report: Report, subject: Subject) -> Span | None:
    """Return whose deed a medium or its source tells before the next cue: "AP cho biết | Mỹ bác tin và nói …"."""
    teller = report.subject.speaker
    if teller is None:
        return None
    source = any(noun in teller.of(scene.text).lower() for noun in lexicon.word_set("source_again"))
    if not source and not any(is_medium(scene, span) for span, _ in scene.notes.names_in(teller)):
        return None
    begin = told_that(scene, report.cue) or report.cue.span.end
    return main_subject(scene, begin, subject.clause_start, nouns=True)


def _with_speaker(scene: Scene, begin: int, cue: Phrase[Cue], subject: Subject, *, joined: bool) -> Subject | None:
    """Return a subject with the sentence's own speaker where the cue has none; None where nobody speaks.

    `joined`: the cue goes on from another report, which says who speaks.
    """
    if joined:
        return subject
    if subject.joined:
        strong = cue.meaning.frame == "clause" and cue.meaning.needs == "speaker"
        subject = subject._replace(speaker=main_subject(scene, begin, subject.clause_start, nouns=strong))
    if subject.speaker is not None:
        return subject
    goes_on = main_subject(scene, begin, cue.span.start, nouns=True) if _behind_comma(scene, cue) else None
    if goes_on is None and not _may_lack_subject(scene, cue):
        return None
    return subject._replace(speaker=goes_on or main_subject(scene, begin, cue.span.start))


def _leading(scene: Scene, cue: Phrase[Cue]) -> Report | None:
    """Return the report of a verb that opens a sentence whose subject does something else: "Cho rằng …, B kiện"."""
    if not verb_only(cue):
        return None
    for comma in _COMMA.finditer(scene.masked, cue.span.end, scene.span.end):
        named = scene.notes.name_at(comma.end())
        speaker = speaking(scene, Span(comma.end(), scene.span.end)) or (named[0] if named else None)
        if speaker is not None and speaker.start == comma.end():
            return Report(cue, Subject(speaker, speaker.start), shares=False, ahead=True)
    return None


def _behind_comma(scene: Scene, cue: Phrase[Cue]) -> bool:
    """Tell whether a cue that is nothing but a verb goes on behind a comma: "Ông Nam đến thăm trường, cho biết …"."""
    return verb_only(cue) and char_before(scene.text, cue.span.start) == ","


def _asked_for(scene: Scene, cue: Phrase[Cue], subject: Subject) -> bool:
    """Tell whether a question asks for what a cue would report: "Ông có thể cho biết …?", "Xin ông cho biết …?"."""
    words = scene.page.words
    if subject.speaker is None or not scene.text.endswith("?", scene.span.start, scene.span.end):
        return False
    speaker = words.first_from(subject.speaker.start)
    return words.lowers[cue.first - 1] in lexicon.word_set("asks_whether") or any(
        index >= 0 and words.lowers[index] in lexicon.word_set("asks_for") for index in (speaker - 1, speaker)
    )


def _in_passing(scene: Scene, subject: Subject, cue: Phrase[Cue]) -> bool:
    """Tell whether a clause only compares: "không do độc tố như | Bộ Y tế từng cho biết, …"."""
    words, begin = scene.page.words, scene.page.words.first_from(scene.span.start)
    named = [mention for mention, _ in scene.notes.names_in(Span(subject.clause_start, cue.span.start))]
    starts = [subject.clause_start, *(scene.notes.phrase_start(mention) for mention in named[-1:])]
    befores = [words.first_from(start) - 1 for start in starts]
    return any(at > begin and words.lowers[at] == "như" and words.gaps[at - 1] == " " for at in befores)


def _leads_to_another(scene: Scene, cue: Phrase[Cue]) -> bool:
    """Tell whether a cue only says to whom the next one was said: "…, chia sẻ với báo chí, | ông Tâm cho biết"."""
    to_whom = _TO_WHOM.match(scene.masked, cue.span.end, scene.span.end)
    if to_whom is None or not is_head(scene, scene.page.words.first_from(to_whom.end())):
        return False
    return any(0 < scene.word_count(Span(to_whom.end(), later.span.start)) <= FARTHEST for later in scene.cues)


def _comma_before(scene: Scene, subject: Subject) -> bool:
    return char_before(scene.text, subject.clause_start) == ","


def _may_lack_subject(scene: Scene, cue: Phrase[Cue]) -> bool:
    """Tell whether the last one who spoke is meant: "Đồng thời đề nghị …", a strong cue that leads to a quotation."""
    connector = lexicon.particles("connector").at(scene.page.words, scene.page.words.first_from(scene.span.start))
    if connector is not None and connector.last + 1 == cue.first and not scene.inside_quotation:
        return True
    quoted = None if _of_someone(scene, cue) else quoted_after(scene, cue)
    return cue.meaning.frame == "clause" and quoted is not None and not cue_between(scene, cue, quoted)


def _wanted(scene: Scene, cue: Phrase[Cue], subject: Subject) -> bool:
    if cue.meaning.frame == "relay":
        quoted = quotation_before(scene, subject) or quoted_after(scene, cue)
        return subject.speaker is not None and (bool(quoted) or _quotes_somebody(scene, cue, subject.speaker))
    if cue.meaning.note == "documents" and not _is_document(scene, subject.speaker):
        return False
    return not (scene.inside_quotation and cue.meaning.note.startswith("wish"))


def _quotes_somebody(scene: Scene, cue: Phrase[Cue], speaker: Span) -> bool:
    """Tell whether a relay of one word hands on what somebody said: "AP dẫn bà Farah", not "bà Lan dẫn hai cháu".

    A body or a medium does, of somebody; a person, of something written.
    """
    words, after = scene.page.words, cue.last + 1
    if cue.last > cue.first or after >= len(words):
        return True
    if not words.gaps[cue.last].isspace():
        return True
    if not (words.capitals[after] or is_head(scene, after) or past_quantifier(words, after) > after):
        return False
    noun = lexicon.speakers().at(words, past_quantifier(words, after))
    written = noun is not None and noun.meaning.kind == "document"
    return written or not any(name.type == "PER" for _, name in scene.notes.names_in(speaker))


def _is_document(scene: Scene, speaker: Span | None) -> bool:
    """Tell whether a speaker is something written or filmed: what can show ("cho thấy", "ghi") without speaking."""
    if speaker is None:
        return False
    words = scene.page.words
    found = (lexicon.speakers().at(words, index) for index in words.inside(speaker))
    return any(noun is not None and noun.meaning.kind == "document" for noun in found)


def cue_between(scene: Scene, cue: Phrase[Cue], quoted: Span) -> bool:
    """Tell whether another cue leads to a quotation: "Chia sẻ với ITV, Keane cho biết: “…”"."""
    return any(
        cue.span.end <= other.span.start and other.span.end <= quoted.start and not _of_someone(scene, other)
        for other in scene.cues
    )


def _of_someone(scene: Scene, cue: Phrase[Cue]) -> bool:
    """Tell whether a cue is a noun by what follows it: "lý giải cho nhận định của mình: “…”"."""
    words = scene.page.words
    return cue.last + 1 < len(words) and words.lowers[cue.last + 1] == "của"


def told_that(scene: Scene, cue: Phrase[Cue]) -> int | None:
    """Return where the content of "nói với X rằng …" begins, or None."""
    limit = min(scene.span.end, cue.span.end + LONGEST_TOLD)
    told = _TOLD_THAT.match(scene.masked, cue.span.end, limit)
    if told is None and cue.meaning.cue in lexicon.word_set("tells"):  # "nói với NBC, …"
        told = _TOLD.match(scene.masked, cue.span.end, limit)
        if told is None or not scene.notes.who_in(Span(*told.span("whom"))):
            return None
        if scene.word_count(Span(told.end(), scene.span.end)) < _LEAST_TOLD:
            return None
    return told.end() if told else None


def quoted_after(scene: Scene, cue: Phrase[Cue]) -> Span | None:
    """Return the quotation after a cue, a colon between them, or directly beside it."""
    text, end = scene.masked, scene.span.end
    colon = text.find(":", cue.span.end, min(end, cue.span.end + 90))
    if "Ảnh" in text[cue.span.end : max(colon, cue.span.end)]:
        colon = -1
    at = colon + 1 if colon >= 0 else cue.span.end
    while at < end and (text[at].isspace() or text[at] in ",-–"):
        at += 1
    quotation = scene.notes.quotation_at(at)
    if quotation:
        return quotation.inner
    if colon >= 0 and scene.word_count(Span(cue.span.end, colon)) <= 8 and scene.word_count(Span(colon + 1, end)) > 2:
        return Span(at, end)
    linked = LINK.match(text, cue.span.end, end)
    quotation = scene.notes.quotation_at(linked.end()) if linked else None
    return quotation.inner if quotation else None


def quotation_before(scene: Scene, subject: Subject) -> Span | None:
    """Return the quotation that ends before a subject: "“…”, ông nói", "“…” - ông nói"."""
    at = back_over(scene.text, subject.clause_start, ",-–—.")
    quotation = scene.notes.quotation_ending(at)
    return quotation.inner if quotation and quotation.outer.start >= scene.span.start else None
