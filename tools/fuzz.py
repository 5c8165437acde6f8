"""Read made-up and mangled texts until so many bytes found nothing: `python tools/fuzz.py [BYTES] [SEED]`.

The texts are the samples cut, doubled, shuffled and sprinkled with marks, digits and odd characters, and rows of words
that the reading goes by with such marks between them. A reading that raises, whose spans do not hold, or that is not
the same twice, is printed with its seed and ends the run with status 1.
"""

from __future__ import annotations

import pathlib
import random
import sys

from doichieu import Article, read
from doichieu.text import nfc

SAMPLES = pathlib.Path(__file__).parent.parent / "samples"
ODD = [
    "“", "”", '"', "''", "‘", "’", "«", "»", "(", ")", "[", "]", "…", "...", " - ", " – ", "—", ":", ";", ",", ".",
    "?", "!", "? - ", "\n", "\r\n", "\t", "\u200b", "\u00ad", "\u00a0", "\ufeff", "\u2028", "\ue000", "🙂", "İ", "ﬁ",
    "٣", "²", "½", "Đ", "ð", "e\u0301", "theo ", "Theo ", "cho biết ", "nói: ", "dẫn lời ", "ông ", "Bà ", "có ý kiến ",
    "báo cáo của ", "vị này ", "họ ", "trên báo ", "Thứ nhất, ", "ngày 3/9", "14h30", "1.000.000", "2,5", "-3",
    "quận 9, TP.HCM ", "Sở Văn hóa, Thể thao và Du lịch ", "Công ty ", "Yahoo! ", "Ảnh: AFP ", "Theo Reuters", "%",
    "U23", "N.T.H.", "dẫn nguồn tin ", "dẫn lại", "Thông tin trên báo ", "nói với AFP, ", "báo chí đưa tin ", "này ",
    "trang 38 North ",
]  # fmt: skip


def main(wanted: int, seed: int) -> int:
    """Read texts until so many bytes were read."""
    samples = [nfc(path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.rglob("*.txt"))]
    chance = random.Random(seed)
    done = texts = 0
    while done < wanted:
        text = nfc(mangled(chance, samples) if chance.random() < 0.5 else in_rows(chance, samples))
        if not text.strip():
            continue
        fault = fault_of(text)
        if fault:
            print(f"fuzz: {fault} in text {texts} of seed {seed}: {text!r}")
            return 1
        done += len(text.encode("utf-8", "surrogatepass"))
        texts += 1
    print(f"fuzz: {texts} texts, {done} bytes, seed {seed}: nothing found")
    return 0


def mangled(chance: random.Random, samples: list[str]) -> str:
    """Return pieces of the samples, cut anywhere, with odd pieces between and inside them."""
    parts = []
    for _ in range(chance.randint(1, 12)):
        text = chance.choice(samples)
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randint(1, 400)]
        for _ in range(chance.randint(0, 6)):
            at = chance.randint(0, len(piece))
            piece = piece[:at] + chance.choice(ODD) * chance.choice((1, 1, 1, 2, 30)) + piece[at:]
        parts.append(piece.replace("\n", " ") if chance.random() < 0.3 else piece)
    return chance.choice(("", " ", "\n")).join(parts)


def in_rows(chance: random.Random, samples: list[str]) -> str:
    """Return a few pieces over and over: odd ones, and words of the samples."""
    words = chance.choice(samples).split()
    pieces = [chance.choice((chance.choice(ODD), chance.choice(words))) for _ in range(chance.randint(2, 8))]
    return "".join(
        chance.choice(pieces) + chance.choice(("", " ", " ", " ", ", ", ". ")) for _ in range(chance.randint(10, 300))
    )


def fault_of(text: str) -> str | None:
    """Return what is wrong with the reading of a text, or None."""
    article = Article(id="x", published="2025-09-04", text=text)
    try:
        reading = read(article)
    except Exception as error:
        return repr(error)
    if not all(span.of(text) for span in reading.spans()):
        return "an empty span"
    return None if read(article) == reading else "two readings that differ"


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(given[0] if given else 1_000_000, given[1] if len(given) > 1 else 1))
