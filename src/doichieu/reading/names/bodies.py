"""Names of bodies that begin with a noun for one: "Bộ Quốc phòng Nga", "công an huyện Lý Nhân".

Two small linear models, trained on marked articles, say at which word such a name ends and whether it is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from doichieu.lexicon import words as lexicon
from doichieu.lexicon.background import sticks
from doichieu.lexicon.body_counts import BodyCount, body_counts
from doichieu.lexicon.linear import score
from doichieu.lexicon.phrases import Phrase
from doichieu.lexicon.rows import Body
from doichieu.reading.names.body_features import head_features, step_features
from doichieu.reading.names.kinds import full_name_at, half_word, in_place
from doichieu.reading.names.run import Run
from doichieu.text import WordList, native, per_word

INSIDE = frozenset((" ", " - ", "-", "–", " – ", ". ", ".", " & ", "&", ", "))
"""What may stand between two words of a name."""
FARTHEST = 12
"""So many words behind its noun the first capital of a name may stand."""
LONGEST = 30
"""So many words behind its noun a body's name may have."""
_OFTEN_ENDS = 0.1
"""In what share of its places a name must end to be one by itself."""


@per_word
def body_at(words: WordList, index: int) -> Run | None:
    """Return the run of a body that begins with a noun for one: "Bộ Quốc phòng Nga", "trung tâm pháp y tỉnh Hà Nam"."""
    head = lexicon.bodies().at(words, index)
    if head is None:
        return None
    place = lexicon.places().at(words, index)
    if place and place.last > head.last:
        return None  # "Hội An"
    if _before_medium(words, head) or " ".join(words.lowers[index : head.last + 2]) in lexicon.word_set("no_body"):
        return None  # "Đài CNN": the name is CNN; "Bộ luật"
    if full_name_at(words, index) and words.lowers[index + 1] in lexicon.word_set("middle_name"):
        return None  # "Đoàn Thị Hoàng Anh"
    if words.lowers[index] in lexicon.word_set("before_body") and lexicon.bodies().at(words, head.last + 1):
        return None  # "cơ quan Công an tỉnh Hà Tĩnh": the name begins after it
    if not words.capitals[index] and (_ends_noun(words, index) or not _named_ahead(words, head)):
        return None
    counts = body_counts().along(words, head.first, head.last)
    end = body_end(words, head, lexicon.feature_weights("body_ends"), counts)
    if not words.capitals[index] and not _named_within(words, head, end):
        return None  # "đội khách ở phút 23"
    if words.capitals[index] and (_surely(words, head, end) or _capitals_beside(words, head, end)):
        return Run(index, end, "ORG")
    named = score(lexicon.feature_weights("body_heads"), head_features(words, head, end, counts)) > 0
    return Run(index, end, "ORG") if named else None


def _before_medium(words: WordList, head: Phrase[Body]) -> bool:
    """Tell whether a medium's name stands behind a noun, and not one that is a word too: "Hội Liên hiệp Thanh niên"."""
    medium = lexicon.agencies().at(words, head.last + 1) if head.last + 1 < len(words) else None
    return medium is not None and (head.meaning.kind == "media" or all(words.capitals[medium.first : medium.last + 1]))


def _surely(words: WordList, head: Phrase[Body], end: int) -> bool:
    """Tell whether whatever is named with a noun and a capital is a body: "Bảo tàng Lịch sử quốc gia"."""
    noun = " ".join(words.lowers[head.first : head.last + 1])
    return noun in lexicon.word_set("surely_a_body") and _named_within(words, head, end)


def _capitals_beside(words: WordList, head: Phrase[Body], end: int) -> bool:
    """Tell whether a capital stands directly behind a noun, and more in lower case: "Trạm Khí tượng"."""
    behind = head.last + 1
    if end <= behind or words.gaps[head.last] != " " or not words.capitals[behind]:
        return False
    if lexicon.bodies().at(words, behind) or lexicon.titles().at(words, behind):
        return False  # "Thường trực | Ban Bí thư", "Đoàn Chủ tịch"
    title = lexicon.titles().at(words, head.first)
    if title and title.last > head.last:
        return False  # "Tổng cục Trưởng | Tổng cục Hải quan"
    person = head.first == head.last and words.lowers[head.first] in lexicon.family_names()
    return not person and not all(words.capitals[behind : end + 1])


def _ends_noun(words: WordList, index: int) -> bool:
    """Tell whether a word is the second half of a noun for a place: "xứ | sở Brazil"."""
    noun = lexicon.place_nouns().ending(words, index)
    return noun is not None and noun.first < index


def _named_within(words: WordList, head: Phrase[Body], end: int) -> bool:
    """Tell whether a capital, or the number of a body or a district, stands in a name that begins in lower case."""
    numbered = lexicon.word_set("numbered_place")
    return any(
        words.capitals[at] or (words.texts[at].isdigit() and (at == head.last + 1 or words.lowers[at - 1] in numbered))
        for at in range(head.last + 1, end + 1)
    )


def _named_ahead(words: WordList, head: Phrase[Body]) -> bool:
    """Tell whether a capital or a number stands near enough behind a noun in lower case to make a name of it."""
    for index in range(head.last + 1, min(head.last + 1 + FARTHEST, len(words))):
        if words.gaps[index - 1] not in INSIDE:
            return False
        if words.capitals[index] or words.texts[index][0].isdigit():
            return True
    return False


def body_end(words: WordList, head: Phrase[Body], weights: dict[str, float], counts: Sequence[BodyCount]) -> int:
    """Return the last word of the name that a noun for a body would begin, by the weights of step features."""
    last = head.last
    while may_go_on(words, head, last):
        if _reports_behind(words, last) or _holder_behind(words, head, last, counts):
            break
        if score(weights, step_features(words, head, last, counts)) <= 0:
            break
        last += 1
    return last


