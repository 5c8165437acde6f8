"""What several tests need: articles made in one line, the samples, and the seeds where they are at hand."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from postgres import new_database, server
from sites import Site, served

from doichieu import Article, Collation, Reading, collate, read, story_of
from doichieu.net import Fetcher
from doichieu.store.database import Database, open_library

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.fixture
def article() -> Callable[..., Article]:
    """Make an article of a text; the rest has defaults."""

    def make(text: str, id: str = "a", published: str = "2025-09-04", **rest: str) -> Article:
        return Article(id=id, published=published, text=text, **rest)

    return make


@pytest.fixture
def reading(article: Callable[..., Article]) -> Callable[..., Reading]:
    """Read a text."""
    return lambda *args, **kwargs: read(article(*args, **kwargs))


@pytest.fixture
def collation(article: Callable[..., Article]) -> Callable[..., Collation]:
    """Collate texts, each an article of an outlet of its own: A, B, C …"""

    def make(*texts: str, published: str = "2025-09-04") -> Collation:
        readings = [
            read(article(text, id=f"a{n}", published=published, outlet="ABCDEFGH"[n])) for n, text in enumerate(texts)
        ]
        return collate(story_of(readings))

    return make


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine."""
    with served() as made:
        yield made


@pytest.fixture
def ask() -> Fetcher:
    """A fetcher that may ask this machine, without pauses."""
    return Fetcher("test", local=True, pause=0.0)


@pytest.fixture
def samples() -> Path:
    """The folder of sample articles."""
    return ROOT / "samples"


@pytest.fixture
def seeds() -> Path:
    """The two articles the project began with; tests that need them skip where they are absent."""
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not beside this checkout")
    return SEEDS


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server; tests that need one skip where there is none."""
    with server() as url:
        if url is None:
            pytest.skip("no PostgreSQL (install the Debian package, or set DOICHIEU_TEST_PG)")
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Name a new library, on SQLite and on PostgreSQL, as often as asked."""
    made = count()

    def new() -> str:
        if request.param == "sqlite":
            return str(tmp_path / f"library{next(made)}.db")
        name = f"t{zlib.crc32(request.node.nodeid.encode()):08x}_{next(made)}"
        return new_database(request.getfixturevalue("postgres"), name)

    yield new


@pytest.fixture
def library(where: Callable[[], str]) -> Iterator[Database]:
    """A new library."""
    with open_library(where(), create=True) as opened:
        yield opened
