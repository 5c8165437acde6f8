"""Who a speaker is: the fullest name in this article for the words that stand before a cue."""

from __future__ import annotations

import itertools

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.kinds import honorific_before
from doichieu.reading.names.roles import role_start
from doichieu.reading.statements.scene import Notes
from doichieu.records import Name
from doichieu.text import Span, WordList

_NEAR = 30
"""How many mentions back a pronoun is looked up."""


class Cast:
    """The speakers of an article so far, to resolve pronouns and role nouns against."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._last: dict[str, str] = {}
        """Last person by honorific in lower case; "" for the last of all."""
        self.last: str | None = None
        """Whoever spoke last, person or not."""

    def name_of(self, speaker: Span) -> str:
        """Return the fullest name of a speaker and remember it for the pronouns that follow."""
        joint = self._joint(speaker)
        if joint:
            self.last = joint
            return joint
        named = self._named(speaker)
        if named:
            self._remember(named)
        resolved = _fullest(named) if named else self._pronoun(speaker) or self._role(speaker)
        self.last = resolved or " ".join(speaker.of(self._notes.page.text).split())
        return self.last

    def via_name(self, span: Span) -> str:
        """Return a source of the chain as the text names it, without the noun for a medium before it."""
        page = self._notes.page
        inside = self._notes.names_in(span)
        if (
            inside
            and inside[0][1].type == "ORG"
            and page.text[span.start : inside[0][0].start].strip().lower() in lexicon.media_nouns()
        ):
            span = inside[0][0]
        return " ".join(span.of(page.text).split())

    def _joint(self, speaker: Span) -> str | None:
        """Return the full names of two or more persons who speak together ("ông Kim và ông Putin")."""
        persons = [(s, n) for s, n in self._notes.names_in(speaker) if n.type == "PER"]
        text = self._notes.page.text
        joined = len(persons) > 1 and all(
            " và " in text[a.end : b.start] and b.start - a.end < 40 for (a, _), (b, _) in itertools.pairwise(persons)
        )
        return " và ".join(_fullest(name) for _, name in persons) if joined else None

    def _named(self, speaker: Span) -> Name | None:
        """Return the name a speaker's phrase carries; none where it only belongs to it ("gia đình của Hùng")."""
        page = self._notes.page
        inside = self._notes.names_in(speaker)
        persons = [(s, n) for s, n in inside if n.type == "PER"]
        if persons and self._leads(speaker, persons[0][0]):
            return persons[0][1]
        for span, name in reversed(persons):
            first = page.words.first_from(span.start)
            before = page.words[first - 1].lower if first and page.words[first - 1].start >= speaker.start else ""
            if before not in lexicon.word_set("owner_before") and not self._belongs(speaker, span):
                return name
        if inside and inside[0][1].type != "PER":
            lead = page.text[speaker.start : inside[0][0].start].strip().lower()
            if not lead or lead in lexicon.media_nouns() or lead in ("chính phủ", "nước", "hãng hàng không", "phía"):
                return inside[0][1]
        return None

    def _leads(self, speaker: Span, span: Span) -> bool:
        """Tell whether a speaker begins with this name, or with the honorific or role before it."""
        words = self._notes.page.words
        begin, first = words.first_from(speaker.start), words.first_from(span.start)
        return begin == first or begin in (honorific_before(words, first), role_start(words, first))

    def _belongs(self, speaker: Span, span: Span) -> bool:
        """Tell whether the phrase begins with a noun for other people ("gia đình anh Hùng", "mẹ chị Lan")."""
        words = self._notes.page.words
        index = words.first_from(speaker.start)
        noun = lexicon.speakers().at(words, index)
        return bool(
            noun
            and noun.meaning.words in lexicon.word_set("kin")
            and words[index].start < span.start
            and "," not in speaker.of(words.text)
        )

    def _remember(self, name: Name) -> None:
        if name.type != "PER":
            return
        self._last[""] = name.name
        for form in name.forms:
            title = lexicon.titles().at(WordList(form), 0)
            if title and title.meaning.kind == "honorific":
                self._last[form.split()[0].lower()] = name.name

    def _pronoun(self, speaker: Span) -> str | None:
        words = WordList(speaker.of(self._notes.page.text))
        if not words:
            return None
        pronoun = lexicon.speakers().at(words, 0)
        if pronoun is None or pronoun.meaning.kind != "pronoun" or pronoun.last != len(words) - 1:
            return None
        honorific = words[0].lower
        return self._person_before(speaker, honorific) or self._last.get(honorific) or self._last.get("")

    def _person_before(self, speaker: Span, honorific: str) -> str | None:
        """Return whom a pronoun stands for: the last person before it who began a sentence, or spoke, and fits it."""
        nearest: str | None = None
        for index in range(self._notes.mentions.before(speaker.start) - 1, -1, -1)[:_NEAR]:
            name = self._notes.named[index]
            if name.type != "PER" or not _fits(name, honorific):
                continue
            if name.name == self._last.get("") or self._begins_sentence(self._notes.mentions.spans[index]):
                return name.name
            nearest = nearest or name.name
        return nearest

    def _begins_sentence(self, mention: Span) -> bool:
        """Tell whether a name, with honorific and role before it, stands first in its sentence."""
        words = self._notes.page.words
        first = words.first_from(mention.start)
        begin = min(i for i in (first, honorific_before(words, first), role_start(words, first)) if i is not None)
        return begin == 0 or any(char in '.!?…\n”"' for char in words.gap(begin - 1))

    def _role(self, speaker: Span) -> str | None:
        """Return the person whose role the phrase is: "chánh án" where the text has "Chánh án John Walter"."""
        wanted = " ".join(speaker.of(self._notes.page.text).lower().split())
        if wanted not in lexicon.titles():
            return None
        for name in self._notes.names:
            if name.type == "PER" and any(wanted in role.lower() for role in name.roles):
                return name.name
        return None


def _fullest(name: Name) -> str:
    """Return the fullest form the article itself uses."""
    return (
        name.name
        if name.name in name.forms or name.type == "PER"
        else max(name.forms, key=lambda form: len(form.split()))
    )


def _fits(name: Name, pronoun: str) -> bool:
    """Tell whether a pronoun can stand for a person: by the honorifics of the name, else by "Thị" and "Văn" in it."""
    asked = lexicon.gender_of(pronoun)
    if not asked:
        return True
    borne = {lexicon.gender_of(form.split()[0]) for form in name.forms} - {""}
    if borne:
        return asked in borne
    parts = name.name.lower().split()
    return ("văn" if asked == "f" else "thị") not in parts
