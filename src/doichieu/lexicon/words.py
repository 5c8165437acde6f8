"""The word tables as records, and the phrasebooks made of them: one function a table.

Each is read and checked on first use and kept; the tables never change while the program runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Literal

from doichieu.errors import LexiconError
from doichieu.lexicon.phrases import Phrasebook
from doichieu.lexicon.rows import (
    Abbreviation,
    Agency,
    Body,
    Classifier,
    CountedName,
    CountedNoun,
    Country,
    Cue,
    Epithet,
    FamilyName,
    FeatureWeight,
    FunctionWord,
    Hedge,
    Issuer,
    KnownBody,
    KnownPerson,
    Label,
    LabelWord,
    Land,
    Member,
    NameGender,
    Nickname,
    NumberWord,
    Particle,
    PlaceNoun,
    RoleParaphrase,
    SearchField,
    SearchWord,
    Settlement,
    ShortForm,
    Signal,
    SignalKind,
    Speaker,
    Title,
    Unit,
)
from doichieu.lexicon.tables import load
from doichieu.text import fold

HOME = "Việt Nam"
"""The country whose press this is, as countries.tsv names it."""


def _with_aliases(name: str, aliases: str) -> Iterator[str]:
    yield name
    yield from (alias for alias in aliases.split(";") if alias)


@cache
def cues() -> Phrasebook[Cue]:
    """Return the reporting cues."""
    return Phrasebook((row.cue, row) for row in load("cues.tsv", Cue))


@cache
def agencies() -> Phrasebook[Agency]:
    """Return agencies, papers and platforms, under all their forms, case counting."""
    rows = load("agencies.tsv", Agency)
    return Phrasebook(((form, row) for row in rows for form in _with_aliases(row.name, row.aliases)), cased=True)


@cache
def known_bodies() -> dict[str, KnownBody]:
    """Return each well-known body by each of its forms."""
    rows = load("known_bodies.tsv", KnownBody)
    return {form: row for row in rows for form in _with_aliases(row.name, row.aliases)}


@cache
def known_body_names() -> Phrasebook[KnownBody]:
    """Return the well-known bodies under all their forms, case counting."""
    return Phrasebook(known_bodies().items(), cased=True)


@cache
def known_body_words() -> Phrasebook[KnownBody]:
    """Return the well-known bodies under their forms of three and more words, in any case."""
    return Phrasebook((form, row) for form, row in known_bodies().items() if form.count(" ") >= 2)


@cache
def counted_names() -> dict[str, Literal["PER", "ORG", "LOC"]]:
    """Return what a name nearly always is, for names often in the news."""
    return {row.name: row.kind for row in load("names.tsv", CountedName)}


@cache
def counted_nouns() -> dict[str, str]:
    """Return the noun under which another that counts the same things is compared, both in lower case."""
    return {row.noun: row.same_as for row in load("counted_nouns.tsv", CountedNoun)}


@cache
def known_persons() -> dict[str, str]:
    """Return the full name of a person by the one word the press uses."""
    return {row.short: row.name for row in load("known_persons.tsv", KnownPerson)}


@cache
def nicknames() -> Phrasebook[str]:
    """Return what the press calls well-known persons, bodies and lands besides their names, with the names."""
    of_lands = ((row.words, row.land) for row in load("lands.tsv", Land))
    return Phrasebook(chain(((row.phrase, row.name) for row in load("nicknames.tsv", Nickname)), of_lands))


@cache
def short_forms() -> dict[str, str]:
    """Return what the abbreviations inside names of bodies stand for."""
    return {row.short: row.full for row in load("short_forms.tsv", ShortForm)}


@cache
def _agencies_by_key() -> dict[str, Agency]:
    rows = load("agencies.tsv", Agency)
    return {fold(form): row for row in rows for form in _with_aliases(row.name, row.aliases)}


def agency(form: str) -> Agency | None:
    """Return the agency or paper that goes by this form, whatever its case and diacritics."""
    return _agencies_by_key().get(fold(form.strip()))


@cache
def titles() -> Phrasebook[Title]:
    """Return the words that stand before a person's name."""
    return Phrasebook((row.title, row) for row in load("titles.tsv", Title))


@cache
def honorifics() -> frozenset[str]:
    """Return the words before a person's name that belong to its short form ("ông Putin"), in lower case."""
    return frozenset(row.title.lower() for row in load("titles.tsv", Title) if row.kind == "honorific")


