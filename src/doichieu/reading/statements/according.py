""" "Theo X, …", "…, theo X.", "… (theo X)": content laid on a source without a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Cue
from doichieu.reading.statements.medium import is_medium, less_medium
from doichieu.reading.statements.notes import past_quantifier
from doichieu.reading.statements.scene import Draft, Scene, less_noun
from doichieu.text import Span

_HEAD_END = re.compile(r",|\sthì\s|:\s")
_TAIL_END = re.compile(r"[,;)]|\s[-–]\s")
_NEWS = re.compile(
    r"(?P<source>(?:Thông tin|Nguồn tin|Tin)\s"
    r"(?:(?:ban đầu|mới nhất|bước đầu)|(?:từ|của)\s[^,.;:“”\"()\n]{2,60}|trên\s(?P<on>[^,.;:“”\"()\n]{2,60}))),\s"
)
"""What a sentence can begin with instead of "theo"."""
_OWNER = re.compile(r"\s(?:của|từ|do)\s")
_LONGEST_TAIL = 240
_LONGEST_SOURCE = 25
_LONGEST_VERB = 30
_LEAST_CONTENT = 5
"""Fewer words before a "theo X" at the end are the author's name, not content."""
_TAIL = re.compile(r"(?:,|\s[-–—]|\(|\s)\s*(?:(?:cũng|vẫn|còn)\s)?$", re.IGNORECASE)
_RELAY = re.compile(
    r"\s(?:dẫn lời|dẫn nguồn tin từ|dẫn nguồn tin|dẫn nguồn|dẫn|trích lời|trích dẫn lời|trích dẫn)\s(?:của\s|từ\s)?"
)
_RELAYED = re.compile(r"\s*(?:dẫn lời|dẫn nguồn|trích lời|trích dẫn lời|dẫn)\s(?P<who>[^,.;:]{2,80}),")
_VERB = re.compile(
    r"\s(?:cho biết|cho hay|đưa tin|cho rằng|thông tin|nói|viết|khẳng định|nhận định|kể lại|kể|chia sẻ|tiết lộ|"
    r"phản ánh)(?: thêm)?$"
)


@dataclass(frozen=True)
class According:
    """A "theo" of one sentence: its cue, source, place in the sentence, where its content may begin, its chain."""

    cue: Span
    """Where the "theo" stands; nothing where the source itself opens the sentence."""
    source: Span
    place: Literal["head", "inside", "tail"]
    after: int
    via: tuple[Span, ...]

    @property
    def said(self) -> Span | None:
        """The cue of the statement, None where there is none."""
        return self.cue if self.cue.end > self.cue.start else None


def accordings(scene: Scene) -> list[According]:
    """Return the sources that the sentence names with "theo", in order."""
    told = _told_first(scene)
    found = [told] if told else []
    for cue in scene.cues:
        if cue.meaning.frame == "according" and not scene.notes.credits.meeting(Span(cue.span.start, cue.span.end + 2)):
            cue = _less_source(scene, cue)
            source = _head(scene, cue) or _tail(scene, cue)
            if source:
                found.append(source)
    return found


def _told_first(scene: Scene) -> According | None:
    """Return the news a sentence begins with in place of a "theo": "Thông tin ban đầu, …", "Nguồn tin trên VTV, …"."""
    found = _NEWS.match(scene.masked, scene.span.start, scene.span.end)
    if found is None or any(cue.span.end <= found.end() for cue in scene.cues):
        return None
    source = Span(*found.span("source"))
    if found["on"]:  # "Thông tin trên | báo Dân Việt", but "Thông tin trên vừa được phát đi"
        source = Span(found.start("on"), source.end)
        first = scene.page.words.first_from(source.start)
        if not scene.page.words.capitals[first] and lexicon.media_nouns().at(scene.page.words, first) is None:
            return None
    return _according(scene, Span(source.start, source.start), source, "head", found.end())


def _less_source(scene: Scene, cue: Phrase[Cue]) -> Phrase[Cue]:
    """Return the "theo" of a cue that holds its source too: "theo | điều tra", "theo | nguồn tin, …"."""
    words = scene.page.words
    ends = scene.text[cue.span.end : cue.span.end + 1] in (",", ":")
    ends = ends or (cue.last + 1 < len(words) and words.lowers[cue.last + 1] in lexicon.word_set("pointing"))
    if cue.meaning.needs != "source" and not (ends and cue.last > cue.first):
        return less_noun(scene.notes, cue)
    return cue._replace(last=cue.first, span=words.span(cue.first))


