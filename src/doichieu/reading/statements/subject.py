"""The speaker before a cue: the noun phrase that ends there."""

from __future__ import annotations

import re
from typing import NamedTuple

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.names.kinds import honorific_before, titled_start
from doichieu.reading.names.roles import role_start
from doichieu.reading.statements.scene import Scene
from doichieu.records import Name
from doichieu.text import Span, WordList, back_over

IN_A_WORD = 0.05
"""A pronoun that sticks so much to the syllable before it is part of another word."""
_FARTHEST = 45
"""How many words before a cue its clause may begin at the most."""
_MOST_APPOSITIONS = 4
_MOST_BETWEEN = 2
"""So many words may stand between "nữ diễn viên" and her name: "nữ diễn viên | xinh đẹp | Manon Marsault"."""
_LONGEST_ANY = 10
"""How many words a speaker may have of whom nothing but the cue tells that he speaks."""
_LEAST_QUOTED = 5
"""Fewer words in quotation marks are a name or a word called in question."""
_PARTED = re.compile(r"\s*[,–—-]\s")
_DASH = re.compile(r"\s[-–—]\s")
_STOP = re.compile(r"[.;:!?\"“”«»…\n]|,|\s[-–—]\s?|[–—]")


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
    words = scene.page.words
    cue_start = cue.span.start
    end = _strip_adverbs(scene, floor, cue_start)
    if end < 0:
        return Subject(None, cue_start, passive=True)  # "không trả lời": nothing is said
    parted = "," in scene.text[end:cue_start] or scene.text[end - 1 : end] == ";"
    if end <= floor:  # "ông nói, đồng thời kêu gọi …"
        return Subject(None, end, joined=parted and floor > scene.span.start)
    quoted = scene.notes.quotation_ending(end)
    if quoted is not None and scene.word_count(quoted.inner) >= _LEAST_QUOTED:
        return Subject(None, end)  # a quotation is nobody
    last = words.last_before(end)
    if words.lowers[last] in ("được", "bị"):
        return Subject(None, end, passive=True)
    if words.ends[last] == end and (
        words.lowers[last] in lexicon.word_set("coordinator") or words.lowers[last] in lexicon.word_set("reason")
    ):  # "… và khẳng định", "… từ chối vì cho rằng", "… gây bất ngờ khi tiết lộ"
        if words.lowers[last] != "khi" or cue.meaning.frame == "clause":
            return Subject(None, words.starts[last], joined=True)
    beside = _head_between(scene, floor, end) if relayed else _beside_quotation(scene, floor, end)
    if beside is not None:
        return Subject(Span(beside, _phrase_end(scene, words.first_from(beside), end)), beside)
    start = _clause_start(scene, floor, end)
    if parted and floor > scene.span.start and _apposition_start(scene, floor, start, end) == start:
        return Subject(None, end, joined=True)
    opener = words.first_from(start) - 1
    made_by = opener >= 0 and words.lowers[opener] == "do" and words.starts[opener] >= floor
    if made_by and cue.meaning.frame != "clause":
        return Subject(None, end, passive=True)  # "ảnh do KCNA công bố"
    start = _agent(scene, start, end, cue)
    start = _apposition_start(scene, floor, start, end)
    start = _skip_lead(scene, start, end)
    if start >= end:
        return Subject(None, start)
    speaker = _noun_phrase(scene, start, end)
    dash = _opening_dash(scene, floor, end) if _DASH.search(scene.text, end, cue_start) else None
    if dash is not None and (speaker is None or speaker.start > dash):
        described = _before_dash(scene, floor, dash)
        if described is not None:
            return Subject(Span(described, end), described)
    if speaker is None and cue.meaning.frame == "clause" and cue.meaning.needs == "speaker" and cue.last > cue.first:
        speaker = _any_phrase(scene, start, end)
    adjacent = speaker is not None and speaker.end >= end - 1
    return Subject(speaker, speaker.start if speaker else start, adjacent=adjacent)


def _beside_quotation(scene: Scene, floor: int, end: int) -> int | None:
    """Return where the phrase begins that stands beside a long quotation: "“…”, | Akimoto, 33 tuổi, cho hay"."""
    before = [q for q in scene.quotations if floor <= q.outer.end <= end and scene.word_count(q.inner) >= _LEAST_QUOTED]
    parted = _PARTED.match(scene.text, before[-1].outer.end, end) if before else None
    if parted is None:
        return None
    return _head_between(scene, parted.end(), end) or _any_between(scene, parted.end(), end)


def _any_between(scene: Scene, start: int, end: int) -> int | None:
    """Return where a short phrase begins that no word for people begins: "“…”, | xạ thủ Herbert Blair cho biết"."""
    begin = _skip_lead(scene, start, end)
    if begin >= end or scene.text.find(",", begin, end) >= 0:
        return None
    return begin if _any_phrase(scene, begin, end) else None


