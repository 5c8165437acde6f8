"""The API: answers of the contract, page by page, described so that a program can rely on it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from doichieu import desk
from doichieu.desk import views
from doichieu.export.json import collation_line, reading_line
from doichieu.store.database import open_library
from doichieu.web import app
from doichieu.web.api import ANSWERS

from .client import get, send


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The API of a library of the samples."""
    samples = Path(__file__).parents[2] / "samples"
    with open_library(str(tmp_path_factory.mktemp("api") / "l.db"), create=True) as library:
        desk.add(library, [str(samples)])
        yield app(library)


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_is_as_described(shown: Any, name: str) -> None:
    """Whatever is asked, every answer is one that the description tells of."""
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app(shown.state.library, ("testserver",)))
    asked = schema[f"/api/{name}"]["GET"]

    @settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=st.one_of(asked.as_strategy(), asked.as_strategy(GenerationMode.NEGATIVE)))
    def holds(case: Any) -> None:
        case.call_and_validate()

    holds()


def test_what_is_nothing_but_nul_is_refused_as_the_description_says(shown: Any) -> None:
    """What is nothing but NUL is refused, as the description says."""
    [unit, *_] = json.loads(get(shown, "/api/openapi.json").text)["paths"]["/api/figures"]["get"]["parameters"]
    assert re.search(unit["schema"]["pattern"], "\0") is None
    assert get(shown, "/api/figures?unit=%00").status == 400


def told(shown: Any, address: str) -> Any:
    """Return what an address answers."""
    answer = get(shown, address)
    assert answer.status == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return json.loads(answer.text)


def test_stories_and_articles_are_those_of_the_contract(shown: Any) -> None:
    """A story is the line of collate --json, an article that of read --json."""
    [story] = told(shown, "/api/stories?day=2025-07-21")["items"]
    whole = views.story(shown.state.library, story["id"])
    assert get(shown, f"/api/story?id={story['id']}").text == collation_line(whole.collation).decode()
    article = whole.collation.articles[0].id
    reading = views.article(shown.state.library, article).reading
    assert get(shown, f"/api/article?id={quote(article)}").text == reading_line(reading).decode()


def test_pages_of_a_list_join(shown: Any) -> None:
    """Following the address of the next items leads through all of them, each once."""
    whole = [item["id"] for item in told(shown, "/api/articles?limit=200")["items"]]
    parts, at = [], "/api/articles?limit=5"
    while at:
        page = told(shown, at)
        assert page["total"] == len(whole) == 13
        parts += [item["id"] for item in page["items"]]
        at = page["next"]
    assert parts == whole


def test_statements_figures_names_and_search(shown: Any) -> None:
    """Statements are found by speaker, figures by what they count, names by their full form, all by a query."""
    [*said] = told(shown, f"/api/statements?speaker={quote('Phạm Quốc Bảo')}")["items"]
    assert {one["speaker_name"] for one in said} == {"Phạm Quốc Bảo"}
    figures = told(shown, f"/api/figures?unit={quote('tấn')}&low=1000")["items"]
    assert {one["low"] for one in figures} == {286000, 290000}
    name = told(shown, f"/api/names?is={quote('Phạm Quốc Bảo')}")
    assert (name["type"], name["quoted"], len(name["statements"])) == ("PER", 2, 3)
    kinds = {item["kind"] for item in told(shown, f"/api/search?q={quote('thép')}")["items"]}
    assert kinds == {"story", "statement", "article"}


def test_what_is_known_is_not_sent_again(shown: Any) -> None:
    """Who gives the ETag of what there is gets no body; who gives another gets it."""
    first = get(shown, "/api/articles")
    etag = first.headers["etag"]
    assert get(shown, "/api/articles", if_none_match=etag).status == 304
    assert get(shown, "/api/articles", if_none_match=f'"x", W/{etag}').status == 304
    assert get(shown, "/api/articles", if_none_match='"x"').text == first.text
    assert get(shown, "/api/stories").headers["etag"] != etag


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/none", 404), ("/api/", 404), ("/api/story", 400), ("/api/story?id=s1-none", 404), ("/api/article?id=none", 404),
        ("/api/names?is=none", 404), ("/api/stories?day=2025-13-01", 400), ("/api/articles?limit=0", 400),
        ("/api/articles?limit=201", 400), ("/api/articles?offset=x", 400), ("/api/figures?unit=a&low=nan", 400),
        ("/api/search", 400),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(shown: Any, address: str, status: int) -> None:
    """What is wrong or missing is said in JSON."""
    answer = get(shown, address)
    assert (answer.status, list(json.loads(answer.text))) == (status, ["error"])


def test_nothing_is_changed_by_the_api(shown: Any) -> None:
    """Nothing is changed by the API: it has no other method than GET."""
    for name in ANSWERS:
        assert send(shown, "POST", f"/api/{name}", sec_fetch_site="same-origin").status == 405
