"""Who bears a role: the person a speaker's phrase stands for ("chánh án", "Tổng thống Mỹ", "ông chủ Nhà Trắng")."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.reading.statements.notes import Notes
from doichieu.records import Name
from doichieu.text import Span, WordList


def bearer(notes: Notes, speaker: Span) -> Name | None:
    """Return the person whose role the phrase is: "chánh án" where the text has "Chánh án John Walter"."""
    wanted = _spoken_role(speaker.line(notes.page.text).lower())
    persons = [name for name in notes.names if name.type == "PER"]
    alone = wanted in lexicon.titles()
    bearers = [name for name in persons if any(_is_role(wanted, role.lower(), alone) for role in name.roles)]
    found = bearers or _leaders(wanted, persons)
    return found[0] if found else _sole_bearer(notes, speaker, wanted, persons)


def _leaders(wanted: str, persons: list[Name]) -> list[Name]:
    """Return the heads of the state that a phrase names: "nhà lãnh đạo Nga" is the "Tổng thống Nga"."""
    leaders = sorted(lexicon.word_set("leader"), key=len, reverse=True)
    state = next((wanted.removeprefix(f"{noun} ") for noun in leaders if wanted.startswith(f"{noun} ")), None)
    heads = tuple(lexicon.word_set("head_of_state"))

    def leads(role: str) -> bool:
        return role.startswith(heads) and role.endswith(f" {state}")

    return [] if state is None else [name for name in persons if any(leads(role.lower()) for role in name.roles)]


def _sole_bearer(notes: Notes, speaker: Span, wanted: str, persons: list[Name]) -> Name | None:
    """Return the only person of the page with the title that a phrase begins with, whatever body it names."""
    words = WordList(wanted)
    title = lexicon.titles().at(words, 0) if words else None
    head = title.meaning.title.lower() if title and title.meaning.kind == "title" else ""
    inside = {name.type for _, name in notes.names_in(speaker)}
    if head not in lexicon.word_set("sole") or "PER" in inside:
        return None  # "luật sư của bà Lan"
    bearers = [name for name in persons if any(role.lower().startswith(head) for role in name.roles)]
    if len(bearers) != 1:
        return None
    borne = [role for role in bearers[0].roles if role.lower().startswith(head)]
    elsewhere = "LOC" in inside and any(lexicon.places().all(WordList(role)) for role in borne)
    return None if elsewhere else bearers[0]


def _is_role(wanted: str, role: str, alone: bool) -> bool:
    """Tell whether words are a person's role: a bare title is any that holds it.

    A longer phrase is one whose words stand in it in order ("Bí thư tỉnh Bình Định" for "Bí thư Tỉnh ủy Bình Định"), or
    a bare one with a state's name ("Tổng thống Mỹ").
    """
    if alone:
        return wanted in role
    asked, borne = wanted.split(), iter(role.split())
    if role.split()[0] == asked[0] and all(word in borne for word in asked):
        return True
    state = wanted.removeprefix(f"{role} ")
    return state != wanted and state in lexicon.state_forms()


def _spoken_role(phrase: str) -> str:
    """Return a role in its plain words: "vị tổng thống" and "ông chủ Nhà Trắng" are a "tổng thống"."""
    for prefix in lexicon.word_set("before_role"):
        phrase = phrase.removeprefix(f"{prefix} ")
    return lexicon.role_paraphrases().get(phrase, phrase)
