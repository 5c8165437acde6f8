"""Names that are known from another place of the page: at the head of a sentence, in other capitals, cut short."""

from __future__ import annotations

from collections.abc import Iterator

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.reading.names.kinds import half_word, honorific_before
from doichieu.reading.names.run import Run
from doichieu.text import WordList, native

_LEAST = 3
"""A body's name of fewer words may be another's."""


def with_repeats(words: WordList, found: list[Run]) -> list[Run]:
    """Return the runs of a page with those that only another place of it tells to be names."""
    return _with_bodies(words, _with_persons(words, found))


def _with_persons(words: WordList, found: list[Run]) -> list[Run]:
    """Add names at the head of a sentence, where a capital says nothing, that are known from inside one."""
    texts, capitals = words.texts, words.capitals
    spelled: dict[str, set[tuple[str, ...]]] = {}
    for run in found:
        if run.kind is None and run.last > run.first:
            spelled.setdefault(texts[run.first], set()).add(tuple(texts[run.first : run.last + 1]))
        if _is_person(words, run):
            spelled.setdefault(texts[run.last], set()).add((texts[run.last],))
    if not spelled:
        return found
    held = {index for run in found for index in range(run.first, run.last + 1)}
    begun = {run.first for run in found}
    begun.update(index for run in found if run.kind for index in range(run.first, run.last + 1))
    repeats = []
    for index, text in enumerate(texts):
        if text not in spelled or index in begun or not capitals[index]:
            continue
        for parts in sorted(spelled[text], key=lambda parts: (-len(parts), parts)):
            last = index + len(parts) - 1
            same = last <= words.reach[index] and tuple(texts[index : last + 1]) == parts
            if same and index not in held and (last > index or not _begins_word(words, index)):
                repeats.append(Run(index, last, None))
                break
    return _in_place_of(found, repeats)


def _is_person(words: WordList, run: Run) -> bool:
    """Tell whether the last syllable of a run is one that a person is called by: "Thu" for "Vì Thị Thu"."""
    if run.kind is not None:
        return False
    full = run.last > run.first and words.lowers[run.first] in lexicon.family_names()
    return full or (run.last == run.first and honorific_before(words, run.first) is not None)


def _begins_word(words: WordList, index: int) -> bool:
    """Tell whether a capital goes on as a word or another name: "Thu nhập", "Dung Quất"."""
    if index + 1 >= len(words) or words.gaps[index] not in (" ", "-", "."):
        return False
    return words.capitals[index + 1] or first_half(words, index)


def first_half(words: WordList, index: int) -> bool:
    """Tell whether the press joins a syllable to the next, and not to say something of a person: "Quang | cảnh"."""
    if index + 1 >= len(words) or words.gaps[index] != " " or not native(words.lowers[index]):
        return False
    said = words.lowers[index + 1] in lexicon.function_words() or lexicon.cues().at(words, index + 1) is not None
    return not said and sticks(words.lowers[index], words.lowers[index + 1]) > 0


def _with_bodies(words: WordList, found: list[Run]) -> list[Run]:
    """Add bodies in other capitals, or without the place behind them, than where the page names them first."""
    named: dict[str, set[tuple[str, ...]]] = {}
    for run in found:
        for name in _body_names(words, run):
            named.setdefault(name[0], set()).add(name)
    if not named:
        return found
    holds = {index: run for run in found for index in range(run.first, run.last + 1)}
    repeats: list[Run] = []
    for index, lower in enumerate(words.lowers):
        if lower not in named or half_word(words, index) or (repeats and repeats[-1].last >= index):
            continue
        for name in sorted(named[lower], key=lambda name: (-len(name), name)):
            run = Run(index, index + len(name) - 1, "ORG")
            same = run.last <= words.reach[index] and tuple(words.lowers[index : run.last + 1]) == name
            if same and any(words.capitals[index : run.last + 1]):
                if all(_gives_way(other, run) for other in _held(holds, run)):
                    repeats.append(run)
                break
    return _in_place_of(found, repeats)


def _body_names(words: WordList, run: Run) -> Iterator[tuple[str, ...]]:
    """Yield the words of a body that begins with a noun for one, and those without the place it ends with."""
    length = run.last - run.first + 1
    if run.kind != "ORG" or run.canonical or length < _LEAST or lexicon.bodies().at(words, run.first) is None:
        return
    yield tuple(words.lowers[run.first : run.last + 1])
    place = lexicon.places().ending(words, run.last)
    if place and place.first - run.first >= _LEAST:
        yield tuple(words.lowers[run.first : place.first])


def _held(holds: dict[int, Run], run: Run) -> set[Run]:
    return {holds[index] for index in range(run.first, run.last + 1) if index in holds}


def _gives_way(run: Run, repeat: Run) -> bool:
    """Tell whether a run is no more than a part of a name known from elsewhere."""
    part = repeat.first <= run.first and run.last <= repeat.last and run[:2] != repeat[:2]
    return part and (run.kind == "LOC" or run.canonical is None)


def _in_place_of(found: list[Run], repeats: list[Run]) -> list[Run]:
    """Return runs in order, without those that stand where others do."""
    covered = {index for run in repeats for index in range(run.first, run.last + 1)}
    kept = [run for run in found if covered.isdisjoint(range(run.first, run.last + 1))]
    return sorted([*kept, *repeats], key=lambda run: run.first)
