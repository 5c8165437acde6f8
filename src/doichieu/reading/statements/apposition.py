"""A speaker whom a comma, a dash or a quotation parts from his cue: "ông A, giám đốc B, cho biết"."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.kinds import honorific_before, titled_start
from doichieu.reading.names.roles import role_start
from doichieu.reading.statements.clause import FARTHEST, clause_start, gap_behind, skip_lead
from doichieu.reading.statements.medium import is_medium, told_to
from doichieu.reading.statements.notes import past_quantifier
from doichieu.reading.statements.phrase import any_phrase, is_head, name_phrase_start
from doichieu.reading.statements.scene import Scene
from doichieu.records import Name
from doichieu.text import Span, back_over, char_before

LEAST_QUOTED = 5
"""Fewer words in quotation marks are a name or a word called in question."""
_MOST_APPOSITIONS = 4
_OPENS = tuple(',;:–—-”"')
_MOST_BEFORE = 2
"""So many words may stand before a name that no list of titles holds: "Bạn Lan", "Binh nhì Nam"."""
_PARTED = re.compile(r"\s*[,–—-]\s")
_DESCRIPTION = re.compile(r"(?:\s?\([^()\n]*\))?\s*(?:[,–—-]\s|$)|\s?\([^()\n]*\)$")
"""What stands between a name and what describes it: a bracket, then a comma or a dash."""
_DASH = re.compile(r"\s[-–—]\s")


def apposition_start(scene: Scene, floor: int, start: int, end: int) -> int:
    """Go back over commas and dashes to the name that what follows describes: "Rob Rogers, phó giám đốc, ủy viên"."""
    begin = start
    for _ in range(_MOST_APPOSITIONS):
        if not _describes(scene, floor, begin) or _names_person(scene, Span(begin, end)):
            return start
        before = clause_start(scene, floor, back_over(scene.text, begin, ",-–"))
        lead = skip_lead(scene, before, begin)
        named = _described(scene, Span(lead, begin))
        titled = named is not None and named[1].type == "ORG" and _titled(scene, lead)
        body = named if named is not None and named[1].type == "ORG" and not titled else None
        if body is not None and (_titled(scene, begin) or is_medium(scene, body[0])):
            return start  # "Trả lời Tuổi Trẻ, | lãnh đạo …": no title describes a body, no noun for people a paper
        if named is not None and not titled:
            phrase = name_phrase_start(scene, scene.page.words.first_from(named[0].start), floor)
            if phrase > lead and named[1].type == "PER" and _meets_a_name(scene, phrase, named[0], begin):
                return phrase  # "Trao đổi với báo X ông Nam, phó giám đốc"
            if phrase <= lead:
                return start if scene.acts(Span(named[0].end, begin)) else lead
        if before >= begin:
            return start
        begin = before
    return start


def _meets_a_name(scene: Scene, phrase: int, mention: Span, end: int) -> bool:
    """Tell whether a titled person stands directly behind another name, and before what describes him up to `end`."""
    words = scene.page.words
    first = words.first_from(phrase)
    titled = phrase < mention.start and words.ends[words.last_before(end)] == mention.end
    meets = words.capitals[first - 1] or scene.notes.mentions.ending(words.ends[first - 1]) is not None
    return titled and first > 0 and meets


def _described(scene: Scene, span: Span) -> tuple[Span, Name] | None:
    """Return the name that what follows describes: the first one, or the person who stands last."""
    named = scene.notes.who_in(span)
    if len(named) > 1 and named[0][1].type == "ORG" and named[-1][1].type == "PER":
        return named[-1]
    return named[0] if named else None


def _titled(scene: Scene, start: int) -> bool:
    title = lexicon.titles().at(scene.page.words, scene.page.words.first_from(start))
    return title is not None and title.meaning.kind == "title"


def _names_person(scene: Scene, span: Span) -> bool:
    """Tell whether a description names a person of its own: an honorific or nothing but names before it."""
    words = scene.page.words
    for mention, name in scene.notes.names_in(span):
        first = words.first_from(mention.start)
        role = role_start(words, first)
        if name.type != "PER" or first == 0:
            continue
        owner = titled_start(words, first) - 1
        if words.starts[owner] >= span.start and words.lowers[owner] in lexicon.word_set("owner_before"):
            continue  # "hàng xóm của | ông My"
        title = lexicon.titles().at(words, role) if role is not None else None
        between = range(title.last + 1, first) if title else range(0)
        if honorific_before(words, first) is not None or (title and all(words.capitals[i] for i in between)):
            return True
    return False


def _describes(scene: Scene, floor: int, start: int) -> bool:
    """Tell whether a title or a noun for people stands here, behind a comma or dash."""
    words = scene.page.words
    index = words.first_from(start)
    before = index - 1
    if index >= len(words) or before < 0 or words.starts[before] < floor:
        return False
    named = scene.notes.name_at(words.starts[index])
    if named is not None and named[1].type == "ORG" and words.capitals[index]:
        return False  # "Nhà Trắng" acts itself
    return gap_behind(words, before).strip().strip(")") in (",", "-", "–") and (
        _noun_for_people(scene, index)
        or words.lowers[index] in lexicon.word_set("describes")
        or words.lowers[index + 1 : index + 2] == ["tuổi"]
    )


def described_to(scene: Scene, floor: int, end: int) -> int | None:
    """Return where he begins who stands first in a clause, if all from his name to `end` describes him; else None.

    "ông A, quản lý xưởng sản xuất", "bà B (quận Ba Đình, Hà Nội)", "C, thị trưởng D, thành phố bên bờ biển".
    """
    words, begin = scene.page.words, skip_lead(scene, floor, end)
    farthest = max(begin, words.starts[max(0, words.first_from(end) - FARTHEST)])
    for mention, name in reversed(scene.notes.who_in(Span(farthest, end))):
        phrase = name_phrase_start(scene, words.first_from(mention.start), begin)
        opens = scene.word_count(Span(begin, phrase)) <= _MOST_BEFORE or (
            name.type == "PER" and char_before(scene.text, phrase) in _OPENS
        )
        if words.lowers[words.first_from(phrase) - 1] == "của" and phrase > begin:
            phrase = begin  # "Vợ của ông A, nhiếp ảnh gia, cho biết"
        if not opens or not _described_on(scene, mention, end) or _told_between(scene, phrase, end):
            continue
        if not told_to(scene, mention, None):  # "Trên báo X, | lãnh đạo huyện Y"
            return phrase
    return None


def _told_between(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a verb that reports begins between two offsets."""
    return any(start < cue.span.start < end and cue.meaning.frame != "according" for cue in scene.cues)


