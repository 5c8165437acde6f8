"""The command line: options in, the desk's results out. It computes nothing."""

from doichieu.cli.commands import main

__all__ = ["main"]