@cache
def _genders() -> dict[str, str]:
    return {row.title.lower(): row.gender for row in load("titles.tsv", Title) if row.gender != "-"}


def gender_of(word: str) -> str:
    """Return the gender an honorific tells, "f" or "m", or "" where it tells none."""
    return _genders().get(word.lower(), "")


@cache
def _name_genders() -> dict[str, str]:
    return {row.name: row.gender for row in load("genders.tsv", NameGender)}


def gender_of_name(name: str) -> str:
    """Return the gender that a person's full name tells, "f" or "m", or "" where it tells none."""
    parts = name.lower().split()
    middle = {"thị": "f", "văn": "m"}.get(parts[1], "") if len(parts) > 2 else ""
    return middle or _name_genders().get(parts[-1], "")


@cache
def epithets() -> Phrasebook[Epithet]:
    """Return the nouns by which a person named before is called again."""
    return Phrasebook((row.noun, row) for row in load("epithets.tsv", Epithet))


@cache
def lands() -> Phrasebook[Land]:
    """Return the names for lands after what they are known for."""
    return Phrasebook((row.words, row) for row in load("lands.tsv", Land))


@cache
def speakers() -> Phrasebook[Speaker]:
    """Return the nouns and pronouns that can begin a speaker."""
    return Phrasebook((row.words, row) for row in load("speakers.tsv", Speaker))


@cache
def units() -> Phrasebook[Unit]:
    """Return the units of measure that are written with letters."""
    return Phrasebook((row.word, row) for row in load("units.tsv", Unit))


@cache
def unit_by_name() -> dict[str, Unit]:
    """Return each plain unit with its first row, to compare across units of one dimension."""
    found: dict[str, Unit] = {}
    for row in load("units.tsv", Unit):
        found.setdefault(row.unit, row)
    return found


@cache
def unit_forms() -> dict[str, Unit]:
    """Return the units by written form in lower case."""
    return {row.word.lower(): row for row in load("units.tsv", Unit)}


@cache
def classifiers() -> dict[str, Classifier]:
    """Return the classifiers by word."""
    return {row.word: row for row in load("classifiers.tsv", Classifier)}


@cache
def number_words() -> dict[str, NumberWord]:
    """Return the number words by word."""
    return {row.word: row for row in load("numbers.tsv", NumberWord)}


@cache
def hedges() -> Phrasebook[Hedge]:
    """Return the words that open or blur a number."""
    return Phrasebook((row.words, row) for row in load("hedges.tsv", Hedge))


@cache
def capitals() -> dict[str, str]:
    """Return the state by its capital, or where it is governed from, which stands for it ("Washington tuyên bố")."""
    return {city: row.name for row in load("countries.tsv", Country) for city in row.capitals.split(";") if city}


@cache
def paired_states() -> dict[str, str]:
    """Return the state by the syllable that stands for it beside another state ("Nga-Trung")."""
    return {row.paired: row.name for row in load("countries.tsv", Country) if row.paired}


@cache
def places() -> Phrasebook[str]:
    """Return states, capitals, provinces, cities and regions under all their forms; the meaning is the name."""
    entries: list[tuple[str, str]] = []
    for country in load("countries.tsv", Country):
        entries += [(form, country.name) for form in _with_aliases(country.name, country.aliases)]
        entries += [(city, city) for city in country.capitals.split(";") if city]
    for place in load("places.tsv", Settlement):
        entries += [(form, place.name) for form in _with_aliases(place.name, place.aliases)]
    return Phrasebook(entries, cased=True)


@cache
def countries() -> Phrasebook[Country]:
    """Return states and lands under all their forms, capitals apart."""
    rows = load("countries.tsv", Country)
    return Phrasebook(((form, row) for row in rows for form in _with_aliases(row.name, row.aliases)), cased=True)


@cache
def state_forms() -> frozenset[str]:
    """Return all forms of all states, in lower case."""
    rows = load("countries.tsv", Country)
    return frozenset(form.lower() for row in rows for form in _with_aliases(row.name, row.aliases))


@cache
def issuers() -> dict[str, str]:
    """Return the body that alone issues a kind of document, both in lower case: "cáo trạng" is a "viện kiểm sát"'s."""
    return {row.document: row.body for row in load("issuers.tsv", Issuer)}


