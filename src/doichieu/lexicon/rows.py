"""What a line of each table in this folder is."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec


class Cue(msgspec.Struct, frozen=True):
    """A word that lays content on a source; frame none: it looks like one and is none."""

    cue: str
    frame: Literal["clause", "object", "relay", "according", "none"]
    needs: Literal["speaker", "quote", "source", "-"]
    note: str


class Agency(msgspec.Struct, frozen=True):
    """An agency, broadcaster, paper, platform or picture service that outlets credit."""

    name: str
    kind: Literal["agency", "broadcaster", "newspaper", "platform", "photo"]
    aliases: str


class Title(msgspec.Struct, frozen=True):
    """A word before a person's name; an honorific belongs to the short form ("ông Putin")."""

    title: str
    kind: Literal["honorific", "title"]
    gender: Literal["f", "m", "-"]


class NameGender(msgspec.Struct, frozen=True):
    """The last word of names that are nearly always of one gender."""

    name: str
    gender: Literal["f", "m"]
    articles: int


class Epithet(msgspec.Struct, frozen=True):
    """A noun by which a person named before is called again, with the trade and the gender it tells.

    any: no trade; plain: no trade, and so common that only an age or where he comes from makes it one person's.
    """

    noun: str
    trade: Literal["ball", "coach", "sport", "stage", "trade", "any", "plain"]
    gender: Literal["f", "m", "-"]


class Land(msgspec.Struct, frozen=True):
    """A name for a land after what it is known for, with the state or province it is."""

    words: str
    land: str


class Speaker(msgspec.Struct, frozen=True):
    """A noun that can begin a speaker (document: what is written or filmed), or a pronoun that stands for one."""

    words: str
    kind: Literal["noun", "document", "pronoun"]


class Unit(msgspec.Struct, frozen=True):
    """A unit of measure: how it is written, its plain form, its dimension, the factor to the dimension's base."""

    word: str
    unit: str
    dimension: str
    factor: float


class Classifier(msgspec.Struct, frozen=True):
    """A classifier, and whether the counted noun is read with it."""

    word: str
    keep: Literal["keep", "drop", "alone"]


class NumberWord(msgspec.Struct, frozen=True):
    """A number word."""

    word: str
    kind: Literal["digit", "scale", "zero", "half"]
    value: float


class Hedge(msgspec.Struct, frozen=True):
    """Words before a number that open it or blur it."""

    words: str
    hedge: Literal["approx", "at_least", "at_most", "exact"]


class Country(msgspec.Struct, frozen=True):
    """A state or land, its capital (or capitals), the other forms of its name, the one beside another ("Mỹ-Hàn")."""

    name: str
    capitals: str
    aliases: str
    paired: str


class Settlement(msgspec.Struct, frozen=True):
    """A province, city or region."""

    name: str
    kind: Literal["province", "city", "region"]
    aliases: str


class Body(msgspec.Struct, frozen=True):
    """A word that begins the name of a body, links its parts, stands before a medium's name or ends a foreign one."""

    words: str
    kind: Literal["body", "proper", "whole", "state", "link", "inner", "media", "suffix"]


class PlaceNoun(msgspec.Struct, frozen=True):
    """A noun before the name of a place; part: it belongs to the name; none: it looks like one and is none."""

    words: str
    kind: Literal["part", "place", "none"]


class FunctionWord(msgspec.Struct, frozen=True):
    """A syllable that ends a counted noun or a name."""

    word: str


class FamilyName(msgspec.Struct, frozen=True):
    """A family name that stands first."""

    name: str
    origin: Literal["vi", "east"]


class KnownBody(msgspec.Struct, frozen=True):
    """A body known well beyond one article, with its other names; field sport: so named only where sport is told."""

    name: str
    field: Literal["sport", "-"]
    aliases: str


class CountedNoun(msgspec.Struct, frozen=True):
    """A noun that counts the same things as another."""

    noun: str
    same_as: str


class CountedName(msgspec.Struct, frozen=True):
    """What a name is in most of the articles that make it plain (tools/count_names.py)."""

    name: str
    kind: Literal["PER", "ORG", "LOC"]
    articles: int


class KnownPerson(msgspec.Struct, frozen=True):
    """A person the press calls by one word of the name."""

    short: str
    name: str


class Nickname(msgspec.Struct, frozen=True):
    """What the press calls a person, a body or a land besides the name, and the name."""

    phrase: str
    name: str


class ShortForm(msgspec.Struct, frozen=True):
    """An abbreviation inside the name of a body, and what it stands for ("": nothing that tells bodies apart)."""

    short: str
    full: str


class Abbreviation(msgspec.Struct, frozen=True):
    """An abbreviation after which a full stop does not end the sentence."""

    word: str


class LabelWord(msgspec.Struct, frozen=True):
    """A word after which a number is a label."""

    word: str


SignalKind = Literal["sum", "update", "contrast", "dead", "hurt", "missing", "toll", "part", "denies", "addressed"]


class Signal(msgspec.Struct, frozen=True):
    """A phrase that shows how what is told stands to what was told before, or to whom it is said."""

    words: str
    kinds: str

    def __post_init__(self) -> None:
        unknown = set(self.kinds.split()) - set(get_args(SignalKind))
        if unknown or not self.kinds:
            raise ValueError(f"no kind {' '.join(sorted(unknown))!r}")


class Particle(msgspec.Struct, frozen=True):
    """A word around a speaker and a cue; opener: it only begins sentences."""

    words: str
    kinds: str

    def __post_init__(self) -> None:
        unknown = set(self.kinds.split()) - {
            "adverb",
            "connector",
            "subordinator",
            "quantifier",
            "adjunct",
            "opener",
            "back",
        }
        if unknown:
            raise ValueError(f"unknown kind {', '.join(sorted(unknown))}")


SearchField = Literal["speaker", "name", "outlet", "origin", "published", "about", "title"]


class SearchWord(msgspec.Struct, frozen=True):
    """A word that, before a colon, says what of an article is searched."""

    word: str
    field: SearchField


class Label(msgspec.Struct, frozen=True):
    """What pages and terminal call a thing, in Vietnamese and English."""

    key: str
    vi: str
    en: str


class Member(msgspec.Struct, frozen=True):
    """A word and the small sets it belongs to."""

    word: str
    sets: str


class RoleParaphrase(msgspec.Struct, frozen=True):
    """Another way to say a title, both in lower case: "ông chủ nhà trắng" for "tổng thống"."""

    phrase: str
    title: str


class FeatureWeight(msgspec.Struct, frozen=True):
    """A feature of a linear model and its weight."""

    feature: str
    weight: float


class Issuer(msgspec.Struct, frozen=True):
    """A kind of document and the body that issues it, both in lower case."""

    document: str
    body: str