def _according(
    scene: Scene,
    cue: Span,
    source: Span,
    place: Literal["head", "inside", "tail"],
    after: int,
    via: tuple[Span, ...] = (),
) -> According:
    """Return a "theo" whose source has its verb cut off ("theo AP đưa tin"), and is whom it quotes where it quotes."""
    verb = _VERB.search(source.of(scene.text))
    if verb:
        source = Span(source.start, source.start + verb.start())
    relay = _RELAY.search(source.of(scene.text))
    if relay:
        via = (*via, Span(source.start, source.start + relay.start()))
        source = Span(source.start + relay.end(), source.end)
    told = scene.notes.time_ending(source.end)
    less = scene.tidy(Span(source.start, told.start)) if told is not None and told.start > source.start else source
    if scene.notes.mentions.ending(less.end) is not None:
        source = less  # "theo Sputnik | ngày 22/1", but "theo báo cáo năm 2018"
    source, medium = less_medium(scene, source)
    via = (*via, *medium)
    return According(cue, source, place, after, via)


def _head(scene: Scene, cue: Phrase[Cue]) -> According | None:
    """ "Theo X, …" at the head of the sentence; the source ends at the first comma outside names."""
    if scene.word_count(Span(scene.span.start, cue.span.start)) > 4 or not _connects(scene, cue):
        return None
    at = cue.span.end
    while True:
        end = _HEAD_END.search(scene.masked, at, scene.span.end)
        if end is None:
            return _named_head(scene, cue)
        if _inside_brackets(scene.text, cue.span.end, end.start()):
            at = end.end()
            continue
        source = scene.tidy(Span(cue.span.end, end.start()))
        length = scene.word_count(source)
        if not length:
            return None  # "Theo %, …": nobody is named
        if length > _LONGEST_SOURCE:
            return _named_head(scene, cue)
        relayed = _RELAYED.match(scene.masked, end.end(), scene.span.end)
        if relayed:  # "Theo Yonhap, dẫn lời ông Kim, …"
            return _according(scene, cue.span, scene.tidy(Span(*relayed.span("who"))), "head", relayed.end(), (source,))
        if not _comma_inside(scene, source, end.end()):
            return _according(scene, cue.span, source, "head", end.end())
        at = end.end()


def _connects(scene: Scene, cue: Phrase[Cue]) -> bool:
    words = scene.page.words
    index = words.first_from(scene.span.start)
    while index < cue.first:
        time = scene.notes.time_at(words.starts[index])
        connector = lexicon.particles("connector").at(words, index) or lexicon.particles("adverb").at(words, index)
        if time and time.end <= cue.span.start:
            index = words.first_from(time.end)
        elif connector and connector.last < cue.first:
            index = connector.last + 1
        else:
            return False
    return True


def _comma_inside(scene: Scene, source: Span, after: int) -> bool:
    """Tell whether the comma after a source parts it from its own apposition.

    That is a title after a person ("ông A, giám đốc B, …"), or the person after his title ("giám đốc B, ông A, …").
    """
    words = scene.page.words
    index = words.first_from(after)
    end = _HEAD_END.search(scene.masked, after, scene.span.end)
    if index >= len(words) or end is None:
        return False
    part = Span(words.starts[index], end.start())
    if scene.acts(part) or any(part.start < cue.span.start and cue.span.end == part.end for cue in scene.cues):
        return False
    noun = lexicon.speakers().at(words, index) or lexicon.media_nouns().at(words, index)
    if noun and not words.capitals[index] and " của " in part.of(scene.text):
        return True  # "theo tờ Rodong Sinmun, cơ quan ngôn luận của đảng Lao động, …"
    persons = [s for s, n in scene.notes.names_in(part) if n.type == "PER"]
    title = lexicon.titles().at(words, index)
    if any(n.type == "PER" for _, n in scene.notes.names_in(source)):
        ends_named = bool(persons) and persons[-1].end == scene.tidy(part).end
        return bool(title and title.meaning.kind == "title") and not ends_named
    led = lexicon.titles().at(words, words.first_from(source.start))
    return bool(led and led.meaning.kind == "title" and persons and persons[-1].end == scene.tidy(part).end)


def _describes_last(scene: Scene, source: Span, rest: Span) -> bool:
    """Tell whether all that follows a person is his title: "theo ông A, | Chủ tịch kiêm CEO của B"."""
    words = scene.page.words
    index = words.first_from(rest.start)
    title = lexicon.titles().at(words, index) if index < len(words) and words.starts[index] < rest.end else None
    return (
        title is not None
        and title.meaning.kind == "title"
        and any(n.type == "PER" for _, n in scene.notes.names_in(source))
        and not any(n.type == "PER" for _, n in scene.notes.names_in(rest))
        and not scene.acts(rest)
        and scene.masked.find(",", rest.start, rest.end) < 0
    )


