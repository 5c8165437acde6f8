"""The desk: wires the stages. The only place where files are read and libraries kept, in order; it computes nothing.

`intake.py` takes articles in, `once.py` carries them through the stages in one run, `library.py` keeps them and all
that is made of them.
"""

from doichieu.desk.intake import SUFFIXES, Intake, take_in
from doichieu.desk.library import Examined, add, add_articles, examine
from doichieu.desk.once import collate_all, find_stories, read_all, read_paths, why_linked
from doichieu.desk.progress import Progress, no_progress
from doichieu.store.articles import Kept
from doichieu.store.database import open_library

__all__ = [
    "SUFFIXES",
    "Examined",
    "Intake",
    "Kept",
    "Progress",
    "add",
    "add_articles",
    "collate_all",
    "examine",
    "find_stories",
    "no_progress",
    "open_library",
    "read_all",
    "read_paths",
    "take_in",
    "why_linked",
]
