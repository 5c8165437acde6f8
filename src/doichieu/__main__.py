"""`python -m doichieu`: the same as the command."""

from doichieu.cli import main

if __name__ == "__main__":
    main()
