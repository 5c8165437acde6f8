"""The forms of one name brought together: full names, short forms, abbreviations, spellings."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from doichieu.compare.shortened import cut_key, own_names, school_names
from doichieu.lexicon.words import family_names, gender_of, word_set
from doichieu.reading.names.kinds import Kind
from doichieu.reading.page import Page
from doichieu.text import Span, contains, match_key, native


class Mention(NamedTuple):
    """One mention: its span and words, what it names, how sure that is, the form with its noun, the roles beside it.

    `no_name`: a title, a trade or a slip of the pen, by which the name is never called; `thing`: it may name no person.
    """

    span: Span
    form: str
    kind: Kind
    sure: bool
    canonical: str | None
    with_noun: str | None
    roles: tuple[str, ...]
    no_name: bool = False
    thing: bool = False


def only_foreign(mention: Mention) -> bool:
    """Tell whether nothing but its foreign words says that a mention is a person's."""
    words = match_key(mention.form).split()
    bare = mention.kind == "PER" and not mention.sure and not mention.roles and not mention.canonical
    return bare and mention.with_noun is None and len(mention.form) > 1 and not any(map(native, words))


def _fullness(form: str) -> tuple[int, bool]:
    """Return how full a form is: by its words, then whether the last is more than a letter ("Bùi Tiến D.")."""
    words = match_key(form).split()
    return len(words), len(words[-1]) > 1


def stand_in(page: Page, span: Span, addressed: str | None = None, kind: Kind = "PER") -> Mention:
    """Return a mention that stands for somebody without naming him; `addressed`: with the word beside it, if any."""
    return Mention(span, span.line(page.text), kind, True, None, addressed, (), no_name=True)


class Group:
    """The mentions of one name while they are being gathered."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self._kinds: Counter[Kind] = Counter()
        self._sure: Counter[Kind] = Counter()
        self.canonical: str | None = None
        """The lexicon's own name."""
        self.genders: set[str] = set()
        """What the honorifics of its mentions tell."""
        self._known_place = False
        self._first: dict[str, int] = {}
        """Where each form that may name it stands first."""

    def add(self, mention: Mention) -> None:
        """Take in one more mention."""
        self.mentions.append(mention)
        self.canonical = self.canonical or mention.canonical
        self.genders |= {_gender(mention)} - {""}
        self._known_place = self._known_place or bool(mention.canonical and mention.kind == "LOC")
        if not mention.no_name:
            self._first[mention.form] = min(mention.span.start, self._first.get(mention.form, mention.span.start))
        (self._sure if mention.sure else self._kinds)[mention.kind] += 1

    @property
    def kind(self) -> Kind:
        """What most of the sure mentions say it is, the first of equals; else what most say."""
        if self._known_place:
            return "LOC"
        return (self._sure or self._kinds).most_common(1)[0][0]

    @property
    def name(self) -> str:
        """The fullest form, the first of equals; the lexicon's own name where it has one."""
        return self.canonical or max(self._first, key=lambda form: (*_fullness(form), -self._first[form]))

    def name_begins(self, wanted: str) -> bool:
        """Tell whether one of its forms, or what it stands for, begins with the words of this key."""
        names = (name for m in self.mentions for name in (m.form, m.canonical) if name)
        return any(match_key(name).startswith(wanted + " ") for name in names)


def group(mentions: list[Mention]) -> list[Group]:
    """Return the mentions of a page gathered by name, in order of first mention.

    A short form joins the latest fuller name before it that contains it (else the first after it).
    """
    gathered = _Gathered()
    short = []
    for mention in mentions:
        one_word = " " not in match_key(mention.form)
        if one_word and (mention.kind == "PER" or not mention.canonical):
            short.append(mention)
        else:
            gathered.put(mention, gathered.same(mention) or Group())
    for mention in sorted(short, key=lambda mention: mention.canonical is None):
        holder = gathered.holder(mention)
        gathered.put(mention if holder is None else _less_known(mention, holder), holder or Group())
    return sorted(gathered.groups, key=lambda g: min(m.span.start for m in g.mentions))


