"""One name for the many names of a body: aliases, abbreviations written out, the nouns before a foreign name off."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from doichieu.compare.shortened import school_names
from doichieu.lexicon import words as lexicon
from doichieu.text import WordList, match_key, native

_TERM = re.compile(r"\s+(?:khóa|khoá|nhiệm kỳ)\s+(?:[IVX]+|\d+)$", re.IGNORECASE)
"""The term of a body does not make it another: "Quốc hội khóa XIII"."""
_LONGEST = 4
"""Words of the longest short form."""
_HOME = f" {lexicon.HOME}"
"""A body of the press's own country is itself without the country's name, where enough is left to know it by."""
_LEAST_LEFT = 3
_OF_PEOPLE = f"người{_HOME}"
"""Without its land nothing is left of "… về người Việt Nam"."""


@cache
def _known() -> dict[str, str]:
    return {match_key(written_out(form)): row.name for form, row in lexicon.known_bodies().items()}


def written_out(form: str) -> str:
    """Return a body's name with its abbreviations written out and what tells no bodies apart left out.

    >>> written_out("Hội Cựu TNXP VN"), written_out("UBND TP.HCM")
    ('Hội Cựu thanh niên xung phong Việt Nam', 'ủy ban nhân dân thành phố Hồ Chí Minh')
    """
    short = lexicon.short_forms()
    texts = WordList(_TERM.sub("", form)).texts
    keys = [match_key(text) for text in texts]
    out: list[str] = []
    index = 0
    while index < len(texts):
        for length in range(min(_LONGEST, len(texts) - index), 0, -1):
            joined, key = " ".join(texts[index : index + length]), " ".join(keys[index : index + length])
            full = short.get(key.upper(), short.get(key)) if joined.isupper() else short.get(key)
            if full is not None:
                out += full.split()
                index += length
                break
        else:
            out.append(texts[index])
            index += 1
    return " ".join(out) or form


@lru_cache(maxsize=16384)
def canonical_body(form: str) -> str | None:
    """Return the name that all forms of a body share, or None where the form itself is as good as any."""
    full = written_out(form)
    if not full.lower().startswith("trường") and any(school_names(form)):
        full = f"trường {full}"  # "THPT Chu Văn An"
    core = foreign_core(form)
    short = full.removesuffix(_HOME)
    if short.isascii() or full.endswith(_OF_PEOPLE):
        short = full  # "Nokia Việt Nam" is a house of its own
    for name in (full, core, short):
        known = _known().get(match_key(name)) if name else None
        if known:
            return known
    if core:
        return core
    if short != full and len(short.split()) >= _LEAST_LEFT:
        full = short
    return full[0].upper() + full[1:] if match_key(full) != match_key(form) else None


@lru_cache(maxsize=16384)
def foreign_core(form: str) -> str | None:
    """Return the foreign name that stands last after nouns for a body: "Cty sữa Abbott", "hãng Fujicolor"."""
    words = form.split()
    first = next((i for i, word in enumerate(words) if i and word.isascii() and word[0].isupper()), None)
    if first is None or not all(word.isascii() and word[0].isupper() for word in words[first:]):
        return None
    if all(native(word.lower()) for word in words[first:]):
        return None
    if words[first - 1].lower() in lexicon.word_set("direction") | {"của"}:
        return None  # "Phong trào Hồi giáo Đông | Turkistan", "Tổ chức Di dân của | LHQ"
    nouns = " ".join(words[:first]).lower()
    core = " ".join(words[first:])
    if lexicon.places().whole(core) or not any(nouns.startswith(noun) for noun in lexicon.word_set("company_noun")):
        return None
    return core if len(core) > 1 else None