def _named_head(scene: Scene, cue: Phrase[Cue]) -> According | None:
    """ "Theo Reuters vụ nổ …": no comma, but a name directly after the cue."""
    words = scene.page.words
    if cue.last + 1 >= len(words):
        return None
    title = lexicon.titles().at(words, cue.last + 1)
    after = title.last + 1 if title and title.last + 1 < len(words) else cue.last + 1
    named = scene.notes.name_at(words.starts[after])
    if named is None or named[1].type == "LOC" or named[0].end >= scene.span.end - 1:
        return None
    return _according(scene, cue.span, Span(words.starts[cue.last + 1], named[0].end), "head", named[0].end)


def _tail(scene: Scene, cue: Phrase[Cue]) -> According | None:
    """ "…, theo X." at the end of the sentence, or "…, theo X, …" inside it."""
    before = scene.text[max(scene.span.start, cue.span.start - 24) : cue.span.start]
    if not _TAIL.search(before) or not before.strip():
        return None
    parted = before.rstrip()[-1:] in ',-–—("”' or before.rstrip().endswith((", cũng", "- cũng"))
    limit = min(scene.span.end, cue.span.end + _LONGEST_TAIL)
    end = _end_of_source(scene.masked, cue.span.end, limit)
    stop = end.start() if end else scene.span.end
    source = scene.tidy(Span(cue.span.end, stop))
    if end and source.start < source.end and _describes_last(scene, source, Span(end.end(), scene.span.end)):
        end, stop = None, scene.span.end  # "…, theo ông A, giám đốc B."
    if source.start >= source.end or scene.word_count(source) > 16:
        return None
    words = scene.page.words
    index = words.first_from(source.start)
    if index >= len(words):
        return None
    agency = scene.notes.name_at(source.start)
    known = agency is not None and agency[1].type != "LOC"
    noun = scene.notes.noun_at(past_quantifier(words, index)) or (parted and _owned(scene, source))
    if not (known or noun) or (not parted and not known):
        return None
    teller = _teller(scene, cue)
    if teller is not None and end:
        return _according(scene, cue.span, source, "head", end.end(), (teller,))
    rest = scene.word_count(Span(min(stop + 1, scene.span.end), scene.span.end))
    return _according(scene, cue.span, source, "tail" if rest == 0 or (end and end[0] == ")") else "inside", stop)


def _teller(scene: Scene, cue: Phrase[Cue]) -> Span | None:
    """Return the medium that stands before a "theo" with nothing but its verb: "Dân Trí đưa tin, | theo …"."""
    lead = scene.tidy(Span(scene.span.start, cue.span.start))
    verb = _VERB.search(scene.text, max(lead.start, lead.end - _LONGEST_VERB), lead.end)
    named = scene.notes.who_in(lead)[:1] if verb else []
    if verb is None or not named or named[0][0].end != verb.start():
        return None
    return named[0][0] if is_medium(scene, named[0][0]) else None


def _owned(scene: Scene, source: Span) -> bool:
    """Tell whether somebody with a name owns a source: "tối hậu thư của | Chính phủ Syria"."""
    owner = _OWNER.search(scene.text, source.start, source.end)
    return owner is not None and bool(scene.notes.names_in(Span(owner.end(), source.end)))


def _end_of_source(text: str, start: int, limit: int) -> re.Match[str] | None:
    """Return the first mark that ends a source, none inside brackets of its own: "theo ACB (HOSE - mã ACB), …"."""
    for mark in _TAIL_END.finditer(text, start, limit):
        if not _inside_brackets(text, start, mark.start()):
            return mark
    return None


def _inside_brackets(text: str, start: int, at: int) -> bool:
    """Tell whether a bracket opened behind `start` is still open."""
    return text.count("(", start, at) > text.count(")", start, at)


def according_drafts(scene: Scene, source: According, floor: int, ceiling: int) -> list[Draft]:
    """Return the statement a "theo" makes of the sentence, where no reporting cue has laid it on somebody.

    It lies in `[floor, ceiling)`; that of a "theo" at the end stands before it.
    """
    if source.place == "head":
        pieces = [scene.content(Span(source.after, ceiling))]
    elif source.place == "tail":
        pieces = [scene.content(Span(floor, source.cue.start))]
    else:
        pieces = [scene.content(Span(floor, source.cue.start)), scene.content(Span(source.after, ceiling))]
        if scene.page.words.lowers[scene.page.words.first_from(floor)] in lexicon.word_set("leads_in"):
            pieces = pieces[1:]  # "Lý giải về việc này, theo bà Vân, …"
    if source.place == "tail" and (scene.word_count(pieces[0]) < _LEAST_CONTENT):
        return []
    kept = tuple(piece for piece in pieces if piece.end > piece.start and scene.word_count(piece) >= 2)
    if not kept:
        return []
    return [Draft(kept, source.said, source.source, source.via, "theo nguồn")]
