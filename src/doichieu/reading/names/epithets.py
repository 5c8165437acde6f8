"""Who is called again by what he does or is: the "tiền đạo người Pháp" after "Karim Benzema", "nữ ca sĩ này"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Epithet
from doichieu.reading.names.ages import age_behind, age_told
from doichieu.reading.names.grouping import Group, Mention, stand_in
from doichieu.reading.names.kinds import titled_start
from doichieu.reading.names.runs import starts_sentence
from doichieu.reading.page import Page
from doichieu.text import Span, WordList

_NO_TRADE = frozenset(("any", "plain"))
_NEAR = 30
"""How many mentions of persons back the one who is meant is looked up."""
_MOST_BETWEEN = 5
"""So many words may stand between the noun and what tells him apart: "tay vợt | nữ số 3 thế giới | người Nga"."""

_AS_OFTEN = 3
"""So many times as often as the nearest somebody is named who is meant for his trade."""


class _Traits(NamedTuple):
    """What words tell of a person: trades, genders ("f", "m"), lands, ages; an empty set tells nothing."""

    trades: frozenset[str]
    genders: frozenset[str]
    lands: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()

    def go_with(self, other: _Traits) -> bool:
        """Tell whether both may be told of one person."""
        return all(not mine or not theirs or mine & theirs for mine, theirs in zip(self, other, strict=True))


class _Called(NamedTuple):
    """The words `[first, last]` that call a person again, and what they tell of him.

    `plain`: so common that only one of whom the page tells that age is meant.
    """

    first: int
    last: int
    traits: _Traits
    plain: bool


class _Named(NamedTuple):
    """A mention of a person before what calls him again: where it stands, who he is, what is told of him."""

    span: Span
    person: Group
    traits: _Traits


def called_again(page: Page, groups: list[Group]) -> Iterator[tuple[Mention, Group]]:
    """Yield the places where a trade, or the like, with what tells him apart stands for a person named before.

    He is the nearest one named before its clause with whose trade, gender and land it goes, or the nearest with that
    trade if he is named far more often; at a sentence's head one that stands at one.
    """
    words = page.words
    phrases = lexicon.epithets().all(words)
    persons = [found for found in groups if found.kind == "PER"] if phrases else []
    known = [(found, _traits_of(page, found)) for found in persons if _surely_named(found)]
    named = sorted((_Named(m.span, *pair) for pair in known for m in pair[0].mentions), key=lambda name: name.span)
    if not named:
        return
    others = [m.span for found in groups if found.kind != "PER" for m in found.mentions]
    placed = {words.first_from(span.start): words.last_before(span.end) for span in others}
    taken = {at for found in persons for m in found.mentions for at in words.inside(m.span)}
    for phrase in phrases:
        called = _called(page, phrase, placed)
        if called is None or not taken.isdisjoint(range(called.first - 1, called.last + 2)):
            continue  # "Grigor Dimitrov, tay vợt người Bulgaria": a role
        span = Span(words.starts[called.first], words.ends[called.last])
        meant = _meant(page, called, named[: bisect_left(named, span, key=lambda name: name.span)][-_NEAR:])
        if meant is not None:
            yield stand_in(page, span, _pointed(page, called.last, span)), meant


def _meant(page: Page, called: _Called, near: list[_Named]) -> Group | None:
    """Return which of some persons is called again, or None."""
    words = page.words
    fitting = [
        name
        for name in near
        if called.traits.go_with(name.traits)
        and (name.traits.ages or not called.plain)
        and _parted(words, words.last_before(name.span.end), called.first)
    ]
    if starts_sentence(page, called.first):
        heads = [n for n in fitting if starts_sentence(page, titled_start(words, words.first_from(n.span.start)))]
        fitting = heads or fitting
    if not fitting:
        return None
    nearest = fitting[-1].person
    often = [n for n in fitting if len(n.person.mentions) >= _AS_OFTEN * len(nearest.mentions)]
    of_the_trade = [n.person for n in often if called.traits.trades & n.traits.trades]
    return of_the_trade[-1] if of_the_trade else nearest


def is_epithet(words: WordList, mention: Span) -> bool:
    """Tell whether a person's mention calls him by his trade: no name holds a noun for one."""
    return any(lexicon.epithets().at(words, index) is not None for index in words.inside(mention))


def _pointed(page: Page, last: int, span: Span) -> str | None:
    """Return the words with the "này" behind them, or None."""
    words = page.words
    pointed = last + 1 < len(words) and words.lowers[last + 1] in lexicon.word_set("this_one")
    return Span(span.start, words.ends[last + 1]).line(page.text) if pointed else None


def _surely_named(found: Group) -> bool:
    """Tell whether more than a row of capitals says that this is a person."""
    sure = any(m.sure or m.canonical or m.roles for m in found.mentions) or len({m.form for m in found.mentions}) > 1
    return (sure or lexicon.counted_names().get(found.name) == "PER") and not found.name.isupper()