def _head_between(scene: Scene, start: int, end: int) -> int | None:
    """Return where a speaker begins whose phrase runs on to `end`, with all that describes him, or None."""
    begin = _skip_lead(scene, start, end)
    index = scene.page.words.first_from(begin)
    if begin >= end or scene.word_count(Span(begin, end)) > _FARTHEST or not _is_head(scene, index):
        return None
    return None if any(begin < cue.span.start and cue.span.end <= end for cue in scene.cues) else begin


def _opening_dash(scene: Scene, floor: int, end: int) -> int | None:
    """Return where the dash stands that opens what a dash at `end` closes: "ông A | - người có công - cho biết"."""
    words = scene.page.words
    farthest = words.starts[max(words.first_from(floor), words.last_before(end) - _FARTHEST)]
    dashes = [match.start() for match in _DASH.finditer(scene.page.masked, farthest, end)]
    return dashes[-1] if dashes else None


def _before_dash(scene: Scene, floor: int, dash: int) -> int | None:
    """Return where the person begins whom an opening dash parts from what describes him, or None."""
    end = back_over(scene.text, dash, "")
    start = _skip_lead(scene, _clause_start(scene, floor, end), end)
    if start >= end:
        return None
    persons = [span for span, name in scene.notes.names_in(Span(start, end)) if name.type == "PER"]
    if not persons or persons[-1].end != end:
        return None
    begin = _name_phrase_start(scene, scene.page.words.first_from(persons[-1].start), start)
    return begin if begin <= start else None


def _agent(scene: Scene, start: int, end: int, cue: Phrase[Cue]) -> int:
    """Return where the one who does it stands in a passive: "EVN bị | Thanh tra Chính phủ chỉ ra"."""
    words = scene.page.words
    passives = ("bị", "được") if cue.meaning.frame == "clause" else ("được",)
    if cue.meaning.cue in lexicon.word_set("finding"):
        return start  # "thi thể được lực lượng cứu nạn tìm thấy": nothing is said
    for index in reversed(words.inside(Span(start, end))[-_LONGEST_ANY:-1]):
        if words.lowers[index] in passives and _is_head(scene, index + 1):
            return words.starts[index + 1]
    return start


def main_subject(scene: Scene, floor: int, end: int, *, nouns: bool = False) -> Span | None:
    """Return who stands first from `floor` on, where it is a person or body: the subject its later cues go on from.

    Names joined by "và" are one subject. With `nouns` people without a name count too ("chuyên gia Trung Quốc").
    """
    start = _skip_lead(scene, floor, end)
    words = scene.page.words
    named = [mention for mention, _ in scene.notes.who_in(Span(start, end))]
    if start >= end or not _is_head(scene, words.first_from(start)):
        return None
    if not named or _name_phrase_start(scene, words.first_from(named[0].start), start) > start + 1:
        return _noun_first(scene, start, end) if nouns else None
    last = named[0].end
    for span in named[1:]:
        begin = _name_phrase_start(scene, words.first_from(span.start), last)
        if scene.text[last:begin].strip() != "và":
            break
        last = span.end
    return Span(start, last)


def _noun_first(scene: Scene, start: int, end: int) -> Span | None:
    """Return the noun for people that stands here, with the state whose people they are: "chuyên gia Trung Quốc"."""
    words = scene.page.words
    first = words.first_from(start)
    quantifier = lexicon.particles("quantifier").at(words, first)
    noun = scene.notes.noun_at(quantifier.last + 1 if quantifier else first)
    if noun is None or noun.last + 1 >= len(words) or noun.span.end >= end:
        return None
    named = scene.notes.name_at(words.starts[noun.last + 1])
    return Span(start, named[0].end if named and named[1].type == "LOC" else noun.span.end)


def speaking(scene: Scene, span: Span) -> Span | None:
    """Return the person or pronoun that a stretch begins with, whatever follows: "anh ngượng ngùng"."""
    start = _skip_lead(scene, span.start, span.end)
    words = scene.page.words
    index = words.first_from(start)
    if start >= span.end or index >= len(words):
        return None
    noun = lexicon.speakers().at(words, index)
    pronoun = noun is not None and noun.meaning.kind == "pronoun"
    persons = [mention for mention, name in scene.notes.names_in(span) if name.type == "PER"]
    named = bool(persons) and _name_phrase_start(scene, words.first_from(persons[0].start), start) <= start
    return Span(start, _phrase_end(scene, index, span.end)) if pronoun or named else None


