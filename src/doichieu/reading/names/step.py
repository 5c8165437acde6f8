"""Find the names of a page."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import capital_share
from doichieu.reading.names.canonical import canonical_body
from doichieu.reading.names.epithets import called_again
from doichieu.reading.names.forms import IN_BRACKETS, Forms, is_elsewhere, noun_before, with_dot
from doichieu.reading.names.grouping import Group, Mention, group
from doichieu.reading.names.kinds import kind_of, place_noun_before
from doichieu.reading.names.roles import role_after, role_start
from doichieu.reading.names.run import Run
from doichieu.reading.names.runs import runs
from doichieu.reading.names.slips import without_slips
from doichieu.reading.names.standins import capitals_as_states, titles_alone
from doichieu.reading.names.things import names_a_thing
from doichieu.reading.page import Page
from doichieu.records import Name, Time
from doichieu.text import Span, SpanIndex, match_key


def read_names(page: Page, times: tuple[Time, ...]) -> tuple[Name, ...]:
    """Return the names of a page in order of first mention, every mention given.

    None stands inside a time ("quý II"), and none overlaps another, but a title that stands for its bearer ("Thủ tướng
    Nga") may hold a place.
    """
    timed = SpanIndex(time.span for time in times)
    mentions = [_mention(page, run) for run in runs(page) if not timed.meeting(run.span(page.words))]
    mentions = capitals_as_states(page, mentions)
    groups = without_slips(group(_introduced(page, mentions)))
    kept = [found for found in groups if not _doubtful(found)]
    for stand_ins in (titles_alone, called_again):
        for mention, found in list(stand_ins(page, kept)):
            found.add(mention)
    forms = Forms(page, kept, mentions)
    return tuple(_name(found, forms) for found in kept)


def _doubtful(found: Group) -> bool:
    """Tell whether a name is a thing's, or all that speaks for it is the capital of one common syllable ("Ảnh")."""
    if any(m.thing for m in found.mentions) and not any(m.sure for m in found.mentions):
        return True
    return all(not m.sure and " " not in m.form and capital_share(m.form.lower()) < 0.6 for m in found.mentions)


def _mention(page: Page, run: Run) -> Mention:
    words = page.words
    kind, sure = kind_of(words, run)
    span = with_dot(page, run)
    form = span.line(page.text)
    noun = noun_before(words, run, kind)
    with_noun = Span(words.starts[noun], span.end).line(page.text) if noun is not None else None
    place = place_noun_before(words, run.first) if kind == "LOC" else None
    canonical = run.canonical if kind == run.kind else None
    if place and place.meaning.kind == "part":
        span = Span(place.span.start, span.end)
        if is_elsewhere(words, place, run):
            form, canonical = span.line(page.text), None  # "sân bay Vinh" is not Vinh
    return Mention(
        span=span,
        form=with_noun if with_noun and form.isdigit() else form,
        kind=kind,
        sure=sure,
        canonical=canonical or _canonical(form, kind),
        with_noun=with_noun,
        roles=_roles(page, run) if kind == "PER" else (),
        thing=kind == "PER" and not sure and names_a_thing(page, run),
    )


def _canonical(form: str, kind: str) -> str | None:
    if kind == "PER":
        return lexicon.known_persons().get(form)
    return canonical_body(form) if kind == "ORG" else None


def _roles(page: Page, run: Run) -> tuple[str, ...]:
    """Return the roles before and behind a person's name; the second only where nothing is said of whom it names."""
    before, behind = _role_before(page, run.first), role_after(page.words, run.last)
    if behind is None or (before and not _parted(page, behind[1])):
        return (before,) if before else ()
    role = Span(page.words.starts[behind[0]], page.words.ends[behind[1]]).line(page.text)
    return (before, role) if before else (role,)


def _parted(page: Page, last: int) -> bool:
    """Tell whether a comma, a dash or the like stands behind a word: "ông A, giám đốc B | , tới dự"."""
    return page.words.gaps[last] != " "


def _role_before(page: Page, first: int) -> str | None:
    """Return the role before a person's name, the honorific between them left out."""
    words = page.words
    begin = role_start(words, first)
    if begin is None:
        return None
    title = lexicon.titles().ending(words, first - 1)
    honorific = title if title and title.meaning.kind == "honorific" else None
    return Span(words.starts[begin], honorific.span.start if honorific else words.starts[first]).line(page.text)


def _introduced(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the names that the text gives a body in brackets named as it.

    An abbreviation ("Cơ quan Tình báo quốc gia (NIS)") or a foreign name ("Ngân hàng Phương Tây (Western Bank)").
    """
    bodies: dict[str, str] = {}
    for mention in mentions:
        bracket = IN_BRACKETS.match(page.text, mention.span.end) if mention.kind == "ORG" else None
        if bracket and not lexicon.places().whole(bracket[1]):
            bodies.setdefault(match_key(bracket[1]), mention.canonical or mention.form)
    return [
        m._replace(kind="ORG", canonical=bodies[key]) if (key := match_key(m.form)) in bodies and _no_person(m) else m
        for m in mentions
    ]


def _no_person(mention: Mention) -> bool:
    return mention.kind != "PER" or not mention.sure


def _name(found: Group, forms: Forms) -> Name:
    mentions = sorted(found.mentions, key=lambda m: m.span)
    return Name(
        name=found.name,
        type=found.kind,
        forms=forms.of(found.name, mentions),
        mentions=tuple(m.span for m in mentions),
        roles=tuple(dict.fromkeys(role for m in mentions for role in m.roles)),
    )
