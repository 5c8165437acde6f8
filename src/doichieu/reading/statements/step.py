"""Find the statements of a page, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Literal

import msgspec

from doichieu.reading.page import Page
from doichieu.reading.statements.according import According, according_drafts, accordings
from doichieu.reading.statements.addressee import addressee
from doichieu.reading.statements.interview import Interview, interview
from doichieu.reading.statements.nested import nested_drafts, third_person
from doichieu.reading.statements.notes import Notes
from doichieu.reading.statements.quoted import ALONE, alone, quoted_drafts
from doichieu.reading.statements.reported import report_drafts
from doichieu.reading.statements.reports import Report, reports
from doichieu.reading.statements.resolve import Cast
from doichieu.reading.statements.scene import Draft, Scene
from doichieu.reading.statements.subject import main_subject
from doichieu.records import Name, Statement, Time
from doichieu.text import Span, match_key, trim

_FIRST_POINT = re.compile(r"Thứ nhất\b|Một là\b")
_NEXT_POINT = re.compile(r"Thứ (?:hai|ba|tư|năm|sáu|bảy|tám)\b|(?:Hai|Ba|Bốn|Năm) là\b")


def read_statements(page: Page, names: tuple[Name, ...], times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """Return the statements of a page in order of their content; the article's credits are none."""
    notes = Notes(page, names, times)
    talk = interview(notes)
    cast = Cast(notes)
    found: list[Statement] = []
    inner: list[Statement] = []
    before: list[Draft] = []
    for span in page.frames:
        if talk.at(trim(page.text, span, "*-–").start):
            continue
        scene = Scene(notes, span)
        lone = alone(scene)
        if lone and before and _goes_on(before[-1]):
            found[-1] = _with_piece(found[-1], lone)
            continue
        drafts = [_listed(notes, draft) for draft in sentence_drafts(scene) if not talk.begins(draft.content[0].start)]
        for draft in drafts:
            inner.extend(_statement(notes, nested, cast) for nested in nested_drafts(notes, draft))
            found.append(_statement(notes, draft, cast, addressee(scene, draft)))
        before = drafts
    found.extend(_answers(notes, talk, cast))
    return tuple(sorted([*found, *inner], key=lambda s: (s.content[0], s.content)))


def _listed(notes: Notes, draft: Draft) -> Draft:
    """Return a draft whose content is the first of numbered points ("yêu cầu: Thứ nhất, …") with all of them."""
    content = draft.content[-1]
    if draft.direct or not _FIRST_POINT.match(notes.page.text, content.start):
        return draft
    end, frames = content.end, notes.page.frames
    for index in range(bisect_left(frames, Span(end, 0)), len(frames)):
        if not _NEXT_POINT.match(notes.page.text, frames[index].start):
            break
        end = frames[index].end
    return replace(draft, content=(*draft.content[:-1], trim(notes.page.text, Span(content.start, end), ".")))


def _goes_on(draft: Draft) -> bool:
    """Tell whether a quotation that stands alone goes on from this draft: "“…”, ông nói. “…”"."""
    return draft.direct and draft.cue is not None and draft.content[0].end < draft.cue.start


def _answers(notes: Notes, talk: Interview, cast: Cast) -> list[Statement]:
    """Return the answers of an interview, and what they lay on others than the one asked."""
    found: list[Statement] = []
    asked = talk.asked
    for answer in talk.answers:
        asked = answer.speaker or asked
        if asked is None:
            cast.last = None
        else:
            cast.name_of(asked)
        found.append(
            _statement(notes, Draft((answer.span,), None, answer.speaker, (), "trả lời phỏng vấn", direct=True), cast)
        )
        above = () if asked is None else (notes.fullest_at(asked),)
        for span in talk.frames_in(answer, notes.page.frames):
            told = third_person(notes, sentence_drafts(Scene(notes, span)))
            found += [_statement(notes, d.under(*above), cast) for d in told]
    return found


def sentence_drafts(scene: Scene) -> list[Draft]:
    """Return the drafts of one sentence: its cues first, then what "theo" and bare quotations leave."""
    sources = accordings(scene)
    tail = next((s for s in sources if s.place == "tail"), None)
    head = next((s for s in sources if s.place == "head"), None)
    floor = head.after if head else scene.span.start
    ceiling = tail.cue.start if tail else scene.span.end
    skip = [Span(s.cue.start, s.source.end) for s in sources]
    found = reports(scene, skip, floor)
    drafts = report_drafts(scene, found, ceiling, floor)
    if drafts and found[0].subject.joined and (tail or head):
        drafts = [*_first_half(scene, found[0], head, floor), *drafts]
    if tail:
        drafts = [d.under(tail.source) for d in drafts]
    drafts = [_handed_on(scene, draft, sources) for draft in drafts]
    for source in sources:
        covered = bool(drafts) and (source.place != "head" or _begins(source.after, drafts))
        if not covered or source is head:
            made = according_drafts(scene, source, floor, ceiling)
            if source is head and tail:
                made = [d.under(tail.source) for d in made]  # "Theo A, …, theo B."
            if source is head and drafts:
                halved = drafts[0].rule == "theo, vế trước"
                drafts = [
                    d.under(*source.via, source.source) if _inside(d, made) and d.speaker != source.source else d
                    for d in drafts
                ]
                made = [] if halved or _begins(source.after, drafts) else made
            drafts += made
    return drafts + quoted_drafts(scene, drafts)


