"""What reporting cues report: the content, the speaker, the chain: "X nói rằng …", "“…”, X nói", "A dẫn lời B: “…”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.statements.medium import told_to
from doichieu.reading.statements.notes import is_pronoun
from doichieu.reading.statements.reports import (
    LINK,
    LONGEST_TOLD,
    Report,
    cue_between,
    quotation_before,
    quoted_after,
    told_that,
)
from doichieu.reading.statements.scene import Draft, Scene
from doichieu.text import Span, char_before

_JOINED = re.compile(r"(?:,|;|\bvà|\bnhưng|\bsong|\bđồng thời|\bcòn|\btrong khi|\bthì|\bcũng như|\bhay)\s*$")
_NO_MORE = re.compile(r",?\s(?:nhưng|song|và|tuy nhiên|mà)\s(?:vẫn\s|cũng\s|lại\s)?(?:không|chưa|từ chối)\s")
_LEAST_TOLD = 8
"""So many words before a speaker are content, and not only when and where."""
_LEAST_CLAUSE = 5
"""So many words before a speaker are content where only where and when it was said follows the cue."""
_LEAST_QUOTED = 4
"""Fewer words in quotation marks before "dẫn lời" are a paper's name."""
_LEAST_LEAD = 2
"""So many words before a quotation run on into it."""
_LONGEST_CHAIN = 5
_LONGEST_OBJECT = 240
_NEAR = 30
"""So many characters behind a cue may say to whom it was said."""


def report_drafts(scene: Scene, found: list[Report], ceiling: int, floor: int) -> list[Draft]:
    """Return the statements of the reports of one sentence whose content lies in `[floor, ceiling)`."""
    drafts: list[Draft] = []
    outer: tuple[Span, ...] = ()
    relay: Report | None = None
    for position, report in enumerate(found):
        following = found[position + 1] if position + 1 < len(found) else None
        speaker = report.subject.speaker
        if report.shares:
            speaker = drafts[-1].speaker if drafts else found[position - 1].subject.speaker
        if report.cue.meaning.frame == "relay":
            relayed = _relayed(scene, report, following, ceiling)
            if relayed is not None and drafts and _covers(relayed, drafts):
                drafts = [d.under(*relayed.via, *filter(None, [relayed.speaker])) for d in drafts]
            elif relayed is not None:
                drafts.append(relayed)
            elif speaker is not None and scene.word_count(Span(report.cue.span.end, scene.span.end)) == 0:
                drafts = [d.under(speaker) for d in drafts]  # "…, ông Nam nói, Reuters dẫn lại."
            elif speaker is not None:
                outer = (*outer, speaker)[-_LONGEST_CHAIN:]
            relay = report if relayed is None else None
            continue
        if following and speaker is not None and _as_told(scene, speaker):
            outer = (*outer, speaker)
            continue
        nested = _nested_in(drafts, report)
        if nested and speaker is not None and is_pronoun(scene.page.words, speaker):
            continue  # "ông cho biết ông tin rằng …": nobody else speaks
        draft = _report_draft(scene, _begun_by(scene, report, relay), following, speaker, (floor, ceiling))
        relay = None
        if draft and drafts and speaker and (draft.rule == "nội dung, cue" or _told_before(scene, draft, drafts[-1])):
            told = drafts  # "X nói A và B, Reuters đưa tin"; what X found out is told by Reuters itself
            drafts = [d.under(*(span for span in outer if span not in d.via), speaker) for d in told]
            if found[0].cue.meaning.cue in lexicon.word_set("finding"):
                drafts.append(replace(draft, via=outer))
        elif draft:
            via = (*nested, *(span for span in outer if span not in nested))
            via = (*via, *(span for span in _told_medium(scene, report) if span not in via))
            drafts.append(replace(draft, via=via))
    return drafts


