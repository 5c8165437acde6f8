"""The forms of input, good and bad."""

from __future__ import annotations

import json
import unicodedata

import pytest

from doichieu.errors import SourceError
from doichieu.records import Article
from doichieu.sources import articles_of
from doichieu.sources.intake import MAX_BYTES


def taken(where: str, data: bytes | str) -> list[Article | SourceError]:
    """Take bytes in."""
    return list(articles_of(where, data.encode() if isinstance(data, str) else data))


def only(where: str, data: bytes | str) -> Article:
    """Take in the one good article of some bytes."""
    [article] = taken(where, data)
    assert isinstance(article, Article), article
    return article


def test_plain_text_begins_with_its_date() -> None:
    """Plain text begins with its date; the file's stem is the id."""
    article = only("tin/000_ab.txt", " date 2025-09-04 Nhà lãnh đạo đến nơi.\n\nÔng nói.\n")
    assert (article.id, article.published) == ("000_ab", "2025-09-04")
    assert article.text.startswith("Nhà lãnh đạo")


def test_plain_text_may_have_header_lines() -> None:
    """Plain text may have header lines."""
    article = only(
        "x.txt", "# Đầu đề\ndate: 2025-09-04T10:00:00+7:00\noutlet: Báo A\nurl: https://a.example/1\n\nThân bài.\n"
    )
    assert (article.title, article.outlet, article.url) == ("Đầu đề", "Báo A", "https://a.example/1")
    assert (article.published, article.text) == ("2025-09-04T10:00:00+07:00", "Thân bài.")


def test_headers_end_where_the_text_begins() -> None:
    """Headers end where the text begins: a first line like a header stays in it; a byte-order mark is nothing."""
    article = only("x.txt", "\ufeff# Đầu đề\ndate: 2025-09-04\n\n# Mục một\nurl: không phải\n")
    assert (article.title, article.url, article.text) == ("Đầu đề", None, "# Mục một\nurl: không phải")
    assert only("x.jsonl", '\ufeff{"id": "a", "published": "2025-09-04", "text": "x"}').id == "a"


def test_jsonl_is_one_article_a_line_and_other_keys_are_left_alone() -> None:
    """JSONL is one article a line and other keys are left alone."""
    lines = [
        {"id": 1, "published": "2025-09-04", "text": "Một.", "rank": 3},
        {"id": "b", "published": "2025-09-05", "text": "Hai.", "outlet": None},
    ]
    found = taken("a.jsonl", "\n".join(map(json.dumps, lines)) + "\n\n")
    assert [a.id for a in found if isinstance(a, Article)] == ["1", "b"]


@pytest.mark.parametrize(
    "item",
    [
        {"uri": "u", "versioncreated": "2025-09-04T07:00:00Z", "headline": "H", "body_text": "Thân bài.", "source": "Báo A"},
        {"uri": "u", "versioncreated": "2025-09-04T07:00:00Z", "headlines": [{"value": "H"}], "bodies": [{"contenttype": "text/html", "value": "<script>x()</script><p>Th&acirc;n <b>b&#224;i</b>.</p>"}], "infosources": [{"name": "Báo A"}]},
        {"uri": "u", "versionCreated": "2025-09-04T07:00:00Z", "headlines": [{"value": "H"}], "bodies": [{"contentType": "text/plain", "value": "Thân bài."}], "infoSources": [{"name": "Báo A"}]},
    ],
    ids=["1.x", "2.x", "3.x"],
)  # fmt: skip
def test_ninjs_of_every_version_is_read(item: dict[str, object]) -> None:
    """Ninjs of every version is read, over one line or many."""
    for indent in (None, 2):
        article = only("n.json", json.dumps(item, indent=indent))
        assert (article.id, article.title, article.outlet, article.text) == ("u", "H", "Báo A", "Thân bài.")


def test_text_is_composed_when_it_comes_in() -> None:
    """Text is composed when it comes in."""
    article = only("x.txt", "date 2025-09-04 " + unicodedata.normalize("NFD", "Tiếng Việt đẹp"))
    assert article.text == "Tiếng Việt đẹp"


def test_lone_surrogates_and_nul_are_replaced_without_moving_offsets() -> None:
    """Lone surrogates and NUL are replaced without moving offsets."""
    article = only("x.jsonl", '{"id": "a", "published": "2025-09-04", "text": "a\\u0000b\\u0001c"}')
    assert article.text == "a\ufffdb\u0001c"


BAD = {
    "not UTF-8": (b"date 2025-09-04 a\nb\xff", ["x.txt:2", "is not UTF-8", "save the file as UTF-8"]),
    "no date": (b"Xin ch\xc3\xa0o.", ["x.txt:", "has no date", "date YYYY-MM-DD"]),
    "impossible date": (b"date 2025-02-31 a", ["x.txt:", "'2025-02-31' is no date", "YYYY-MM-DD"]),
    "a system's empty date": (b"date 0001-01-01 a", ["x.txt:", "no day of a newspaper"]),
    "empty": (b"", ["x.txt:", "is empty"]),
    "a JSON array": (b'[{"id": "a"}]', ["x.txt:", "one object a line"]),
    "no text": (b"date 2025-09-04   \n", ["x.txt:", "has no text", "leave it out"]),
    "broken JSON": (b'{"id": "a", "published"', ["x.txt:1", "no article in JSON", "one object a line"]),
    "not an article": (b'{"a": 1}', ["x.txt", "neither ninjs", "README"]),
    "deep JSON": (b'{"a":' * 100_000, ["x.txt:1", "no article in JSON"]),
    "ninjs without body": (b'{"uri": "u", "versioncreated": "2025-09-04"}', ["x.txt", "has no text"]),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_that_says_where_what_and_the_remedy(name: str) -> None:
    """Bad input is one line that says where, what, and the remedy."""
    data, said = BAD[name]
    [error] = taken("x.txt", data)
    assert isinstance(error, SourceError)
    assert "\n" not in str(error)
    assert all(words in str(error) for words in said), str(error)


def test_a_broken_line_does_not_keep_the_others_out() -> None:
    """A broken line does not keep the others out."""
    good = '{"id": "%s", "published": "2025-09-04", "text": "x"}'
    found = taken("a.jsonl", f"{good % 'a'}\n{{broken\n{good % 'b'}\n")
    assert [getattr(f, "id", "error") for f in found] == ["a", "error", "b"]
    assert str(found[1]).startswith("a.jsonl:2:")


def test_a_line_of_fifty_megabytes_is_refused_and_the_others_go_on() -> None:
    """A line of fifty megabytes is refused and the others go on."""
    good = b'{"id": "a", "published": "2025-09-04", "text": "x"}\n'
    found = taken(
        "a.jsonl", good + b'{"id": "b", "text": "' + b"x" * (5 * MAX_BYTES) + b'"}\n' + good.replace(b'"a"', b'"c"')
    )
    assert [getattr(f, "id", "error") for f in found] == ["a", "error", "c"]
    assert "a.jsonl:2: the line has 50,000,023 bytes" in str(found[1])


def test_a_line_that_is_not_utf8_is_named() -> None:
    """A line that is not UTF-8 is named by its own number."""
    [error] = taken("a.jsonl", b'{"id": "\xff", "published": "2025-09-04", "text": "x"}')
    assert str(error).startswith("a.jsonl:1: byte 8 is not UTF-8")