def _handed_on(scene: Scene, draft: Draft, sources: list[According]) -> Draft:
    """Return a statement with the "theo" inside its sentence in its chain, where it hands the statement on.

    "Trong một diễn biến khác, theo báo A, | ông B cho biết …", "Bộ B, theo báo A, | tuyên bố …", "Báo A đưa tin theo
    ông B, …": what begins with "theo" is a statement of that source.
    """
    inside = [source for source in sources if source.place == "inside"]
    start = draft.content[0].start
    for source in inside:
        if draft.speaker and draft.speaker.start >= source.after and _begins(source.after, [draft]):
            return draft.under(*source.via, source.source)
        before = _parted_subject(scene, source) if draft.speaker == source.source else None
        if before is not None:
            return replace(draft, speaker=before).under(*source.via, source.source)
        if source.cue.start == start and draft.speaker is not None:
            said = scene.content(Span(source.after, draft.content[0].end))
            content = (said, *draft.content[1:]) if said.start < said.end else draft.content
            return replace(draft, content=content, speaker=source.source, via=(*draft.via, draft.speaker, *source.via))
    return draft


def _parted_subject(scene: Scene, source: According) -> Span | None:
    """Return whom a "theo" between commas parts from his verb: "Bộ Y tế, | theo Reuters, tuyên bố …"."""
    subject = main_subject(scene, scene.span.start, source.cue.start, nouns=True)
    behind = scene.text[subject.end : source.cue.start].strip() if subject else ""
    return subject if behind == "," else None


def _first_half(scene: Scene, report: Report, head: According | None, floor: int) -> list[Draft]:
    """Return A as a statement in "X A và cho hay B, theo Y" (X says it), "Theo Y, X A và cho hay B" (Y does)."""
    subject = report.subject.speaker
    if head:
        content = scene.content(Span(floor, report.subject.clause_start))
        return (
            [Draft((content,), head.said, head.source, head.via, "theo, vế trước")]
            if content.end > content.start
            else []
        )
    if subject is None:
        return []
    content = scene.content(Span(subject.end, report.subject.clause_start))
    return [Draft((content,), None, subject, (), "theo, vế trước")] if scene.word_count(content) >= 3 else []


def _begins(at: int, drafts: list[Draft]) -> bool:
    """Tell whether a speaker stands first in the sentence after a "Theo X,": then X hands the statement on."""
    return any(d.speaker is not None and d.speaker.start - at < 3 for d in drafts)


def _inside(draft: Draft, made: list[Draft]) -> bool:
    return any(piece.covers(part) for outer in made for piece in outer.content for part in draft.content)


def _with_piece(statement: Statement, piece: Span) -> Statement:
    return msgspec.structs.replace(statement, content=(*statement.content, piece))


def _statement(notes: Notes, draft: Draft, cast: Cast, told_to: Span | None = None) -> Statement:
    if draft.speaker:
        name: str | None = cast.name_of(draft.speaker)
    else:
        name = cast.implied(draft.content[0].start) if draft.rule == ALONE else cast.last
    via: dict[str, str] = {}
    for source in (cast.via_name(span) for span in draft.via if name is None or cast.named(span) != name):
        via.setdefault(match_key(source), source)
    return Statement(
        content=draft.content,
        cue=draft.cue,
        speaker=draft.speaker,
        speaker_name=name,
        manner=_manner(notes, draft),
        via=tuple(source for key, source in via.items() if name is None or key != match_key(name)),
        addressee=told_to if told_to and cast.name_of(told_to) != name else None,
        rule=draft.rule,
    )


def _manner(notes: Notes, draft: Draft) -> Literal["direct", "indirect", "mixed"]:
    """Return direct where all content is quoted, mixed where a quoted part of two or more words is inside."""
    if draft.direct:
        return "direct"
    for piece in draft.content:
        for index in notes.quoted.meeting(piece):
            inner = notes.page.quotations[index].inner
            if piece.covers(inner) and len(notes.page.words.inside(inner)) >= 2:
                return "mixed"
    return "indirect"
