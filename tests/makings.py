"""Made articles for tests of libraries: happenings told by several outlets, days apart, with sequels and reprints."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec

from doichieu import Article
from doichieu.store.database import Database
from doichieu.store.schema import metadata

DEEDS = ("cháy chợ", "sạt lở", "lật xe khách", "chìm tàu cá", "mất điện", "ngập lụt")
FAMILIES = ("Lê", "Trần", "Nguyễn", "Phạm", "Đỗ", "Vũ", "Hoàng")
AGENCIES = ("TTXVN", "Reuters", "AFP", "công an tỉnh")
SYLLABLES = [
    head + rhyme for head in "bcdghklmnprstvx" for rhyme in ("ang", "ôi", "ưng", "iên", "oan", "êm", "út", "ạch")
]


def articles(count: int, seed: int = 0) -> list[Article]:
    """Return so many articles, the same for the same seed; some three tell one happening, some outlets copy."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        happening = chance.randrange(max(1, count // 3))
        facts = random.Random(f"{seed}/{happening}")
        place, person = _name(facts, 2), f"{facts.choice(FAMILIES)} {_name(facts, 2)}"
        deed, told = facts.choice(DEEDS), " ".join(facts.choices(SYLLABLES, k=8))
        first = facts.randrange(1, 27)
        day, month = first + chance.randrange(2), 7 + happening % 3
        toll = facts.randrange(2, 90) + chance.choice((0, 0, 0, 1))
        lines = [
            f"Vụ {deed} {told} ở {place} ngày {first}.{month} làm {toll} người bị thương.",
            f"Ông {person} nói: “Chưa từng có vụ {deed} nào {told} như vậy”.",
            f"Theo {chance.choice(AGENCIES)}, {toll * 10} hộ dân ở {place} phải sơ tán.",
        ]
        if chance.random() < 0.5:
            chance.shuffle(lines)
        made.append(
            Article(
                id=f"bài-{number}",
                published=f"2025-{month:02d}-{day:02d}",
                outlet=f"Báo {chance.choice('ABCDE')}",
                title=f"{deed.capitalize()} ở {place}" if chance.random() < 0.7 else None,
                text=" ".join(lines),
                url=f"https://example.org/{number}" if number % 2 else None,
            )
        )
    return made


def _name(chance: random.Random, words: int) -> str:
    return " ".join(word.capitalize() for word in chance.choices(SYLLABLES, k=words))


def lines(folder: Path, given: list[Article], name: str = "articles") -> list[str]:
    """Write articles as JSONL and return the path."""
    file = folder / f"{name}.jsonl"
    file.write_bytes(b"".join(msgspec.json.encode(article) + b"\n" for article in given))
    return [str(file)]


def dump(library: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a library holds, article keys told by the articles' ids, in an order of its own."""
    with library.read() as connection:
        found = {name: connection.execute(table.select()).mappings().all() for name, table in metadata.tables.items()}
    ids = {row["key"]: row["id"] for row in found["articles"]}
    keyed = {"article", "other", "story", "first", "follows"}

    def told(table: str, column: str, value: object) -> object:
        if column == "key":
            return None
        if column in (keyed - {"first"} if table == "dates" else keyed):
            return ids.get(value, value)  # type: ignore[call-overload]
        return value

    return {
        table: sorted((tuple(told(table, name, value) for name, value in row.items()) for row in rows), key=repr)
        for table, rows in found.items()
    }