@cache
def role_paraphrases() -> dict[str, str]:
    """Return the plain title for another way to say it, in lower case: "ông chủ nhà trắng" is "tổng thống"."""
    return {row.phrase: row.title for row in load("role_paraphrases.tsv", RoleParaphrase)}


@cache
def bodies() -> Phrasebook[Body]:
    """Return the words that begin the name of a body."""
    return Phrasebook(
        (row.words, row) for row in load("bodies.tsv", Body) if row.kind in ("body", "proper", "whole", "state")
    )


@cache
def body_links() -> Phrasebook[Body]:
    """Return the lower-case words that may stand inside the name of a body."""
    return Phrasebook((row.words, row) for row in load("bodies.tsv", Body) if row.kind in ("link", "inner"))


@cache
def media_nouns() -> Phrasebook[Body]:
    """Return the nouns that stand before the name of a medium ("tờ", "hãng tin")."""
    return Phrasebook((row.words, row) for row in load("bodies.tsv", Body) if row.kind == "media")


@cache
def school_levels() -> Phrasebook[str]:
    """Return the levels that a school goes by without its noun ("THPT", "mầm non")."""
    return Phrasebook((level, level) for level in sorted(word_set("school_level")))


@cache
def feature_weights(model: Literal["body_ends", "body_heads", "cue_weights"]) -> dict[str, float]:
    """Return the weight of each feature of a linear model; the one named "always" is added to every score."""
    return {row.feature: row.weight for row in load(f"{model}.tsv", FeatureWeight)}


@cache
def body_suffixes() -> frozenset[str]:
    """Return the words that end the foreign name of a body ("Airlines")."""
    return frozenset(row.words for row in load("bodies.tsv", Body) if row.kind == "suffix")


@cache
def place_nouns() -> Phrasebook[PlaceNoun]:
    """Return the nouns that stand before the name of a place."""
    return Phrasebook((row.words, row) for row in load("place_nouns.tsv", PlaceNoun))


@cache
def family_names() -> dict[str, FamilyName]:
    """Return the family names that stand first, by lower-case name."""
    return {row.name.lower(): row for row in load("family_names.tsv", FamilyName)}


@cache
def function_words() -> frozenset[str]:
    """Return the syllables that end a counted noun or a name."""
    return frozenset(row.word for row in load("function_words.tsv", FunctionWord))


@cache
def hedge_words() -> dict[str, str]:
    """Return the words that open or blur a number, with what they do to it."""
    return {row.words: row.hedge for row in load("hedges.tsv", Hedge)}


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations that take a full stop."""
    return frozenset(row.word for row in load("abbreviations.tsv", Abbreviation))


@cache
def label_words() -> Phrasebook[LabelWord]:
    """Return the words after which a number is a label, not a count."""
    return Phrasebook((row.word, row) for row in load("label_words.tsv", LabelWord))


@cache
def particles(kind: str) -> Phrasebook[Particle]:
    """Return the words of one kind that stand around a speaker and a cue."""
    return Phrasebook((row.words, row) for row in load("particles.tsv", Particle) if kind in row.kinds.split())


@cache
def signals(kind: SignalKind) -> Phrasebook[Signal]:
    """Return the phrases of one kind that show how what is told stands to what was told before, or to whom."""
    return Phrasebook((row.words, row) for row in load("signals.tsv", Signal) if kind in row.kinds.split())


@cache
def search_words() -> dict[str, SearchField]:
    """Return what is searched by the word before the colon."""
    return {row.word: row.field for row in load("search_words.tsv", SearchWord)}


@cache
def labels() -> dict[str, Label]:
    """Return the labels by key."""
    return {row.key: row for row in load("labels.tsv", Label)}


@cache
def sentence_openers() -> frozenset[str]:
    """Return the syllables in lower case that begin a sentence rather than a name."""
    rows = load("particles.tsv", Particle)
    return frozenset(row.words.split()[0] for row in rows if row.kinds != "adverb")


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the words of a small closed set, e.g. word_set("denial").

    Raises LexiconError where no word is in it: then the name is misspelled.
    """
    found = frozenset(row.word for row in load("word_sets.tsv", Member) if name in row.sets.split())
    if not found:
        raise LexiconError(f"word_sets.tsv: no word belongs to the set {name!r}")
    return found