def _described_on(scene: Scene, mention: Span, end: int) -> bool:
    """Tell whether something stands from a name to `end` and all describes it: a bracket, a mark and a description."""
    behind = _DESCRIPTION.match(scene.text, mention.end, end) if mention.end < end else None
    return behind is not None and (behind.end() >= end or _only_describes(scene, Span(behind.end(), end)))


def _only_describes(scene: Scene, tail: Span) -> bool:
    """Tell whether a stretch opens with a description and nobody else acts in it."""
    words = scene.page.words
    index = words.first_from(tail.start)
    index = past_quantifier(words, index + (words.lowers[index] == "là"))  # "A, là một chiến sĩ quê Vũng Tàu, …"
    noun = _noun_for_people(scene, index) or (not words.capitals[index] and lexicon.bodies().at(words, index))
    if not noun and words.lowers[index] not in lexicon.word_set("describes"):
        return False
    last = clause_start(scene, tail.start, tail.end)
    another = last > tail.start and is_head(scene, words.first_from(last)) and scene.acts(tail)
    return not another and not _names_person(scene, tail)


def _noun_for_people(scene: Scene, index: int) -> bool:
    words = scene.page.words
    noun = lexicon.titles().at(words, index) or lexicon.speakers().at(words, index)
    return noun is not None and noun.meaning.kind in ("title", "noun")


def between_dashes(scene: Scene, floor: int, end: int, cue_start: int) -> int | None:
    """Return where the person begins whom two dashes part from his cue: "ông A - người có công - cho biết", or None."""
    dash = _opening_dash(scene, floor, end) if _DASH.search(scene.text, end, cue_start) else None
    return None if dash is None else _before_dash(scene, floor, dash)


def _opening_dash(scene: Scene, floor: int, end: int) -> int | None:
    """Return where the dash stands that opens what a dash at `end` closes: "ông A | - người có công - cho biết"."""
    words = scene.page.words
    farthest = words.starts[max(words.first_from(floor), words.last_before(end) - FARTHEST)]
    dashes = [match.start() for match in _DASH.finditer(scene.masked, farthest, end)]
    return dashes[-1] if dashes else None


def _before_dash(scene: Scene, floor: int, dash: int) -> int | None:
    """Return where the person begins whom an opening dash parts from what describes him, or None."""
    end = back_over(scene.text, dash, "")
    start = skip_lead(scene, clause_start(scene, floor, end), end)
    if start >= end:
        return None
    persons = [span for span, name in scene.notes.names_in(Span(start, end)) if name.type == "PER"]
    if not persons or persons[-1].end != end:
        return None
    begin = name_phrase_start(scene, scene.page.words.first_from(persons[-1].start), start)
    return begin if begin <= start else None


def beside_quotation(scene: Scene, floor: int, end: int) -> int | None:
    """Return where the phrase begins that stands beside a long quotation: "“…”, | Akimoto, 33 tuổi, cho hay"."""
    before = [q for q in scene.quotations if floor <= q.outer.end <= end and scene.word_count(q.inner) >= LEAST_QUOTED]
    parted = _PARTED.match(scene.text, before[-1].outer.end, end) if before else None
    if parted is None:
        return None
    return head_between(scene, parted.end(), end) or _any_between(scene, parted.end(), end)


def _any_between(scene: Scene, start: int, end: int) -> int | None:
    """Return where a short phrase begins that no word for people begins: "“…”, | xạ thủ Herbert Blair cho biết"."""
    begin = skip_lead(scene, start, end)
    if begin >= end or scene.text.find(",", begin, end) >= 0:
        return None
    return begin if any_phrase(scene, begin, end) else None


def head_between(scene: Scene, start: int, end: int) -> int | None:
    """Return where a speaker begins whose phrase runs on to `end`, with all that describes him, or None."""
    begin = skip_lead(scene, start, end)
    index = scene.page.words.first_from(begin)
    if begin >= end or scene.word_count(Span(begin, end)) > FARTHEST or not is_head(scene, index):
        return None
    return None if any(begin < cue.span.start and cue.span.end <= end for cue in scene.cues) else begin
