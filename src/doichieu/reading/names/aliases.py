"""Another name that the page itself gives a person: "Đinh Ngọc Hệ (còn gọi là Út Trọc)"."""

from __future__ import annotations

from itertools import pairwise

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.ages import age_told
from doichieu.reading.names.grouping import Mention
from doichieu.reading.page import Page
from doichieu.text import contains, match_key, native

_LONGEST_PHRASE = 6
"""So many words at most lead from a name to another of the same person."""


def with_aliases(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a page, in order, those of persons whom it gives two names with one name for both."""
    names: dict[str, str] = {}
    for named, alias in pairwise(mentions):
        one, two = match_key(named.form), match_key(alias.form)
        if named.kind != "PER" or alias.kind != "PER" or contains(one, two) or contains(two, one):
            continue
        if _called(page, named, alias) or _in_brackets(page, named, alias):
            name = named.canonical or alias.canonical or names.get(one, named.form)
            if " " in name:
                names |= {one: name, two: name}
    if not names:
        return mentions
    return [
        m._replace(canonical=names[key]) if m.kind == "PER" and (key := match_key(m.form)) in names else m
        for m in mentions
    ]


def _called(page: Page, named: Mention, alias: Mention) -> bool:
    """Tell whether words that give another name lead from one mention to the next, an age before them at most."""
    words = page.words
    first, end = words.first_from(named.span.end), words.first_from(alias.span.start)
    if alias.with_noun:
        end -= len(alias.with_noun.split()) - len(alias.form.split())  # "là biệt danh của | ông Hệ"
    if not 0 < end - first <= _LONGEST_PHRASE or words.stops(first - 1):
        return False
    age = age_told(words, first, page.article.day.year)
    if age:
        first = age[1] + 1
    return " ".join(words.lowers[first:end]) in lexicon.word_set("alias")


def _in_brackets(page: Page, named: Mention, alias: Mention) -> bool:
    """Tell whether a bracket gives a full name in another script, or begins with the last syllable of it.

    "Mạnh Vãn Châu (Meng Wanzhou)", "Vũ Hoàng Anh Ngọc (Ngọc Miu)"; but "Huệ (Thu Quỳnh)" is a part and who plays it.
    """
    text = page.text
    closed = text[named.span.end : alias.span.start].strip() == "(" and text[alias.span.end : alias.span.end + 1] == ")"
    if not closed or " " not in alias.form:
        return False
    one, two = match_key(named.form).split(), match_key(alias.form).split()
    if min(len(one), len(two)) < 2 or max(len(one), len(two)) > 4:
        return False
    return all(map(native, one)) != all(map(native, two)) or (len(one) > 2 and one[-1] == two[0])