def _strip_adverbs(scene: Scene, floor: int, cue_start: int) -> int:
    """Return where the speaker ends: before adverbs, times and a comma that stand between it and the cue.

    Return -1 where the cue is denied ("không bình luận").
    """
    words = scene.page.words
    end = cue_start
    while True:
        end = max(floor, back_over(scene.text, end, ",-–")) if end > floor else end
        time = scene.notes.time_ending(end)
        if time and time.start > floor:
            end = time.start
            head = words.last_before(end)
            if (
                head >= 0
                and words.lowers[head] in ("hôm", "vào", "ngày", "hồi", "lúc", "trong")
                and words.starts[head] > floor
            ):
                end = words.starts[head]
            continue
        last = words.last_before(end)
        if last < 0 or words.ends[last] != end:
            return max(end, floor)
        noun = lexicon.speakers().ending(words, last)
        if noun and noun.last > noun.first:
            return max(end, floor)  # the "không" of "các hãng hàng không"
        adverb = lexicon.particles("adverb").ending(words, last)
        if words.lowers[last] in lexicon.word_set("denial"):
            return -1
        if adverb is None or adverb.span.start < floor or words.capitals[last]:
            return max(end, floor)
        end = adverb.span.start


def _clause_start(scene: Scene, floor: int, end: int) -> int:
    """Return where the clause that ends here begins: after punctuation or a word that opens a clause."""
    words = scene.page.words
    index = words.last_before(end)
    floor = max(floor, words.starts[max(0, index - _FARTHEST)])
    depth = _depth(scene.text[words.ends[index] : end]) if index >= 0 else 0
    while index >= 0 and words.starts[index] >= floor:
        gap = _gap(words, index - 1) if index else ""
        gap = gap if index and words.ends[index - 1] >= floor else ""
        opener = lexicon.particles("subordinator").at(words, index)
        if opener and depth == 0 and not words.capitals[index]:
            return min(words.ends[opener.last], end)
        if depth <= 0 and _STOP.search(gap.rpartition(")")[2]) and ")" in gap:
            return words.starts[index]  # "(tức Thủy), | ông Nam"
        closed = depth > 0
        depth += _depth(gap)
        if (
            # a mark before a bracket that is over parts nothing: "ông Báo, (Bộ phận thường trực …) cho rằng"
            not (closed and depth == 0)
            and depth <= 0
            and gap != "."
            and _STOP.search(gap.replace("(", "").replace(")", ""))
            and not _address(scene, gap, index)
        ):
            return words.starts[index]
        index -= 1
    return max(floor, words.starts[index + 1] if index + 1 < len(words) else floor)


def _address(scene: Scene, gap: str, index: int) -> bool:
    """Tell whether a mark stands inside a name, or a comma inside an address: "công an quận 9, TP.HCM cho biết"."""
    words = scene.page.words
    if index and scene.notes.mentions.meeting(Span(words.ends[index - 1], words.starts[index])):
        return True  # "Viện kiểm sát tỉnh Bà Rịa - Vũng Tàu"
    if gap.strip() != "," or not index:
        return False
    noun = lexicon.place_nouns().at(words, index)
    named = scene.notes.name_at(words.starts[index])
    within = named is not None and named[1].type == "LOC" and not lexicon.countries().at(words, index)
    if not (noun and noun.meaning.kind == "place") and not within:
        return False
    return bool(scene.notes.mentions.meeting(words.span(index - 1)))


def _gap(words: WordList, index: int) -> str:
    """Return what stands behind a word, less the full stop of an initial: "Nguyễn Anh D. - đại diện phụ huynh"."""
    gap = words.gaps[index]
    return gap[1:] if gap[:1] == "." and len(words.texts[index]) == 1 and words.capitals[index] else gap


def _depth(gap: str) -> int:
    """Return how many brackets a gap closes, going back over it."""
    return gap.count(")") - gap.count("(")


def _apposition_start(scene: Scene, floor: int, start: int, end: int) -> int:
    """Go back over commas and dashes to the name that what follows describes: "Rob Rogers, phó giám đốc, ủy viên"."""
    begin = start
    for _ in range(_MOST_APPOSITIONS):
        if not _describes(scene, floor, begin) or _names_person(scene, Span(begin, end)):
            return start
        before = _clause_start(scene, floor, back_over(scene.text, begin, ",-–"))
        lead = _skip_lead(scene, before, begin)
        named = _described(scene, Span(lead, begin))
        titled = named is not None and named[1].type == "ORG" and _titled(scene, lead)
        if named is not None and not titled:
            phrase = _name_phrase_start(scene, scene.page.words.first_from(named[0].start), floor)
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
    described = lexicon.titles().at(words, index) or lexicon.speakers().at(words, index)
    noun = described is not None and described.meaning.kind in ("title", "noun")
    return _gap(words, before).strip().strip(")") in (",", "-", "–") and (
        noun or words.lowers[index] in lexicon.word_set("describes")
    )


