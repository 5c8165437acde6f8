"""What is exported is read back by readers that are not ours, and says what the library says."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet
import pytest
from lxml import etree
from makings import lines

from doichieu import Article, desk
from doichieu.desk import views
from doichieu.desk.export import FORMS, export
from doichieu.errors import UsageError
from doichieu.export.tables import TABLES, VERSION
from doichieu.sources import articles_of
from doichieu.store.database import Database, open_library

HOSTILE = Article(
    id='../../x"\n', published="2025-09-04T07:00:00+07:00", outlet="=cmd|' /C calc'!A0", title="@SUM(1+1)",
    text="=HYPERLINK(1) Ông Lê Văn Ba nói: “Có 12 <b>nhà</b> & \x01 sập hôm 3.9”, theo Reuters.", url="https://a.example/x",
)  # fmt: skip
_WORDS: dict[str, Any] = {"type": "string"}
_NAMED = {"type": "array", "items": {"type": "object", "properties": {"name": _WORDS}, "additionalProperties": False}}
_TOLD = {"role": _WORDS, "contentType": _WORDS, "value": _WORDS}


def _texts(**more: Any) -> dict[str, Any]:
    item = {"type": "object", "required": ["value"], "properties": {**_TOLD, **more}, "additionalProperties": False}
    return {"type": "array", "items": item}


NINJS = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {
        "standard": {
            "type": "object",
            "properties": {"name": _WORDS, "version": _WORDS, "schema": {"type": "string", "format": "uri"}},
            "additionalProperties": False,
        },
        "uri": {"type": "string", "format": "uri"},
        "type": {
            "enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]
        },
        "versionCreated": {"type": "string", "format": "date-time"},
        "language": _WORDS,
        "bodies": _texts(charCount={"type": "integer"}),
        "headlines": _texts(),
        "infoSources": _NAMED,
        "people": _NAMED,
        "organisations": _NAMED,
        "places": _NAMED,
    },
}
"""What the published schema of ninjs 3.1 says of the properties that we write."""

TIMEML = """
<!ELEMENT TimeML (DOCID, DCT, TITLE?, TEXT)>
<!ATTLIST TimeML xmlns:xsi CDATA #IMPLIED xsi:noNamespaceSchemaLocation CDATA #IMPLIED>
<!ELEMENT DOCID (#PCDATA)>
<!ELEMENT DCT (TIMEX3)>
<!ELEMENT TITLE (#PCDATA)>
<!ELEMENT TEXT (#PCDATA | TIMEX3)*>
<!ELEMENT TIMEX3 (#PCDATA)>
<!ATTLIST TIMEX3
  tid ID #REQUIRED
  type (DATE | TIME | DURATION | SET) #REQUIRED
  value NMTOKEN #REQUIRED
  mod (BEFORE | AFTER | ON_OR_BEFORE | ON_OR_AFTER | LESS_THAN | MORE_THAN | EQUAL_OR_LESS | EQUAL_OR_MORE | START | MID |
       END | APPROX) #IMPLIED
  functionInDocument (CREATION_TIME | EXPIRATION_TIME | MODIFICATION_TIME | PUBLICATION_TIME | RELEASE_TIME |
                      RECEPTION_TIME | NONE) "NONE">
"""
"""What TimeML 1.2.1 says of the elements that we write, in the order of TempEval's documents."""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Path]]:
    """A library of the samples and a hostile article, exported in all forms."""
    folder = tmp_path_factory.mktemp("export")
    samples = Path(__file__).parents[2] / "samples"
    with open_library(str(folder / "l.db"), create=True) as library:
        desk.add(library, [str(samples), *lines(folder, [HOSTILE])])
        export(library, folder / "out", tuple(FORMS))
        yield library, folder / "out"


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table of Parquet."""
    found: list[dict[str, Any]] = pyarrow.parquet.read_table(folder / f"{table}.parquet").to_pylist()
    return found


def texts(folder: Path) -> dict[str, str]:
    """Return the texts of all articles."""
    return {row["id"]: row["text"] for row in rows(folder, "articles")}


def test_all_is_there(exported: tuple[Database, Path]) -> None:
    """All files of all forms are there, and nothing half-made beside them."""
    library, folder = exported
    names = {table.name for table in TABLES}
    files = (
        {f"{n}.csv" for n in names}
        | {f"{n}.parquet" for n in names}
        | {"readings.jsonl", "stories.jsonl", "collations.jsonl"}
    )
    assert {entry.name for entry in folder.iterdir()} == files | {"ninjs", "timeml"}
    assert len(list((folder / "ninjs").iterdir())) == 2 * 14
    assert len(list((folder / "timeml").iterdir())) == 14
    assert len(rows(folder, "articles")) == desk.examine(library).articles == 14


def test_the_lines_are_those_of_the_contract(exported: tuple[Database, Path]) -> None:
    """The lines of JSON are those of the commands: every article in one story, every story with its collation."""
    _, folder = exported
    readings, stories, collations = (
        [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        for name in ("readings", "stories", "collations")
    )
    told = [article for story in stories for article in story["articles"]]
    assert sorted(told) == sorted(reading["id"] for reading in readings)
    assert [story["story"] for story in stories] == [collation["story"] for collation in collations]


def test_the_spans_of_the_tables_are_their_words(exported: tuple[Database, Path]) -> None:
    """In every table the characters between start and end are the words, in one piece or its beginning."""
    _, folder = exported
    text = texts(folder)
    for table in ("statements", "figures", "times", "names", "points"):
        found = rows(folder, table)
        assert found, table
        for row in found:
            words = " ".join(text[row["article"]][row["start"] : row["end"]].split())
            assert row["words"] == words or row["words"].startswith(f"{words} … "), (table, row)


def test_the_tables_tell_their_version(exported: tuple[Database, Path]) -> None:
    """Every file of Parquet tells which version of the tables it is of."""
    _, folder = exported
    for table in TABLES:
        metadata = pyarrow.parquet.read_schema(folder / f"{table.name}.parquet").metadata
        assert metadata[b"doichieu"].decode() == f"{table.name} {VERSION}"


def test_csv_says_the_same_and_is_no_formula(exported: tuple[Database, Path]) -> None:
    """CSV says what Parquet says, begins with the mark of UTF-8, and no cell is a formula."""
    _, folder = exported
    for table in TABLES:
        data = (folder / f"{table.name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        read = list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True)))
        assert len(read) == len(rows(folder, table.name))
        for cells, row in zip(read, rows(folder, table.name), strict=True):
            for column, value in row.items():
                assert not cells[column].startswith(("=", "+", "-", "@"))
                if isinstance(value, str):
                    assert cells[column].removeprefix("'").replace("\r\n", "\n") == value.replace(
                        "\r\n", "\n"
                    ).removeprefix("'")


def test_ninjs_is_as_the_standard_says(exported: tuple[Database, Path]) -> None:
    """Every item of ninjs is as the standard says, and comes back as the article it was."""
    _, folder = exported
    schema = os.environ.get("DOICHIEU_NINJS_SCHEMA")
    standard = json.loads(Path(schema).read_text(encoding="utf-8")) if schema else NINJS
    check = jsonschema.Draft202012Validator(standard, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    for file in sorted((folder / "ninjs").glob("*.json")):
        if file.name.endswith(".annotations.json"):
            continue
        item = json.loads(file.read_text(encoding="utf-8"))
        check.validate(item)
        [again] = articles_of(file.name, file.read_bytes())
        assert isinstance(again, Article)
        assert again.text in texts(folder).values()


def test_annotations_point_at_their_words(exported: tuple[Database, Path]) -> None:
    """Every annotation points into the item beside it, by code points and by words, as the recommendation asks."""
    _, folder = exported
    kinds = set()
    for file in sorted((folder / "ninjs").glob("*.annotations.json")):
        page = json.loads(file.read_text(encoding="utf-8"))
        item = json.loads(file.with_name(file.name.replace(".annotations", "")).read_text(encoding="utf-8"))
        text = item["bodies"][0]["value"]
        assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
        assert len({one["id"] for one in page["items"]}) == len(page["items"])
        for one in page["items"]:
            kinds.add(one["body"]["value"]["what"])
            for target in one["target"]:
                quote, position = target["selector"]
                assert target["source"] == item["uri"]
                assert text[position["start"] : position["end"]] == quote["exact"]
                assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert kinds == {"statement", "figure", "time", "name"}


def test_timeml_is_its_text_with_its_times(exported: tuple[Database, Path]) -> None:
    """Every document of TimeML is as the standard says, its text is the article's, its times those of the table."""
    _, folder = exported
    standard = etree.DTD(io.StringIO(TIMEML))
    text = texts(folder)
    times = {(row["article"], row["words"], row["value"]) for row in rows(folder, "times")}
    found = set()
    for file in (folder / "timeml").iterdir():
        root = etree.parse(str(file)).getroot()
        assert standard.validate(root), standard.error_log
        id = root.findtext("DOCID") or ""
        body = root.find("TEXT")
        assert body is not None
        assert "".join(body.itertext()) == text[id].replace("\x01", "\ufffd")
        for time in body.iter("TIMEX3"):
            assert time.get("type") in ("DATE", "TIME", "DURATION", "SET")
            found.add((id, " ".join((time.text or "").split()), time.get("value")))
    assert found <= times
    assert len(found) > 20


def test_the_same_library_gives_the_same_bytes(exported: tuple[Database, Path], tmp_path: Path) -> None:
    """The same library gives the same bytes, in place of what was there before."""
    library, folder = exported
    for _ in range(2):
        export(library, tmp_path / "out", tuple(FORMS))
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            assert (tmp_path / "out" / file.relative_to(folder)).read_bytes() == file.read_bytes(), file


def test_a_folder_that_cannot_be_written_is_told(exported: tuple[Database, Path], tmp_path: Path) -> None:
    """A folder that cannot be written is told as such."""
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"):
        export(exported[0], tmp_path / "file", ("jsonl",))
    assert views.day(exported[0]) is not None
