"""Find the names of a page."""

from __future__ import annotations

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import capital_share
from doichieu.reading.names.aliases import with_aliases
from doichieu.reading.names.bynames import with_bynames
from doichieu.reading.names.canonical import canonical_body
from doichieu.reading.names.epithets import called_again
from doichieu.reading.names.forms import IN_BRACKETS, Forms, is_elsewhere, noun_before, with_dot
from doichieu.reading.names.grouping import Group, Mention, group
from doichieu.reading.names.kinds import honorific_before, kind_of, place_noun_before
from doichieu.reading.names.listed import with_listed_places
from doichieu.reading.names.media import with_media
from doichieu.reading.names.offices import offices_alone, titles_alone
from doichieu.reading.names.roles import role_after, role_before_comma, role_start
from doichieu.reading.names.run import Run
from doichieu.reading.names.runs import runs
from doichieu.reading.names.seats import capitals_as_states
from doichieu.reading.names.slips import without_slips
from doichieu.reading.names.standins import bodies_alone, nicknames, outside_nicknames
from doichieu.reading.names.streets import with_streets
from doichieu.reading.names.things import names_a_thing
from doichieu.reading.page import Page
from doichieu.records import Name, Time
from doichieu.text import Span, SpanIndex, match_key, trim

_MOST_ROLES = 4
"""So many roles in a list behind the first are a person's."""


def read_names(page: Page, times: tuple[Time, ...]) -> tuple[Name, ...]:
    """Return the names of a page in order of first mention, every mention given.

    None stands inside a time ("quý II"), and none overlaps another, but what stands for a person ("Thủ tướng Nga",
    "búp bê Nga") may hold a place or a body.
    """
    timed = SpanIndex(time.span for time in times)
    mentions = [_mention(page, run) for run in runs(page) if not timed.meeting(run.span(page.words))]
    mentions = with_media(page, with_streets(page, _with_roles(page, mentions)), times)
    mentions = with_bynames(page, with_aliases(page, with_listed_places(page, mentions)))
    mentions = capitals_as_states(page, mentions)
    groups = without_slips(group(_introduced(page, outside_nicknames(page, mentions))))
    kept = [found for found in groups if not _doubtful(found)]
    for stand_ins in (titles_alone, bodies_alone, offices_alone, nicknames, called_again):
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
        canonical=canonical or _canonical(form, kind, with_noun),
        with_noun=with_noun,
        roles=(),
        thing=kind == "PER" and not sure and names_a_thing(page, run),
    )


def _canonical(form: str, kind: str, with_noun: str | None) -> str | None:
    if kind == "PER":
        return lexicon.known_persons().get(with_noun or form) or lexicon.known_persons().get(form)
    return canonical_body(form) if kind == "ORG" else None


def _with_roles(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, those of persons with the roles that stand beside them."""
    persons = SpanIndex(m.span for m in mentions if m.kind == "PER" and m.sure and " " in m.form)
    called = SpanIndex(m.span for m in mentions if m.kind == "PER")
    return [m._replace(roles=_roles(page, m, persons, called)) if m.kind == "PER" else m for m in mentions]


def _roles(page: Page, mention: Mention, persons: SpanIndex, called: SpanIndex) -> tuple[str, ...]:
    """Return the roles before and behind a person's name; the second only where nothing is said of whom it names."""
    words = page.words
    first, last = words.first_from(mention.span.start), words.first_from(mention.span.end) - 1
    before, behind = _role_before(page, first), _role_behind(page, last, persons)
    if not before and not behind and last > first:
        before = _role_apart(page, first)
    if before and persons.meeting(before):
        before = None  # "Ngoại trưởng Mike Pompeo và Taro Kono"
    if behind and before and not _parted(page, behind) and not _speaks(page, behind, called):
        behind = None
    further = _further_roles(page, behind, persons) if behind else []
    return tuple(role.line(page.text) for role in (before, behind, *further) if role)


def _further_roles(page: Page, role: Span, persons: SpanIndex) -> list[Span]:
    """Return the roles in a list behind a role: "ông A, Ủy viên Bộ Chính trị, | Bí thư Thành ủy B"."""
    words = page.words
    found: list[Span] = []
    while len(found) < _MOST_ROLES:
        last = words.first_from(role.end) - 1
        listed = last + 1 < len(words) and words.gaps[last] == ", " and words.capitals[last + 1]
        further = _role_behind(page, last, persons) if listed else None
        if further is None or not _parted(page, further):
            break
        found.append(further)
        role = further
    return found


def _parted(page: Page, role: Span) -> bool:
    """Tell whether a comma, a dash or the like stands behind a role: "ông A, giám đốc B | , tới dự"."""
    return page.words.gaps[page.words.first_from(role.end) - 1] != " "


def _speaks(page: Page, role: Span, called: SpanIndex) -> bool:
    """Tell whether a cue stands behind a role in which nobody is called: "đại tá A, giám đốc B | cho biết"."""
    words = page.words
    beyond = words.first_from(role.end)
    cue = lexicon.cues().at(words, beyond) if beyond < len(words) and not words.capitals[beyond] else None
    return cue is not None and not called.meeting(role)


def _role_before(page: Page, first: int) -> Span | None:
    """Return the role before a person's name, the honorific between them left out."""
    words = page.words
    begin = role_start(words, first)
    if begin is None:
        return None
    title = lexicon.titles().ending(words, first - 1)
    honorific = title if title and title.meaning.kind == "honorific" else None
    end = honorific.span.start if honorific else words.starts[first]
    return trim(page.text, Span(words.starts[begin], end), "-–(")


def _role_apart(page: Page, first: int) -> Span | None:
    """Return the role that a comma parts from an honorific and a full name: "Chủ tịch FED, | bà Janet Yellen"."""
    words = page.words
    honorific = honorific_before(words, first)
    begin = role_before_comma(words, honorific) if honorific is not None else None
    if begin is None or honorific is None or not any(words.capitals[begin + 1 : honorific]):
        return None  # "gặp tổng thống, | bà Melania Trump"
    return trim(page.text, Span(words.starts[begin], words.ends[honorific - 1]), "-–(")


def _role_behind(page: Page, last: int, persons: SpanIndex) -> Span | None:
    """Return the role behind a person's name: "ông A, | chủ tịch xã B | và ông C"; none if it is the next one's."""
    words = page.words
    behind = role_after(words, last)
    if behind is None:
        return None
    first, end = behind
    others = persons.meeting(Span(words.starts[first], words.ends[end]))
    if others:
        before = words.first_from(persons.spans[others[0]].start) - 1
        title = lexicon.titles().ending(words, before)
        before = title.first - 1 if title else before
        if words.lowers[before] in lexicon.word_set("coordinator"):
            end = before - 1
        elif before < first or words.lowers[before] not in lexicon.word_set("role_link"):
            return None
    return Span(words.starts[first], words.ends[end]) if end >= first else None


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