def may_go_on(words: WordList, head: Phrase[Body], last: int) -> bool:
    """Tell whether a word is not the last of a sentence, a line, or the longest name."""
    if last + 1 >= len(words) or last - head.last >= LONGEST or words.gaps[last] not in INSIDE:
        return False
    if words.texts[last + 1].isdigit() and not numbers(words, last + 1):
        return False
    if words.lowers[last + 1] == "năm" and last + 2 < len(words) and words.texts[last + 2].isdigit():
        return False  # "Bảo tàng Mỹ thuật | năm 2016"
    if words.gaps[last] in (", ", ". ") and (last == head.last or lexicon.titles().at(words, last + 1)):
        return False  # "Giáo hội, | chúng tôi", "Thành ủy TP.HCM. | Bí thư Nhân", "Ban Thường vụ Tỉnh ủy, | Bí thư"
    if words.gaps[last] == ", " and not words.capitals[last + 1] and lexicon.cues().at(words, last + 1):
        return False  # "khoa Quan hệ Quốc tế, | nói"
    if words.lowers[last + 1] == "và" and _is_body(words, last + 2):
        return False  # "Bộ Lao động, Thương binh và Xã hội | và Trung ương Đoàn"
    if words.lowers[last + 1] in lexicon.word_set("after_body") and not words.capitals[last + 1]:
        return False  # "cục Bản quyền | để có buổi làm việc", "Ngân hàng | , thì"
    if words.gaps[last + 1].startswith(":"):
        return False  # "ngân hàng Mitsubishi UFJ - Ảnh: Reuters"
    return not (words.stops(last) or _person_behind(words, head, last) or _another_behind(words, head, last))


def _is_body(words: WordList, index: int) -> bool:
    return index < len(words) and words.capitals[index] and lexicon.bodies().at(words, index) is not None


def _reports_behind(words: WordList, last: int) -> bool:
    """Tell whether a verb of two syllables that reports stands behind a name: "Công an | xác định ông Nam"."""
    cue = None if words.capitals[last + 1] else lexicon.cues().at(words, last + 1)
    return cue is not None and cue.last > cue.first and cue.meaning.frame in ("clause", "object")


def _holder_behind(words: WordList, head: Phrase[Body], last: int, counts: Sequence[BodyCount]) -> bool:
    """Tell whether who holds an office stands behind his body: "Thống đốc Ngân hàng Nhà nước | Lê Minh Hưng"."""
    if not head.last < last < head.last + len(counts) or not full_name_at(words, last + 1):
        return False
    held = lexicon.titles().ending(words, head.first - 1) if head.first else None
    if held is None or held.meaning.kind == "honorific":
        return False
    name = counts[last - head.last]
    return name.ended >= name.seen * _OFTEN_ENDS and not in_place(words, last + 1)


def numbers(words: WordList, index: int) -> bool:
    """Tell whether a short number may belong to the name before it, and is no score, date or measure ("53 km")."""
    measured = index + 1 < len(words) and words.gaps[index] == " " and lexicon.units().at(words, index + 1)
    return not measured and (
        words.texts[index].isdigit()
        and len(words.texts[index]) < 3
        and words.gaps[index].strip()[:1] not in ("-", "–", "/", ":", "%")
        and words.gaps[index] not in (".", ",")
    )


def _another_behind(words: WordList, head: Phrase[Body], last: int) -> bool:
    """Tell whether a verb and another body stand behind a name: "CLB Bến Thủy | thắng CLB Hòn Dấu"."""
    verb, index = last + 1, last + 2
    if last == head.last or index >= len(words) or words.capitals[verb] or not words.capitals[index]:
        return False
    joined = words.lowers[verb] in lexicon.function_words() or lexicon.body_links().at(words, verb) is not None
    parted = sticks(words.lowers[last], words.lowers[verb]) == 0 and words.capitals[last]
    return parted and not joined and lexicon.bodies().at(words, index) is not None


def _person_behind(words: WordList, head: Phrase[Body], last: int) -> bool:
    """Tell whether a person stands behind a body: "Bộ Quốc phòng | Peter Galvez", "Sở Y tế | Trần Thị Lan"."""
    index, nouns = last + 1, (head.meaning.words.lower(), words.lowers[head.first])
    both = index + 1 < len(words) and words.gaps[index] == " " and words.capitals[index] and words.capitals[index + 1]
    if not both:
        return False
    place = lexicon.place_nouns().ending(words, last)
    if place and place.first == place.last and half_word(words, last):
        place = None  # "kế hoạch hóa gia đình | Nguyễn Văn Tân"
    if in_place(words, index) or (place and place.meaning.words not in lexicon.word_set("named_for_nobody")):
        return False  # "xã | Lê Minh Xuân"
    if full_name_at(words, index) and not lexicon.word_set("never_a_persons").isdisjoint(nouns):
        return True
    country = lexicon.countries().ending(words, last)
    of_country = country is not None and country.first > head.last + 1  # "Viện Nghiên cứu Hàn Quốc | Doo Jin-ho"
    if not of_country and lexicon.word_set("state_organ").isdisjoint(nouns):
        return False
    known = lexicon.known_body_names().at(words, last)
    if known and known.last >= index:
        return False
    if of_country and words.lowers[index] in lexicon.family_names():
        return True  # "… Hàn Quốc | Kang Min-ho"
    return any(not native(words.lowers[at]) and not words.texts[at].isupper() for at in (index, index + 1))
