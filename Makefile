# Two commands: `make demo` sets up and runs the main job on samples/, `make test` sets up and checks everything.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test lint types tests bench linking peers haystack requirements clean

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

# Scores against marked stories and their floors; says so where the stories are absent.
bench: $(READY)
	$(BIN)/python benchmarks/score.py

# Scores linking beside what others link with, and measures how it grows; a quarter of an hour.
linking: $(READY)
	$(BIN)/python benchmarks/stories.py
	$(BIN)/python benchmarks/growth_linking.py

# Installs what others offer for parts of the reading, for make bench and make linking to measure in the same run.
peers: .venv-peers/ready

.venv-peers/ready: requirements/peers.txt
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.txt
	@touch .venv-peers/ready

# Reads every real article beside the checkout and counts what was found.
haystack: $(READY)
	$(BIN)/python benchmarks/haystack.py

$(READY): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

# Pins anew what pyproject.toml asks for; needs uv.
requirements:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra peers pyproject.toml -o requirements/peers.txt

clean:
	rm -rf .venv .venv-peers demo.html
