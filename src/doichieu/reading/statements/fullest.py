"""The fullest form of a name that an article itself uses."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.records import Name
from doichieu.text import WordList, contains, match_key


def fullest(name: Name) -> str:
    """Return the fullest form the article itself uses: the name, or the longest form that bears no honorific."""
    if name.name in name.forms and (name.type != "ORG" or name.name.isascii()):
        return name.name
    bare = [form for form in name.forms if not _has_noun(form, name)]
    return max(bare or name.forms, key=lambda form: (len(form.split()), name.name.endswith(f" {form}")))


def _has_noun(form: str, name: Name) -> bool:
    """Tell whether a form has a noun before a name: "ông Putin", "giới chức Nga", or is none: "nhà lãnh đạo Nga"."""
    if name.type == "PER":
        held = any(contains(match_key(name.name), word) for word in match_key(form).split())
        return not held or lexicon.titles().at(WordList(form), 0) is not None
    nouns = lexicon.word_set("state_noun") | lexicon.word_set("company_noun")
    before = (form[: -len(other) - 1].lower() for other in name.forms if form.endswith(f" {other}"))
    return any(noun in nouns or noun in lexicon.media_nouns() for noun in before)