def _traits_of(page: Page, found: Group) -> _Traits:
    """Return what a person's roles, honorifics and name, and the ages behind it, tell of him."""
    roles = [WordList(role) for role in dict.fromkeys(role for m in found.mentions for role in m.roles)]
    nouns = [phrase.meaning for role in roles for phrase in lexicon.epithets().all(role)]
    trades = {noun.trade for noun in nouns} - _NO_TRADE
    titles = [title.meaning for title in (lexicon.titles().at(role, 0) for role in roles) if title]
    if any(title.title.lower() in lexicon.word_set("office") for title in titles):
        trades.add("trade")
    told = found.genders | {_gender(word) for role in roles for word in role.lowers}
    told |= {noun.gender for noun in nouns} | {title.gender for title in titles}
    genders = frozenset(told - {"", "-"} or {lexicon.gender_of_name(found.name)} - {""})
    lasts = [page.words.last_before(m.span.end) for m in found.mentions]
    ages = frozenset(age for last in lasts for age in age_behind(page.words, last, page.article.day.year))
    lands = frozenset().union(*(_lands(role, 0, len(role)) for role in roles))
    return _Traits(frozenset(trades), genders, lands, ages)


def _lands(words: WordList, first: int, last: int) -> frozenset[str]:
    """Return the states that stand in some words, also by what they are known for: "xứ bạch dương"."""
    states = [state.meaning.name for at in range(first, last) if (state := lexicon.countries().at(words, at))]
    lands = [land.meaning.land for at in range(first, last) if (land := lexicon.lands().at(words, at))]
    return frozenset((*states, *lands))


def _gender(word: str) -> str:
    if word in lexicon.word_set("of_a_woman"):
        return "f"
    return "m" if word in lexicon.word_set("of_a_man") else ""


def _called(page: Page, phrase: Phrase[Epithet], placed: dict[int, int]) -> _Called | None:
    """Return the words that call one person again, of whom nothing but them is said where they stand; else None."""
    words, first = page.words, phrase.first
    while first and words.lowers[first - 1] in lexicon.word_set("before_epithet") and words.gaps[first - 1] == " ":
        first -= 1
    before = words.lowers[first - 1] if first and words.gaps[first - 1] == " " else ""
    if before in lexicon.word_set("no_epithet") or before.isdigit():
        return None
    last = _told_apart(page, phrase.last, placed)
    genders = {_gender(word) for word in words.lowers[first : phrase.first]} - {""}
    if last is None and genders and words.lowers[phrase.last + 1 : phrase.last + 2] != ["chính"]:
        last = phrase.last  # "nữ ca sĩ" tells enough; a "nữ diễn viên chính" is a prize
    if last is None and _acts_alone(page, phrase):
        last = phrase.last
    if last is None or (last + 1 < len(words) and words.gaps[last] == " " and words.capitals[last + 1]):
        return None
    trade, gender = phrase.meaning.trade, phrase.meaning.gender
    told = [age_told(words, at, page.article.day.year) for at in range(phrase.last + 1, last + 1)]
    ages: frozenset[int] = frozenset().union(*(age[0] for age in told if age))
    plain = trade == "plain" and last > phrase.last
    if plain and not ages:
        return None
    lands = _lands(words, phrase.last + 1, last + 1)
    traits = _Traits(frozenset({trade} - _NO_TRADE), frozenset(genders or {gender} - {"-"}), lands, ages)
    return _Called(first, last, traits, plain)


def _acts_alone(page: Page, phrase: Phrase[Epithet]) -> bool:
    """Tell whether a noun that is said of one person begins a clause and does something: "…, người đẹp bày tỏ"."""
    words = page.words
    if " ".join(words.lowers[phrase.first : phrase.last + 1]) not in lexicon.word_set("alone_epithet"):
        return False
    begins = phrase.first == 0 or words.gaps[phrase.first - 1] != " "
    follows = words.lowers[phrase.last + 1] if phrase.last + 1 < len(words) and words.gaps[phrase.last] == " " else ""
    return begins and bool(follows) and follows not in lexicon.word_set("goes_on_with")


def _told_apart(page: Page, noun: int, placed: dict[int, int]) -> int | None:
    """Return the last word of what tells a person apart: "số 3 thế giới người Nga", "Real", "25 tuổi", "trẻ | này".

    `placed`: the last word of each place and body by its first.
    """
    words = page.words
    told, index = None, noun + 1
    while index < min(noun + 2 + _MOST_BETWEEN, len(words) - 1) and words.gaps[index - 1] == " ":
        last = _telling(page, index, placed, beside=index == noun + 1)
        if last is not None:
            told, index = last, last + 1
            continue
        if told is None and words.lowers[index] in lexicon.word_set("this_one"):
            return index - 1 if words.lowers[index - 1] not in lexicon.word_set("of_its_own") else None
        if told is not None or words.capitals[index] or words.lowers[index] in lexicon.function_words():
            break
        index += 1
    return told


def _telling(page: Page, index: int, placed: dict[int, int], *, beside: bool) -> int | None:
    """Return the last word of a place somebody comes from or plays for, an age or a rank that begins at a word."""
    words = page.words
    comes = words.lowers[index] in lexicon.word_set("comes_from")
    place = placed.get(index + 1) if comes else placed.get(index) if beside else None
    if place is not None:
        return place
    age = age_told(words, index, page.article.day.year)
    if age is not None:
        return age[1]
    land = lexicon.lands().at(words, index)
    if land is not None:
        return land.last
    if words.lowers[index : index + 4 : 2] == ["số", "thế"] and words.lowers[index + 3 : index + 4] == ["giới"]:
        return index + 3
    return None


def _parted(words: WordList, last: int, first: int) -> bool:
    """Tell whether a new clause begins between a name and the words behind it."""
    between = range(last, first)
    return any(words.gaps[at].strip() for at in between) or any(
        words.lowers[at] in lexicon.word_set("parts_clauses") for at in between[1:]
    )