def _name_phrase_start(scene: Scene, first: int, floor: int) -> int:
    """Return where the phrase of a name begins, with honorific and role before it."""
    words = scene.page.words
    honorific = honorific_before(words, first)
    begin = honorific if honorific is not None else first
    role = role_start(words, begin)
    begin = role if role is not None else begin
    quantifier = lexicon.particles("quantifier").ending(words, begin - 1) if begin else None
    if quantifier and words.gaps[begin - 1] == " ":
        begin = quantifier.first
    return max(floor, words.starts[begin])


def _skip_lead(scene: Scene, start: int, end: int) -> int:
    """Return the start after connectors and times at the head of a clause: "Tuy nhiên", "Chiều 22/10"."""
    words = scene.page.words
    while start < end:
        index = words.first_from(start)
        if index >= len(words) or words.starts[index] >= end:
            return end
        start = words.starts[index]
        time = scene.notes.time_at(start)
        if time and time.end < end:
            start = time.end
            continue
        if time and time.end == end:
            return end
        connector = lexicon.particles("connector").at(words, index)
        if connector and connector.span.end <= end and (connector.last > index or not _is_head(scene, index)):
            start = connector.span.end
            continue
        return start
    return start


def _is_head(scene: Scene, index: int) -> bool:
    """Tell whether a noun phrase that can speak begins at a word."""
    words = scene.page.words
    named = scene.notes.name_at(words.starts[index])
    if named is not None:
        return True
    if lexicon.titles().at(words, index) or lexicon.speakers().at(words, index) or lexicon.bodies().at(words, index):
        return True
    quantifier = lexicon.particles("quantifier").at(words, index)
    if quantifier and quantifier.last + 1 < len(words):
        following = quantifier.last + 1
        return bool(lexicon.speakers().at(words, following) or lexicon.titles().at(words, following)) or (
            scene.notes.name_at(words.starts[following]) is not None
        )
    return bool(lexicon.media_nouns().at(words, index))


def _noun_phrase(scene: Scene, start: int, end: int) -> Span | None:
    """Return the speaker inside a clause that ends at the cue, or None where nobody in it can speak."""
    words = scene.page.words
    index = words.first_from(start)
    if _is_head(scene, index):
        return Span(start, _phrase_end(scene, index, end))
    named = scene.notes.who_in(Span(start, end))
    if named:
        begin = _name_phrase_start(scene, words.first_from(named[-1][0].start), start)
        return Span(begin, _phrase_end(scene, words.first_from(begin), end))
    for index in reversed(words.inside(Span(start, end))):
        speaker = lexicon.speakers().at(words, index)
        if speaker is not None and speaker.meaning.kind in ("noun", "document") and _there_is(scene, index):
            return Span(words.starts[index], end)
        if speaker is None or speaker.meaning.kind != "pronoun" or speaker.span.end > end:
            continue
        if sticks(words.lowers[index - 1], words.lowers[index]) < IN_A_WORD:  # not the "em" of "trẻ em"
            return Span(words.starts[index], end)
    return None


def _there_is(scene: Scene, index: int) -> bool:
    """Tell whether "có" brings in a noun: "từng có | thông tin", "có một số | ý kiến"."""
    words = scene.page.words
    quantifier = lexicon.particles("quantifier").ending(words, index - 1) if index else None
    before = quantifier.first - 1 if quantifier and quantifier.meaning.words != "có" else index - 1
    return before >= 0 and words.lowers[before] == "có"


def _any_phrase(scene: Scene, start: int, end: int) -> Span | None:
    """Return a whole short clause as the speaker, where its first word can begin one ("người đẹp này")."""
    words = scene.page.words
    index = words.first_from(start)
    closed = lexicon.word_set("no_speaker")
    if words.lowers[index] in closed or scene.word_count(Span(start, end)) > _LONGEST_ANY:
        return None
    return None if scene.acts(Span(start, end)) else Span(start, end)


def _phrase_end(scene: Scene, index: int, end: int) -> int:
    """Return where a speaker's phrase ends: a pronoun or a person's name is cut off from a verb that follows it."""
    words = scene.page.words
    start = words.starts[index]
    pronoun = lexicon.speakers().at(words, index)
    if pronoun and pronoun.meaning.kind == "pronoun" and pronoun.span.end < end:
        named = scene.notes.who_in(Span(pronoun.span.end, end))
        near = bool(named) and scene.word_count(Span(pronoun.span.end, named[0][0].start)) <= _MOST_BETWEEN
        title = lexicon.titles().at(words, index)
        if not near and not (title and title.last > pronoun.last):
            return pronoun.span.end
    inside = scene.notes.names_in(Span(start, end))
    persons = [s for s, n in inside if n.type == "PER" or (n.type == "ORG" and s.start == start)]
    if persons:
        after = scene.text[persons[-1].end : end].strip()
        if after and after[0] not in ",(-–" and not after.startswith(("và ", "của ", "-")):
            return persons[-1].end
    return end
