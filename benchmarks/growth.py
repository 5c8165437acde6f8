"""How the time of a reading grows with the text: `python benchmarks/growth.py [CHARACTERS]`.

For texts of one piece over and over, and of the samples over and over: seconds for half, and for all, of the length.
"""

from __future__ import annotations

import pathlib
import sys
import time

from rich.console import Console
from rich.table import Table

from doichieu import Article, read
from doichieu.text import nfc

SAMPLES = pathlib.Path(__file__).parent.parent / "samples"
PIECES = [
    '"', "“", "”", "(", "1.000 ", "theo ", "cho biết ", "Nam ", "ngày 3/9 ", "Ông Nam nói: “a”. ", "Ai? - Tôi. ",
    "; đề nghị ", "Sở Y tế, Văn hóa và ", "Ông Nam, giám đốc, ", "nói tại ", "AFP dẫn lời ", "báo chí đưa tin ",
    "“Nước dâng nhanh quá, chúng tôi bỏ lại mọi thứ mà chạy”, bà Lan nói với AFP, ",
]  # fmt: skip


def main(length: int) -> None:
    """Print one table."""
    table = Table("text of", f"{length // 2} characters", f"{length} characters", "times")
    texts = {repr(piece): piece for piece in PIECES}
    texts["the samples"] = nfc("\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))))
    for name, piece in texts.items():
        whole = (piece * (length // len(piece) + 1))[:length]
        half, full = seconds(whole[: length // 2]), seconds(whole)
        table.add_row(name, f"{half:.2f} s", f"{full:.2f} s", f"{full / half:.2f}")
    Console(width=100).print(table)


def seconds(text: str) -> float:
    """Return the processor time of one reading."""
    start = time.process_time()
    read(Article(id="x", published="2025-09-04", text=text))
    return time.process_time() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
