# Two commands: `make demo` sets up and runs the main job on samples/, `make test` sets up and checks everything.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test lint types tests bench requirements clean

demo: $(READY)
	$(BIN)/doichieu collate samples --html demo.html
	@echo "page: $(CURDIR)/demo.html"

test: lint types tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

tests: $(READY)
	$(BIN)/pytest

# Scores against marked stories; says so where they are absent.
bench: $(READY)
	$(BIN)/python benchmarks/score.py

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

# Pins anew what pyproject.toml asks for; needs uv.
requirements:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements/dev.txt

clean:
	rm -rf .venv demo.html bench-out
