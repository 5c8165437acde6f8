"""Who a speaker is: the fullest name in this article for the words that stand before a cue."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import deque
from functools import cached_property

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.epithets import is_epithet
from doichieu.reading.names.kinds import honorific_before, titled_start
from doichieu.reading.names.roles import role_start
from doichieu.reading.statements.bearer import bearer
from doichieu.reading.statements.documents import behind, issuer
from doichieu.reading.statements.fullest import fullest
from doichieu.reading.statements.notes import Notes, is_pronoun, past_quantifier
from doichieu.records import Name
from doichieu.text import Span, contains, match_key, native

_NEAR = 30
"""How many mentions back a pronoun is looked up."""
_SPOKEN = 100
"""How many speakers back a noun is looked up."""


class Cast:
    """The speakers of an article so far, to resolve pronouns and role nouns against."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._last: dict[str, str] = {}
        """Last person by honorific in lower case; "" for the last of all."""
        self._phrases: deque[tuple[str, str]] = deque(maxlen=_SPOKEN)
        """The words of the last speakers, as match keys, with their names."""
        self.last: str | None = None
        """Whoever spoke last, person or not."""
        self._spoke_at = -1
        """Where the last speaker stands."""

    def name_of(self, speaker: Span) -> str:
        """Return the fullest name of a speaker and remember it for the pronouns that follow."""
        owner = behind(self._notes, speaker)
        if owner:
            return self.name_of(owner)
        joint = self._joint(speaker)
        if joint:
            self.last = joint
            return joint
        named = self._named(speaker)
        resolved = self._stand_in(speaker) if named is None or self._is_epithet(speaker) else None
        if named and resolved is None:
            self._remember(named)
            resolved = fullest(named)
        words = speaker.line(self._notes.page.text)
        self._spoke_at = speaker.start
        self.last = resolved or words
        self._phrases.append((match_key(words), self.last))
        return self.last

    def implied(self, start: int) -> str | None:
        """Return who says words that name nobody: whom the sentence before them is about, else who spoke last."""
        frames = self._notes.page.frames
        index = bisect_left(frames, Span(start, 0)) - 1
        while index >= 0 and frames[index].end > start:
            index -= 1
        if index < 0 or self._spoke_at >= frames[index].start or self._notes.quoted.meeting(frames[index]):
            return self.last
        persons = [name for _, name in self._notes.names_in(frames[index]) if name.type == "PER"]
        return fullest(persons[0]) if persons else self.last

    def _stand_in(self, speaker: Span) -> str | None:
        """Return whom words that name nobody stand for."""
        found = self._pronoun(speaker) or self._bearer(speaker) or issuer(self._notes, speaker)
        return found or self._again(speaker) or self._described(speaker) or self._still(speaker)

    def _still(self, speaker: Span) -> str | None:
        """Return the person who spoke last, where one who once was something speaks next: "Cựu thủ quân của CLB"."""
        words = self._notes.page.words
        once = words.lowers[words.first_from(speaker.start)] in lexicon.word_set("formerly")
        return self.last if once and self.last == self._last.get("") else None

    def _bearer(self, speaker: Span) -> str | None:
        found = bearer(self._notes, speaker)
        return fullest(found) if found else None

    def _described(self, speaker: Span) -> str | None:
        """Return the body before it that a noun with more words describes.

        "cơ quan khí tượng" is the last whose name holds "khí tượng"; "Ủy ban" the last whose name begins with it.
        """
        words = self._notes.page.words
        inside = words.inside(speaker)
        noun = lexicon.bodies().at(words, inside[0]) if inside else None
        if noun is None or noun.last > inside[-1] or any(words.capitals[index] for index in inside[1:]):
            return None
        head = " ".join(words.lowers[noun.first : noun.last + 1])
        tail = " ".join(words.lowers[noun.last + 1 : inside[-1] + 1])
        if not tail and not words.capitals[inside[0]]:
            return None
        before = self._notes.mentions.before(speaker.start)
        for index in range(before - 1, -1, -1)[:_NEAR]:
            name = self._notes.named[index]
            key = match_key(name.name)
            holds = contains(key, match_key(tail)) if tail else key.startswith(match_key(head) + " ")
            if name.type == "ORG" and holds:
                return fullest(name)
        return None

    def named(self, span: Span) -> str | None:
        """Return the fullest form of the name that a phrase carries, None where it carries none."""
        found = self._named(span)
        return fullest(found) if found else None

    def via_name(self, span: Span) -> str:
        """Return a source of the chain as the text names it, without the noun for a medium or a document before it."""
        page = self._notes.page
        if is_pronoun(page.words, span):
            return self.name_of(span)
        span = behind(self._notes, span) or span
        inside = self._notes.names_in(span)
        if not inside:
            span = self._bare_medium(span)
        if inside and inside[0][1].type == "ORG" and self._only_media(Span(span.start, inside[0][0].start)):
            span = inside[0][0]
        return self._less_state(span).line(page.text)

    def _less_state(self, span: Span) -> Span:
        """Return a source without its state in brackets behind it: "DW | (Đức)"."""
        text = self._notes.page.text
        bracket = text.rfind(" (", span.start, span.end)
        stated = bracket > 0 and text[span.end - 1] == ")" and lexicon.places().whole(text[bracket + 2 : span.end - 1])
        return Span(span.start, bracket) if stated else span

    def _bare_medium(self, span: Span) -> Span:
        """Return a medium's name of one foreign word in small letters without the noun before it: "tờ | uawire"."""
        words = self._notes.page.words
        inside = words.inside(span)
        noun = lexicon.media_nouns().at(words, inside[0]) if inside else None
        foreign = noun and noun.last + 1 == inside[-1] and words.texts[inside[-1]].isascii()
        return words.span(inside[-1]) if foreign and not native(words.lowers[inside[-1]]) else span

    def _only_media(self, lead: Span) -> bool:
        """Tell whether nothing but nouns for media stands in a stretch: "Tờ nhật báo"."""
        words = self._notes.page.words
        inside = words.inside(lead)
        index = inside.start
        while index in inside:
            noun = lexicon.media_nouns().at(words, index)
            if noun is None and words.lowers[index] not in lexicon.word_set("media_again"):
                return False
            index = noun.last + 1 if noun else index + 1
        return index > inside.start

    def _joint(self, speaker: Span) -> str | None:
        """Return the full names of two or more persons who speak together ("ông Kim và ông Putin")."""
        persons = [(s, n) for s, n in self._notes.names_in(speaker) if n.type == "PER"]
        text = self._notes.page.text
        joined = len(persons) > 1 and all(
            " và " in text[a.end : b.start] and b.start - a.end < 40 for (a, _), (b, _) in itertools.pairwise(persons)
        )
        return " và ".join(fullest(name) for _, name in persons) if joined else None

    def _named(self, speaker: Span) -> Name | None:
        """Return the name a speaker's phrase carries; none where it only belongs to it ("gia đình của Hùng")."""
        page = self._notes.page
        inside = self._notes.names_in(speaker)
        persons = [(s, n) for s, n in inside if n.type == "PER" and not self._employs(speaker, s)]
        persons = [(s, n) for s, n in persons if s.start == speaker.start or not self._is_title(s)]
        if persons and self._leads(speaker, persons[0][0]):
            return persons[0][1]
        for span, name in reversed(persons):
            first = titled_start(page.words, page.words.first_from(span.start))
            before = page.words.lowers[first - 1] if first and page.words.starts[first - 1] >= speaker.start else ""
            if before not in lexicon.word_set("owner_before") and not self._belongs(speaker, span):
                return name
        if inside and inside[0][1].type != "PER":
            lead = page.text[speaker.start : inside[0][0].start].strip().lower()
            media = lexicon.media_nouns().at(page.words, page.words.first_from(speaker.start))
            if media:  # "Hãng thông tấn Triều Tiên KCNA", but not "tờ báo Trung Quốc"
                return next((name for _, name in inside if name.type == "ORG"), None)
            if not lead or lead in lexicon.word_set("stands_for"):
                return inside[0][1]
        return None

    def _is_epithet(self, speaker: Span) -> bool:
        """Tell whether a trade stands for a person in a speaker's phrase: "nữ ca sĩ này"; who spoke tells more then."""
        persons = (span for span, name in self._notes.names_in(speaker) if name.type == "PER")
        return any(is_epithet(self._notes.page.words, span) for span in persons)

    def _is_title(self, mention: Span) -> bool:
        """Tell whether a mention is a title that stands for its bearer: "Văn phòng | Tổng thống Hàn Quốc"."""
        words = self._notes.page.words
        title = lexicon.titles().at(words, words.first_from(mention.start))
        return title is not None and title.meaning.kind == "title"

    def _again(self, speaker: Span) -> str | None:
        """Return whom a noun that points back stands for: "nguồn tin trên", "tờ báo", "công ty này", "người đẹp này".

        That is the last speaker or name whose own words hold the noun; for a noun for media the last medium named, for
        one for people the last person.
        """
        words = self._notes.page.words
        inside = words.inside(speaker)
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        pointed = words.lowers[last] in lexicon.word_set("pointing")
        noun = self._notes.noun_at(first)
        named = self._notes.name_at(words.starts[noun.last + 1]) if noun and noun.last < last else None
        if noun and named and named[1].type == "LOC" and named[0].end == speaker.end:
            last = noun.last  # "tờ báo | Trung Quốc"
        quantified = lexicon.particles("quantifier").at(words, first)
        if quantified and quantified.meaning.words in lexicon.word_set("definite"):
            noun = lexicon.titles().at(words, quantified.last + 1) or lexicon.speakers().at(words, quantified.last + 1)
        if pointed and noun is None:
            noun = lexicon.bodies().at(words, first)
        if pointed and first < last and words.lowers[first] in lexicon.word_set("one_person"):
            head = " ".join(words.lowers[first:last])  # "nhà kinh tế | này"
        elif noun is None or not (pointed or noun.last == last):
            return None
        else:
            head = " ".join(words.lowers[noun.first : noun.last + 1])
        if head in lexicon.word_set("issued"):
            return self._body_before() or self._of_kind(speaker, head, pointed=pointed)
        if head in lexicon.word_set("police_again"):
            return self._police or self._same_noun(head)
        if pointed and head in lexicon.word_set("source_again"):
            return self._same_noun(head) or self.last  # "theo nguồn tin trên"
        return self._same_noun(head) or self._of_kind(speaker, head, pointed=pointed)

    def _body_before(self) -> str | None:
        """Return the last speaker that is a body and no medium: it issued the report that speaks next."""
        spoken = (self._bodies[name] for _, name in reversed(self._phrases) if name in self._bodies)
        found = next((name for name in spoken if not any(map(lexicon.agency, name.forms))), None)
        return fullest(found) if found else None

    @cached_property
    def _police(self) -> str | None:
        """The first body of the police, or the one that investigates, that the text names."""
        words = lexicon.word_set("police")
        holding = (n for n in self._bodies.values() if any(contains(match_key(n.name), word) for word in words))
        found = next(holding, None)
        return fullest(found) if found else None

    @cached_property
    def _bodies(self) -> dict[str, Name]:
        """The bodies that the article names, by their fullest forms."""
        return {fullest(name): name for name in self._notes.names if name.type == "ORG"}

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The fullest forms of the persons that the article names."""
        return frozenset(fullest(name) for name in self._notes.names if name.type == "PER")

    @cached_property
    def _forms(self) -> frozenset[str]:
        """Every form of every name."""
        return frozenset(form for name in self._notes.names for form in (name.name, *name.forms))

    def _same_noun(self, head: str) -> str | None:
        """Return the last speaker whose phrase holds a noun."""
        return next((name for phrase, name in reversed(self._phrases) if contains(phrase, head)), None)

    def _of_kind(self, speaker: Span, head: str, *, pointed: bool) -> str | None:
        wanted = _type_of(head, pointed=pointed)
        if wanted is None:
            return None
        before = self._notes.mentions.before(speaker.start)
        near = [self._notes.named[index] for index in range(before - 1, -1, -1)[:_NEAR]]
        of_kind = [name for name in near if name.type == wanted]
        if wanted == "ORG":
            media = head in lexicon.word_set("media_again")
            of_kind = [name for name in of_kind if any(map(lexicon.agency, name.forms)) == media]
        holding = [
            name for name in of_kind if any(contains(match_key(form), head) for form in (name.name, *name.forms))
        ]
        found = holding or of_kind
        return fullest(found[0]) if found else None

    def _leads(self, speaker: Span, span: Span) -> bool:
        """Tell whether a speaker begins with this name, or with the honorific or role before it."""
        words = self._notes.page.words
        begin, first = words.first_from(speaker.start), words.first_from(span.start)
        return begin == first or begin in (honorific_before(words, first), role_start(words, first))

    def _belongs(self, speaker: Span, span: Span) -> bool:
        """Tell whether the phrase begins with a noun for other people ("gia đình anh Hùng", "mẹ chị Lan")."""
        words = self._notes.page.words
        index = past_quantifier(words, words.first_from(speaker.start))
        noun = lexicon.speakers().at(words, index)
        return bool(
            noun
            and noun.meaning.words in lexicon.word_set("kin")
            and words.starts[index] < span.start
            and "," not in speaker.of(words.text)
        )

    def _employs(self, speaker: Span, span: Span) -> bool:
        """Tell whether the speaker has an office with a person: "luật sư của Tổng thống Trump"."""
        words = self._notes.page.words
        first = words.first_from(span.start)
        honorific = honorific_before(words, first)
        begin = first if honorific is None else honorific
        title = lexicon.titles().ending(words, begin - 1) if begin else None
        owner = (title.first if title else begin) - 1
        office = lexicon.titles().at(words, words.first_from(speaker.start))
        return bool(office and office.last < owner and words.lowers[owner] == "của")

    def _remember(self, name: Name) -> None:
        if name.type != "PER":
            return
        self._last[""] = fullest(name)
        for form in name.forms:
            first = form.split()[0].lower()
            if first in lexicon.honorifics():
                self._last[first] = fullest(name)

    def _pronoun(self, speaker: Span) -> str | None:
        words = self._notes.page.words
        inside = words.inside(speaker)
        if not inside:
            return None
        pronoun = lexicon.speakers().at(words, inside[0])
        if pronoun is None or pronoun.meaning.kind != "pronoun" or pronoun.last != inside[-1]:
            return None
        noun = " ".join(words.lowers[inside[0] : inside[-1]])
        if noun in lexicon.word_set("body_again"):
            return self._of_kind(speaker, noun, pointed=True)  # "Ngân hàng này"
        honorific = words.lowers[inside[0]]
        if honorific in lexicon.word_set("they"):
            return self._plural()
        if words.lowers[inside[-1]] in lexicon.word_set("pointing") and self._phrases:
            unnamed = self._phrases[-1][1]
            if unnamed not in self._forms:
                return unnamed  # "Một lãnh đạo tỉnh … Vị này"
        return self._person_before(speaker, honorific) or self._last.get(honorific) or self._last.get("")

    def _plural(self) -> str | None:
        """Return whom "họ" stands for: the last speaker that is no single person."""
        return next((name for _, name in reversed(self._phrases) if name not in self._persons), None)

    def _person_before(self, speaker: Span, honorific: str) -> str | None:
        """Return whom a pronoun stands for: the last person before it who began a sentence, or spoke, and fits it."""
        nearest: str | None = None
        for index in range(self._notes.mentions.before(speaker.start) - 1, -1, -1)[:_NEAR]:
            name = self._notes.named[index]
            if name.type != "PER" or not _fits(name, honorific):
                continue
            mention = self._notes.mentions.spans[index]
            spoke = fullest(name) == self._last.get("")
            if spoke or self._begins_clause(mention):
                return fullest(name)
            nearest = nearest or name.name
        return nearest

    def _begins_clause(self, mention: Span) -> bool:
        """Tell whether a name, with honorific and role before it, stands first in its sentence or behind a comma."""
        words = self._notes.page.words
        begin = titled_start(words, words.first_from(mention.start))
        return begin == 0 or any(char in '.!?…\n”",;' for char in words.gaps[begin - 1])


def _type_of(noun: str, *, pointed: bool) -> str | None:
    """Return the type of the names that a noun which points back can stand for, or None."""
    if any(noun in lexicon.word_set(kind) for kind in ("media_again", "body_again", "issued")):
        return "ORG"
    if not pointed:
        return None
    if noun in lexicon.word_set("person_again") or noun.split()[0] in lexicon.word_set("one_person"):
        return "PER"
    return "ORG" if noun in lexicon.bodies() else None


def _fits(name: Name, pronoun: str) -> bool:
    """Tell whether a pronoun can stand for a person: by the honorifics of the name, else by "Thị" and "Văn" in it."""
    asked = lexicon.gender_of(pronoun)
    if not asked:
        return True
    borne = {lexicon.gender_of(form.split()[0]) for form in name.forms} - {""}
    if borne:
        return asked in borne
    parts = name.name.lower().split()
    return ("văn" if asked == "f" else "thị") not in parts[1:2]