class _Gathered:
    """The groups so far, found by key, and those of persons by each word of their full names."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by_key: dict[str, Group] = {}
        self._by_word: dict[str, list[tuple[str, Group]]] = defaultdict(list)
        self._by_initials: dict[str, Group] = {}
        self._by_cut: dict[str, Group | None] = {}
        """The person whose name is this with its last syllable cut; None where it may be one of several."""
        self._by_own_name: dict[str, Group] = {}

    def put(self, mention: Mention, target: Group) -> None:
        """Take a mention into a group, new or known."""
        if not target.mentions:
            self.groups.append(target)
        target.add(mention)
        full = match_key(mention.canonical or mention.form)
        for known in (match_key(mention.form), full, _in_city(full)):
            self._by_key.setdefault(known, target)
        if mention.kind == "PER":
            cut = cut_key(full)
            self._by_cut[cut] = target if self._by_cut.get(cut, target) is target else None
        if mention.kind == "ORG" and " " in mention.form:
            for own in (*own_names(mention.form), *school_names(mention.form)):
                self._by_own_name.setdefault(own, target)
        if mention.kind != "PER" and full.count(" ") >= _LEAST_INITIALS - 1:
            self._by_initials.setdefault("".join(word[0] for word in full.split()), target)
        if " " in full and mention.kind == "PER":
            for word in full.split():
                if not any(known is target for _, known in self._by_word[word][-_LATEST:]):
                    self._by_word[word].append((full, target))

    def same(self, mention: Mention) -> Group | None:
        """Return the group of the same name; for a person also of one that contains it or is contained in it.

        For a body also of the latest whose name begins with it.
        """
        wanted = match_key(mention.form)
        found = self._by_key.get(match_key(mention.canonical or mention.form)) or self._by_key.get(wanted)
        if found or mention.kind == "LOC":
            return found
        found = self._cut_name(wanted) if mention.kind == "PER" else None
        found = found or self._of_own_name(mention, wanted)
        if found:
            return found
        if mention.kind == "ORG" and _in_city(wanted) in self._by_key:
            return self._by_key[_in_city(wanted)]
        if mention.kind == "ORG":
            fuller = self._fuller(wanted) or self._fuller(match_key(mention.canonical or ""))
            return fuller or self._without_level(mention.form)
        near = [pair for word in wanted.split() for pair in self._by_word[word][-_LATEST:]]
        held = [g for name, g in near if g.kind == "PER" and (contains(name, wanted) or contains(wanted, name))]
        return held[-1] if held else None

    def _cut_name(self, wanted: str) -> Group | None:
        """Return whom the page also names with the last syllable cut: "Bùi Tiến D." and "Bùi Tiến Dũng"."""
        key = cut_key(wanted)
        if wanted == key:
            return self._by_cut.get(wanted)
        cut = self._by_key.get(key)
        return cut if cut and match_key(cut.name) == key else None

    def _fuller(self, wanted: str) -> Group | None:
        """Return the latest body whose name begins with these words: "Công an huyện" for "Công an huyện Lý Nhân"."""
        if " " not in wanted:
            return None
        latest = [g for g in self.groups[-_LATEST:] if g.kind == "ORG" and g.name_begins(wanted)]
        return latest[-1] if latest else None

    def _without_level(self, form: str) -> Group | None:
        """Return the school that the page names without its level: "Trường Tân Lập" for "Trường tiểu học Tân Lập"."""
        found = (self._by_key[name] for name in school_names(form) if name in self._by_key)
        return next((school for school in found if not any(school_names(school.name))), None)

    def _of_own_name(self, mention: Mention, wanted: str) -> Group | None:
        """Return the body that is called this without its nouns: "BSA" for "Trung tâm Nghiên cứu BSA"."""
        named = mention.kind == "LOC" or (mention.kind == "PER" and mention.sure)
        return None if named else self._by_own_name.get(wanted)

    def holder(self, mention: Mention) -> Group | None:
        """Return the group that a single word is a form of."""
        wanted = match_key(mention.form)
        known = self._by_key.get(wanted)
        if known is None and mention.form.isupper() and mention.kind != "PER":
            known = self._by_initials.get(wanted)  # "NSW" for "New South Wales"
        initial = len(wanted) > 1 or mention.form.endswith(".") or mention.with_noun is not None  # "ông D"
        known = known or self._of_own_name(mention, wanted)
        if known or mention.kind == "LOC" or not initial:
            return known
        latest = self._by_word[wanted][-_LATEST:]
        bearers = [(name, g) for name, g in latest if g.kind == "PER" and fits(mention, g)]
        called = [g for name, g in bearers if _called_so(wanted, name)]
        holders = called or [g for _, g in bearers]
        before = [g for g in holders if g.mentions[0].span.start < mention.span.start]
        return before[-1] if before else holders[0] if holders else None


def _called_so(word: str, name: str) -> bool:
    """Tell whether who bears a name is called by one word of it: the last, the family name, or a foreign one.

    Both are match keys.

    >>> _called_so("sơn", "lê thái sơn"), _called_so("sơn", "lê sơn kỳ"), _called_so("tập", "tập cận bình")
    (True, False, True)
    """
    first, *_, last = name.split()
    return word == last or (word == first and first in family_names()) or not native(word)


def _less_known(mention: Mention, holder: Group) -> Mention:
    """Return a mention without the well-known person's name where the page names another: "Ana Suarez", "Suarez"."""
    return mention._replace(canonical=None) if mention.canonical and mention.canonical != holder.name else mention


_LEAST_INITIALS = 3
"""So many initials make an abbreviation that needs no bracket to introduce it."""
_LATEST = 20
"""How many of the latest persons that share a word are looked at: more than a reader keeps apart."""


def _in_city(key: str) -> str:
    """Return a body's key without "thành phố" before a city that is no province's: "công an | hà nội"."""
    head, noun, city = key.rpartition(" thành phố ")
    return f"{head} {city}" if noun and city in word_set("city_of_the_state") else key


def fits(mention: Mention, group: Group) -> bool:
    """Tell whether a short form's honorific goes with the group's: "Bà Nam" is not "ông Trần Nam"."""
    asked = _gender(mention)
    return not asked or not group.genders or asked in group.genders


def _gender(mention: Mention) -> str:
    """Return the gender that the honorific of a mention tells, or ""."""
    return gender_of(mention.with_noun.split()[0]) if mention.with_noun else ""
