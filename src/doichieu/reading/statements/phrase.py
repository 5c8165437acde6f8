"""The noun phrase of a speaker: where it begins and ends, and which words can begin one."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.reading.names.kinds import honorific_before
from doichieu.reading.names.roles import role_start
from doichieu.reading.statements.notes import past_quantifier
from doichieu.reading.statements.scene import Scene
from doichieu.text import Span

IN_A_WORD = 0.05
"""A pronoun that sticks so much to the syllable before it is part of another word."""
MOST_BETWEEN = 2
"""So many words may stand between "nữ diễn viên" and her name: "nữ diễn viên | xinh đẹp | Manon Marsault"."""
LONGEST_ANY = 10
"""How many words a speaker may have of whom nothing but the cue tells that he speaks."""

_MOST_MORE = 2
"""So many words may stand between a noun and the "này" that points with it: "người | thợ máy | này"."""


def name_phrase_start(scene: Scene, first: int, floor: int) -> int:
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


def is_head(scene: Scene, index: int) -> bool:
    """Tell whether a noun phrase that can speak begins at a word."""
    words = scene.page.words
    named = scene.notes.name_at(words.starts[index])
    if named is not None:
        return True
    if lexicon.titles().at(words, index) or lexicon.speakers().at(words, index) or lexicon.bodies().at(words, index):
        return True
    if words.lowers[index] in lexicon.word_set("formerly"):
        return True  # "cựu thủ quân của CLB Bến Nghé"
    following = past_quantifier(words, index)
    if following > index:
        return bool(lexicon.speakers().at(words, following) or lexicon.titles().at(words, following)) or (
            scene.notes.name_at(words.starts[following]) is not None
        )
    return bool(lexicon.media_nouns().at(words, index))


def noun_phrase(scene: Scene, start: int, end: int) -> Span | None:
    """Return the speaker inside a clause that ends at the cue, or None where nobody in it can speak."""
    words = scene.page.words
    index = words.first_from(start)
    if is_head(scene, index):
        begin = index + (words.lowers[index] == "có")  # "có | nguồn tin nói rằng"
        return Span(words.starts[begin] if begin > index else start, phrase_end(scene, begin, end))
    named = _owner_last(scene, [mention for mention, _ in scene.notes.who_in(Span(start, end))])
    if named is not None:
        begin = name_phrase_start(scene, words.first_from(named.start), start)
        return Span(begin, phrase_end(scene, words.first_from(begin), end))
    for index in reversed(words.inside(Span(start, end))):
        speaker = lexicon.speakers().at(words, index)
        if speaker is not None and speaker.meaning.kind in ("noun", "document") and _there_is(scene, index):
            return Span(words.starts[index], end)
        if speaker is None or speaker.meaning.kind != "pronoun" or speaker.span.end > end:
            continue
        if sticks(words.lowers[index - 1], words.lowers[index]) < IN_A_WORD:  # not the "em" of "trẻ em"
            return Span(words.starts[index], end)
    return None


def _owner_last(scene: Scene, named: list[Span]) -> Span | None:
    """Return the last of some names, or the one that belongs to it: "cây bút | Nam Anh | của báo Bến Nghé"."""
    while len(named) > 1 and scene.text[named[-2].end : named[-1].start].strip() in lexicon.word_set("affiliation"):
        named = named[:-1]
    return named[-1] if named else None


def _there_is(scene: Scene, index: int) -> bool:
    """Tell whether "có" brings in a noun: "từng có | thông tin", "có một số | ý kiến"."""
    words = scene.page.words
    quantifier = lexicon.particles("quantifier").ending(words, index - 1) if index else None
    before = quantifier.first - 1 if quantifier and quantifier.meaning.words != "có" else index - 1
    return before >= 0 and words.lowers[before] == "có"


def any_phrase(scene: Scene, start: int, end: int) -> Span | None:
    """Return a whole short clause as the speaker, where its first word can begin one ("người đẹp này")."""
    words = scene.page.words
    index = words.first_from(start)
    closed = lexicon.word_set("no_speaker")
    if words.lowers[index] in closed or scene.word_count(Span(start, end)) > LONGEST_ANY:
        return None
    return None if scene.acts(Span(start, end)) else Span(start, end)


def noun_first(scene: Scene, start: int, end: int) -> Span | None:
    """Return the noun for people that stands here, with the state whose people they are: "chuyên gia Trung Quốc"."""
    words = scene.page.words
    first = words.first_from(start)
    noun = scene.notes.noun_at(past_quantifier(words, first))
    if noun is None or noun.last + 1 >= len(words) or noun.span.end >= end:
        return None
    named = scene.notes.name_at(words.starts[noun.last + 1])
    return Span(start, named[0].end if named and named[1].type == "LOC" else noun.span.end)


def phrase_end(scene: Scene, index: int, end: int) -> int:
    """Return where a speaker's phrase ends: a pronoun or a person's name is cut off from a verb that follows it."""
    words = scene.page.words
    start = words.starts[index]
    pronoun = lexicon.speakers().at(words, index)
    if pronoun and pronoun.meaning.kind == "pronoun" and pronoun.span.end < end:
        persons = [span for span, name in scene.notes.names_in(Span(pronoun.span.end, end)) if name.type == "PER"]
        near = bool(persons) and scene.word_count(Span(pronoun.span.end, persons[0].start)) <= MOST_BETWEEN
        title = lexicon.titles().at(words, index)
        if not near and not (title and title.last > pronoun.last):
            return pronoun.span.end
    pointed = _pointed(scene, index, end)
    if pointed is not None:
        return pointed
    inside = scene.notes.names_in(Span(start, end))
    persons = [s for s, n in inside if n.type == "PER" or (n.type == "ORG" and s.start == start)]
    if persons:
        after = scene.text[persons[-1].end : end].strip()
        if inside[-1][0].end == end and after.partition(" ")[0] in lexicon.word_set("affiliation"):
            return end  # "Nhà phân tích Đỗ Hải Nam thuộc Công ty Bến Nghé"
        if after and after[0] not in ",(-–" and not after.startswith(("và ", "của ", "-")):
            return persons[-1].end
    return end


def _pointed(scene: Scene, index: int, end: int) -> int | None:
    """Return where a noun ends that "này" points with, where a verb goes on behind: "thanh niên này | dùng dao"."""
    words = scene.page.words
    noun = scene.notes.noun_at(past_quantifier(words, index))
    if noun is None:
        return None
    pointing = lexicon.word_set("this_one")
    near = range(noun.last + 1, min(noun.last + 2 + _MOST_MORE, words.reach[noun.last] + 1))
    last = next((at for at in near if words.lowers[at] in pointing), None)
    if last is None or last + 1 >= len(words) or words.ends[last] >= end or words.gaps[last] != " ":
        return None
    return None if words.lowers[last + 1] in lexicon.word_set("affiliation") else words.ends[last]