def _told_before(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Tell whether what a sentence ends with is a medium behind a quotation that another is said to have told."""
    last = draft.cue is not None and scene.word_count(Span(draft.cue.end, scene.span.end)) == 0
    quoted = last and draft.rule == "trích dẫn, cue" and not before.direct
    return quoted and any(piece.covers(draft.content[0]) for piece in before.content)


def _covers(relayed: Draft, drafts: list[Draft]) -> bool:
    """Tell whether all that the sentence reports is handed on: "Ông A cho biết …, Reuters dẫn nguồn B"."""
    return not relayed.direct and all(relayed.content[0].covers(piece) for draft in drafts for piece in draft.content)


def _begun_by(scene: Scene, report: Report, relay: Report | None) -> Report:
    """Return a report with the clause of the relay before it, where what is told stands before that.

    That is a quotation ("“…”, AP dẫn lời X nói"), or all of a sentence that ends with the cue ("…, AP dẫn lời X nói").
    """
    if relay is None:
        return report
    quoted = quotation_before(scene, relay.subject)
    behind = _after_time(scene, report.cue.span.end, scene.span.end)
    last = scene.word_count(Span(behind, scene.span.end)) == 0
    if not last and (quoted is None or scene.word_count(quoted) < _LEAST_QUOTED):
        return report
    return replace(report, subject=report.subject._replace(clause_start=relay.subject.clause_start))


def _as_told(scene: Scene, speaker: Span) -> bool:
    """Tell whether a medium only hands on what follows: "Như báo A đã đưa tin, ông B cho biết …"."""
    words = scene.page.words
    first = words.first_from(speaker.start)
    before = range(max(words.first_from(scene.span.start), first - 2), first)
    return any(words.lowers[index] == "như" for index in before)


def _nested_in(drafts: list[Draft], report: Report) -> tuple[Span, ...]:
    """Return the chain above a report that stands inside the content of an earlier one."""
    if not drafts:
        return ()
    last = drafts[-1]
    if report.shares:
        return last.via
    if (
        last.speaker
        and any(piece.covers(report.cue.span) for piece in last.content)
        and last.cue
        and last.cue.start < report.cue.span.start
    ):
        return (*last.via, last.speaker)[:_LONGEST_CHAIN]
    return ()


def _told_medium(scene: Scene, report: Report) -> tuple[Span, ...]:
    """Return the medium a speaker spoke to, before the cue or near it, or before the colon that follows it."""
    near = min(scene.span.end, report.cue.span.end + _NEAR)
    colon = scene.masked.find(":", near, min(scene.span.end, near + _NEAR))
    end = colon if colon > 0 else near
    return told_to(scene, Span(scene.span.start, end), report.subject.speaker)


def _relayed(scene: Scene, report: Report, following: Report | None, ceiling: int) -> Draft | None:
    """ "AP dẫn lời bà Henz: “…”", "“…” – AP dẫn lời bà Henz": without a cue after the object the relay is the cue."""
    if (
        following
        and following.cue.span.start - report.cue.span.end < 160
        and scene.text.find(":", report.cue.span.end, following.cue.span.start) < 0
    ):
        return None
    if report.subject.speaker is None:
        return None
    quotation = quotation_before(scene, report.subject)
    after = quoted_after(scene, report.cue)
    content = quotation or after
    if content is None:
        content = scene.content(Span(scene.span.start, report.subject.clause_start))
        parted = char_before(scene.text, report.subject.clause_start) in ",-–"
        if not parted or scene.word_count(content) < 4 or following:
            return None
    ceiling = min(ceiling, report.cue.span.end + _LONGEST_OBJECT)
    stop = scene.text.find(":", report.cue.span.end, ceiling)
    object_end = stop if stop > 0 and after else ceiling
    comma = re.search(r"[,.;“\"]", scene.text[report.cue.span.end : object_end])
    if comma:
        object_end = report.cue.span.end + comma.start()
    object_end = _before_verb(scene, report.cue.span.end, object_end)
    source = scene.tidy(Span(report.cue.span.end, _less_adjunct(scene, report.cue.span.end, object_end)))
    if not scene.word_count(source):
        return None
    return Draft(
        (content,), report.cue.span, source, (report.subject.speaker,), "dẫn lời", direct=bool(quotation or after)
    )


def _before_verb(scene: Scene, start: int, end: int) -> int:
    """Return where whom a relay quotes ends at the latest: before a verb of speaking ("lời nghi phạm | nói với …")."""
    words, maybe = scene.page.words, scene.notes.cue_words
    for index in maybe[bisect_left(maybe, words.first_from(start) + 1) : bisect_left(maybe, words.first_from(end))]:
        cue = lexicon.cues().at(words, index)
        if cue and cue.meaning.frame == "clause" and lexicon.speakers().at(words, index) is None:
            return words.starts[index]
    return end


def _less_adjunct(scene: Scene, start: int, end: int) -> int:
    """Return where whom a relay quotes ends: before where and when he spoke ("lời ông A | tại họp báo của bà B")."""
    words = scene.page.words
    for mention, name in scene.notes.names_in(Span(start, end)):
        behind = words.first_from(mention.end)
        directly = behind < len(words) and scene.text[mention.end : words.starts[behind]] == " "
        if name.type == "PER" and directly and words.lowers[behind] in lexicon.word_set("after_back"):
            return min(end, mention.end)
    return end


def _report_draft(
    scene: Scene, report: Report, following: Report | None, speaker: Span | None, bounds: tuple[int, int]
) -> Draft | None:
    cue = report.cue
    if report.ahead:
        content = scene.content(Span(cue.span.end, report.subject.clause_start))
        kept = scene.word_count(content) >= 3 and not _bare(scene, content)
        return Draft((content,), cue.span, speaker, (), "cue nội dung, người nói") if kept else None
    floor, ceiling = bounds
    end = _content_end(scene, report, following, ceiling)
    quoted = quoted_after(scene, cue)
    if (
        quoted
        and not (following and cue_between(scene, cue, quoted))
        and quoted.end <= ceiling
        and (quoted.start <= end or following is None)
        and _colon_between(scene, cue, quoted)
    ):
        direct = _is_quoted(scene, quoted)
        before = quotation_before(scene, report.subject) if direct and not report.shares else None
        pieces = (before, quoted) if before and before.start >= floor else (quoted,)
        return Draft(pieces, cue.span, speaker, (), "cue : trích dẫn", direct=direct)
    if not report.shares and _inverted(scene, report, end):
        before = quotation_before(scene, report.subject)
        content = scene.content(Span(floor, report.subject.clause_start))
        told = scene.word_count(content) >= 3 and cue.meaning.frame == "clause" and not _only_when(scene, content)
        if before and before.start >= floor and not (told and _in_a_clause(scene, floor, before)):
            return Draft((before,), cue.span, speaker, (), "trích dẫn, cue", direct=True)
        return Draft((content,), cue.span, speaker, (), "nội dung, cue") if told else None
    addressed = _addressed(scene, cue)
    if cue.meaning.note == "points back" or (cue.meaning.note == "on air" and addressed is None):
        return None  # "cho biết như vậy trong báo cáo", "nói trên truyền hình": what was said stands before
    link = LINK.match(scene.text, cue.span.end, end)
    start = addressed or _after_time(scene, link.end() if link else cue.span.end, end)
    content = scene.content(Span(start, end))
    if content.end <= content.start or not scene.word_count(content):
        return None
    return Draft((content,), cue.span, speaker, (), "cue nội dung")


def _in_a_clause(scene: Scene, floor: int, quoted: Span) -> bool:
    """Tell whether the words before a short quotation run on into it: "Ông bị bắt vì “gây rối”, cảnh sát cho biết"."""
    lead = scene.text[floor : quoted.start - 1].rstrip()
    runs_on = lead[-1:].isalnum() and scene.text[quoted.start].islower() and scene.word_count(quoted) < _LEAST_TOLD
    return runs_on and scene.word_count(Span(floor, quoted.start)) >= _LEAST_LEAD


def _is_quoted(scene: Scene, quoted: Span) -> bool:
    """Tell whether a stretch is the inside of a quotation, and not only what follows a colon."""
    return any(q.inner == quoted for q in scene.quotations)


def _colon_between(scene: Scene, cue: Phrase[Cue], quoted: Span) -> bool:
    """A quotation after a cue is the whole content where a colon leads to it or nothing follows it."""
    between = scene.masked[cue.span.end : quoted.start]
    rest = scene.word_count(Span(quoted.end, scene.span.end))
    return ":" in between or rest == 0


def _content_end(scene: Scene, report: Report, following: Report | None, ceiling: int) -> int:
    """Return where the content of a report ends: before the next report's clause where a joint parts them."""
    ceiling = _withheld(scene, report, ceiling)
    if following is None or following.cue.span.start >= ceiling:
        return ceiling
    if _hands_back(scene, report, following):
        return report.cue.span.end
    lead = scene.masked[report.cue.span.end : following.subject.clause_start]
    if not following.shares and _leads_in(scene, report, following):
        return ceiling  # "X cho hay, trong thông báo gửi khách sạn, cảnh sát xác định …"
    joint = _JOINED.search(lead.rstrip() + " ")
    if not following.shares and (
        joint is None or scene.word_count(Span(report.cue.span.end, report.cue.span.end + joint.start())) < 2
    ):
        return ceiling
    end = report.cue.span.end + (joint.start() if joint else len(lead))
    more = _JOINED.search(scene.masked[report.cue.span.end : end].rstrip() + " ")
    return report.cue.span.end + more.start() if more else end


def _hands_back(scene: Scene, report: Report, following: Report) -> bool:
    """Tell whether all that is told stands before both: "Đập đã nứt, ông Nam cho biết, Reuters đưa tin."."""
    between = Span(report.cue.span.end, following.subject.clause_start)
    behind = Span(following.cue.span.end, scene.span.end)
    return not following.shares and scene.word_count(between) == 0 and scene.word_count(behind) == 0


def _leads_in(scene: Scene, report: Report, following: Report) -> bool:
    """Tell whether nothing but when and where stands between a cue and the next clause with its comma."""
    between = scene.content(Span(report.cue.span.end, following.subject.clause_start))
    return between.start < between.end and _only_when(scene, between, "when")


def _withheld(scene: Scene, report: Report, ceiling: int) -> int:
    """Return where a speaker is said to say no more: "… nhưng không nêu chi tiết"; the ceiling where he is not."""
    words = scene.page.words
    for found in _NO_MORE.finditer(scene.masked, report.cue.span.end, ceiling):
        index = words.first_from(found.end())
        cue = lexicon.cues().at(words, index) if index < len(words) else None
        if index < len(words) and (
            (cue and cue.meaning.frame != "none") or words.lowers[index] in lexicon.word_set("withheld")
        ):
            return found.start()
    return ceiling


def _inverted(scene: Scene, report: Report, end: int) -> bool:
    """Tell whether the content stands before the speaker: nothing after the cue but a time or an adjunct."""
    start = _after_time(scene, report.cue.span.end, end)
    rest = scene.content(Span(start, end))
    parted = char_before(scene.text, report.subject.clause_start) in ',-–—”"»?!'
    if rest.end <= rest.start or scene.word_count(rest) == 0:
        return parted
    quoted = quotation_before(scene, report.subject)
    if quoted is None or not parted:
        return parted and _only_adjunct(scene, report, rest)
    if scene.word_count(quoted) >= _LEAST_TOLD:  # "“…”, anh kể lại khoảnh khắc kinh hoàng"
        return True
    if report.cue.meaning.needs == "quote" and scene.word_count(quoted) >= _LEAST_QUOTED:  # "“…”, bà nói với họ"
        return True
    index = scene.page.words.first_from(rest.start)
    adjunct = lexicon.particles("adjunct").at(scene.page.words, index)
    return adjunct is not None or scene.text[report.cue.span.end : report.cue.span.end + 1] in ".,"


def _only_adjunct(scene: Scene, report: Report, rest: Span) -> bool:
    """Tell whether only where and when follows a cue whose content stands before: "…, ông Biên cho biết tại Huế"."""
    words = scene.page.words
    told = scene.content(Span(scene.span.start, report.subject.clause_start))
    lead = words.lowers[words.first_from(scene.span.start)] in lexicon.word_set("leads_in")
    if report.cue.meaning.frame not in ("clause", "object") or lead or scene.word_count(told) < _LEAST_CLAUSE:
        return False
    adjunct = words.lowers[words.first_from(rest.start)] in lexicon.word_set("after_back")
    return adjunct and not scene.acts(rest) and "," not in rest.of(scene.text)


def _after_time(scene: Scene, start: int, end: int) -> int:
    """Return the offset after a time that stands directly behind a cue: "cho biết hôm 22/10"."""
    words = scene.page.words
    index = words.first_from(start)
    while index < len(words) and words.starts[index] < end:
        time = scene.notes.time_at(words.starts[index])
        if time is None and words.lowers[index] in ("vào", "hôm", "trong", "ngày") and index + 1 < len(words):
            time = scene.notes.time_at(words.starts[index + 1])
        if time is None or time.end > end or scene.word_count(Span(time.end, end)) > 3:
            return start
        start = time.end
        index = words.first_from(start)
    return start


def _bare(scene: Scene, content: Span) -> bool:
    """Tell whether a preposition or the like begins what should be content: "nói | về cơ hội"."""
    words = scene.page.words
    index = words.first_from(content.start)
    if " ".join(words.lowers[index : index + 2]) in lexicon.word_set("verb"):
        return False
    return words.lowers[index] in lexicon.word_set("no_content") and not _points_on(scene, index)


def _only_when(scene: Scene, content: Span, openers: str = "leads_in") -> bool:
    """Tell whether what stands before a speaker is one clause of when or where: "Sau khi nhận chỉ trích, …"."""
    words = scene.page.words
    first = words.lowers[words.first_from(content.start)]
    named = scene.notes.name_at(content.start) is not None  # "Bình Nhưỡng" is no "bình luận"
    return "," not in content.of(scene.text) and first in lexicon.word_set(openers) and not named


def _points_on(scene: Scene, index: int) -> bool:
    """Tell whether a clause begins with a pointing word: "đó là nhà vô địch"."""
    words = scene.page.words
    return (
        words.lowers[index] in lexicon.word_set("pointing")
        and index + 1 < len(words)
        and words.lowers[index + 1] == "là"
    )


def _addressed(scene: Scene, cue: Phrase[Cue]) -> int | None:
    """Return where content begins after the one who is told it ("kể với VnExpress rằng …"), or None."""
    words = scene.page.words
    following = words.lowers[cue.last + 1] if cue.last + 1 < len(words) else ""
    beside = following in lexicon.word_set("when") and _has_that(scene, cue)  # "thông báo trên Weibo rằng …"
    to_whom = (
        beside
        or following in ("với", "cho")
        or words.lowers[cue.last] in ("với", "trả lời")
        or cue.meaning.needs == "quote"
    )
    return told_that(scene, cue) if to_whom else None


def _has_that(scene: Scene, cue: Phrase[Cue]) -> bool:
    """Tell whether a "rằng" stands near behind a cue, and no other cue before it whose it would be."""
    that = scene.masked.find(" rằng", cue.span.end, min(scene.span.end, cue.span.end + LONGEST_TOLD))
    following = bisect_left(scene.cue_starts, cue.span.end)
    return that >= 0 and not any(start < that for start in scene.cue_starts[following : following + 1])
