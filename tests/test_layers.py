"""Imports run one way, stages know nothing of each other, and there are no cycles."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "doichieu"
LAYERS = (
    ("errors",), ("text",), ("records",), ("lexicon",), ("compare",), ("sources", "reading", "stories", "collation"),
    ("store", "export", "net"), ("desk",), ("archive",), ("web",), ("cli",),
)  # fmt: skip
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def module_name(file: Path) -> str:
    """Return a file's module, e.g. doichieu.reading.names.step."""
    parts = ("doichieu", *file.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path) -> set[str]:
    """Return the doichieu modules a file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("doichieu"):
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("doichieu")}
    return found


FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = {module_name(file) for file in FILES}
GRAPH = {module_name(file): (imports(file) & MODULES) - {module_name(file)} for file in FILES}


def layer(module: str) -> str:
    """Return the part of the package a module belongs to."""
    return module.split(".")[1] if "." in module else ""


def test_every_part_of_the_package_has_a_layer() -> None:
    """Every part of the package has a layer; the front door and `__main__` stand above all."""
    assert {layer(module) for module in MODULES} - {"", "__main__"} <= set(RANK)


def test_imports_run_one_way_and_stages_do_not_meet() -> None:
    """A module imports only from layers below its own, or from its own part."""
    wrong = [
        f"{module} imports {other}"
        for module, others in GRAPH.items()
        for other in others
        if layer(module) in RANK and layer(module) != layer(other)
        if layer(other) not in RANK or RANK[layer(other)] >= RANK[layer(module)]
        if other != "doichieu"
    ]
    assert wrong == []


def test_there_are_no_import_cycles() -> None:
    """There are no import cycles between modules."""
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join((*path, module))
        if module not in done:
            for other in sorted(GRAPH[module]):
                if not module.startswith(f"{other}."):  # a package's door may open on its own parts
                    visit(other, (*path, module))
            done.add(module)

    for module in sorted(GRAPH):
        visit(module, ())


def test_only_the_desk_and_the_commands_have_side_effects() -> None:
    """Only desk, store, net, commands and pages read files, print or look at a clock; stages are pure."""
    for file in FILES:
        if layer(module_name(file)) in ("desk", "store", "net", "cli", "web", "lexicon", "export"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                assert name not in ("open", "print", "now", "today", "time", "read_text", "random"), f"{file}: {name}"
