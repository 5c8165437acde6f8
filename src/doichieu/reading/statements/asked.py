"""Who is asked in an interview: whom the text before the first question shows as the one who talks."""

from __future__ import annotations

from collections.abc import Iterator

from doichieu.lexicon import words as lexicon
from doichieu.reading.names.kinds import honorific_before, titled_start
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
    addressed = _addressed(notes, question)
    best = max(range(len(persons)), key=lambda at: (_weight(notes, persons, at, addressed), at))
    mention = persons[best][0]
    return Span(_phrase_start(notes, mention), mention.end)


def _weight(notes: Notes, persons: list[tuple[Span, Name]], at: int, addressed: str) -> int:
    mention, name = persons[at]
    words, start = notes.page.words, _phrase_start(notes, mention)
    lead = notes.page.text[max(0, start - _LEAD) : start].lower()
    genders = {lexicon.gender_of(form.split()[0]) for form in name.forms} - {""}
    return sum(
        (
            4 * any(phrase in lead for phrase in lexicon.word_set("talks_with")),
            3 * any(_speaks(notes, span, persons) for span, other in persons if other is name),
            start < mention.start or honorific_before(words, words.first_from(mention.start)) is not None,
            " " in name.name and name.name.split()[0].lower() in lexicon.family_names(),
            min(_MOST, sum(other is name for _, other in persons)),
            -6 * bool(addressed and genders and addressed not in genders),
        )
    )


def _speaks(notes: Notes, mention: Span, persons: list[tuple[Span, Name]]) -> bool:
    """Tell whether a cue stands behind a name in its sentence with no other person between."""
    following = min((span.start for span, _ in persons if span.start > mention.start), default=mention.end + _NEAR)
    end = min(following, mention.end + _NEAR, len(notes.page.text))
    return any(cue in ("clause", "object") for cue in _frames(notes, Span(mention.end, end)))


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


def _phrase_start(notes: Notes, mention: Span) -> int:
    words = notes.page.words
    return words.starts[titled_start(words, words.first_from(mention.start))]
