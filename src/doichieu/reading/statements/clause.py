"""The clause before a cue: where it begins, and what at its ends is no part of the speaker."""

from __future__ import annotations

import re

from doichieu.lexicon import words as lexicon
from doichieu.reading.statements.phrase import is_head
from doichieu.reading.statements.scene import Scene
from doichieu.text import Span, WordList, back_over

FARTHEST = 45
"""How many words before a cue its clause may begin at the most."""
_ZONE = re.compile(r",?\s\(?giờ (?:địa phương|[A-ZĐ]\w*(?: [A-ZĐ]\w*)?)\)?$")
"""Whose time one behind it is: "sáng 6-9 | , giờ Việt Nam"."""
_LONGEST_ZONE = 30
_STOP = re.compile(r"[.;:!?\"“”«»…\n]|,|\s[-–—]\s?|[–—]")


def strip_adverbs(scene: Scene, floor: int, cue_start: int) -> int:
    """Return where the speaker ends: before adverbs, times and a comma that stand between it and the cue.

    Return -1 where the cue is denied ("không bình luận").
    """
    words = scene.page.words
    end = cue_start
    while True:
        end = max(floor, back_over(scene.text, end, ",-–")) if end > floor else end
        zone = _ZONE.search(scene.text, max(floor, end - _LONGEST_ZONE), end)
        end = zone.start() if zone and scene.notes.time_ending(zone.start()) else end
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


def clause_start(scene: Scene, floor: int, end: int) -> int:
    """Return where the clause that ends here begins: after punctuation or a word that opens a clause."""
    words = scene.page.words
    index = words.last_before(end)
    floor = max(floor, words.starts[max(0, index - FARTHEST)])
    depth = _depth(scene.text[words.ends[index] : end]) if index >= 0 else 0
    while index >= 0 and words.starts[index] >= floor:
        gap = gap_behind(words, index - 1) if index else ""
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
    before = scene.notes.mentions.ending(words.ends[index - 1])
    if before is not None and lexicon.countries().at(words, index):
        where = words.first_from(scene.notes.mentions.spans[before].start) - 1
        return where >= 0 and words.lowers[where] in ("tại", "ở")  # "quan chức tại Delhi, Ấn Độ"
    noun = lexicon.place_nouns().at(words, index)
    named = scene.notes.name_at(words.starts[index])
    within = named is not None and named[1].type == "LOC" and not lexicon.countries().at(words, index)
    if not (noun and noun.meaning.kind == "place") and not within:
        return False
    return bool(scene.notes.mentions.meeting(words.span(index - 1)))


def gap_behind(words: WordList, index: int) -> str:
    """Return what stands behind a word, less the full stop of an initial: "Nguyễn Anh D. - đại diện phụ huynh"."""
    gap = words.gaps[index]
    return gap[1:] if gap[:1] == "." and len(words.texts[index]) == 1 and words.capitals[index] else gap


def _depth(gap: str) -> int:
    """Return how many brackets a gap closes, going back over it."""
    return gap.count(")") - gap.count("(")


def skip_lead(scene: Scene, start: int, end: int) -> int:
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
        if connector and connector.span.end <= end and (connector.last > index or not is_head(scene, index)):
            start = connector.span.end
            continue
        return start
    return start
