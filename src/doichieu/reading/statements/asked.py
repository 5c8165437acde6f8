"""Who is asked in an interview: whom the text before the first question shows as the one who talks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.kinds import honorific_before
from doichieu.reading.statements.notes import Notes
from doichieu.records import Name
from doichieu.text import Span

_LEAD = 40
"""So many characters before a name may say that somebody talked with him: "trao đổi với …"."""
_NEAR = 80
"""So many characters behind a name may be what he is before a verb says that he speaks."""
_MOST = 3
"""Who is named more often than this is no likelier for it."""


def asked(notes: Notes, question: Span) -> Span | None:
    """Return where the one asked is first named with most weight, None where nobody is named before the question.

    What counts: that somebody talks with him, that he speaks, that a title or honorific stands before his name or a
    family name begins it, that he goes by the honorific of the question, how often he is named; of equals the last.
    """
    persons = [(mention, name) for mention, name in notes.names_in(Span(0, question.start)) if name.type == "PER"]
    if not persons:
        persons = [(mention, name) for mention, name in notes.names_in(question) if name.type == "PER"]
    if not persons:
        return None
    addressed, spoken = _addressed(notes, question), _spoken(notes, persons)
    named = Counter(id(name) for _, name in persons)

    def weight(at: int) -> tuple[int, int]:
        mention, name = persons[at]
        said = 3 * (id(name) in spoken) + min(_MOST, named[id(name)])
        return _weight(notes, mention, name, addressed) + said, at

    mention, _ = persons[max(range(len(persons)), key=weight)]
    return Span(notes.phrase_start(mention), mention.end)


def _weight(notes: Notes, mention: Span, name: Name, addressed: str) -> int:
    """Return what stands beside a mention, and how its name begins, count for that the one named is asked."""
    words, start = notes.page.words, notes.phrase_start(mention)
    lead = notes.page.text[max(0, start - _LEAD) : start].lower()
    genders = {lexicon.gender_of(form.split()[0]) for form in name.forms} - {""}
    return sum(
        (
            4 * any(phrase in lead for phrase in lexicon.word_set("talks_with")),
            start < mention.start or honorific_before(words, words.first_from(mention.start)) is not None,
            " " in name.name and name.name.split()[0].lower() in lexicon.family_names(),
            -6 * bool(addressed and genders and addressed not in genders),
        )
    )


def _spoken(notes: Notes, persons: list[tuple[Span, Name]]) -> set[int]:
    """Return by id the names behind which a cue stands in their sentence with no other person between."""
    found = set()
    ends = [span.start for span, _ in persons[1:]] + [len(notes.page.text)]
    for (mention, name), following in zip(persons, ends, strict=True):
        end = min(following, mention.end + _NEAR)
        if any(frame in ("clause", "object") for frame in _frames(notes, Span(mention.end, end))):
            found.add(id(name))
    return found


def _frames(notes: Notes, span: Span) -> Iterator[str]:
    """Yield the frames of the cues that begin in a stretch, up to the end of its sentence."""
    words = notes.page.words
    for index in words.inside(span):
        if words.starts[index] > span.start and words.stops(index - 1):
            return
        cue = lexicon.cues().at(words, index)
        if cue:
            yield cue.meaning.frame


def _addressed(notes: Notes, question: Span) -> str:
    """Return the gender by which a question addresses somebody, "" where it does not: "thưa ông", "chị nghĩ gì"."""
    words = notes.page.words
    found = [lexicon.gender_of(words.lowers[index]) for index in words.inside(question)]
    return max(("m", "f"), key=found.count) if found.count("m") != found.count("f") else ""
