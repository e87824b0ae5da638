# make demo     crawls eight sample portals on loopback, takes in the sample documents, then serves the site at
#               http://127.0.0.1:8001 (SERVE=0: without it)
# make install  the command, in .venv/bin/sotinh
# make test     ruff, mypy and pytest
# make browser  the tests that need Chromium, nginx or axe-core, which it installs
# make screenshots  docs/*.png from the demo's corpus
# make score    extraction quality on tests/gold, with gains and losses against the last commit
# make bench    the small forms of all benchmarks, into benchmarks/results.json and the table of the READMEs
# make format   ruff's formatting and its safe fixes
# make mutants  switches each guard off and makes small changes: which of them does no test notice?
# make licences  what is installed to run, with its licence
# make lock     requirements.lock anew from pyproject.toml

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo
PORT ?= 8001
SERVE ?= 1

.PHONY: demo demo-corpus install test browser screenshots score bench mutants format licences lock clean

demo: demo-corpus
ifeq ($(SERVE),1)
	@echo "The corpus is served at http://127.0.0.1:$(PORT) (end with Ctrl+C)"
	$(BIN)/sotinh serve --data $(DEMO) --port $(PORT)
endif

demo-corpus: $(VENV)/installed
	$(BIN)/python -m tests.portals --port 8100 -- $(BIN)/sotinh crawl --sources tests/portals/sources --data $(DEMO)
	$(BIN)/sotinh ingest --data $(DEMO) tests/gold/texts

install: $(VENV)/installed

test: $(VENV)/installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2

browser: $(VENV)/installed
	command -v chromium >/dev/null || (apt-get update -q && apt-get install -qy chromium fonts-noto-core)
	command -v nginx >/dev/null || (apt-get update -q && apt-get install -qy nginx-light)
	npm ci --no-audit --no-fund
	$(BIN)/pytest -n 2 tests/site/browser tests/site/test_many_servers.py

screenshots: demo-corpus
	$(BIN)/python -m tests.site.screenshots $(DEMO)/corpus.db docs

score: $(VENV)/installed
	$(BIN)/python -m tests.gold.report

bench: $(VENV)/installed
	$(BIN)/python -m benchmarks.bench

mutants: $(VENV)/installed
	$(BIN)/python -m tests.mutants

format: $(VENV)/installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

licences: $(VENV)/installed
	@$(BIN)/python -m tests.licences

lock: $(VENV)/installed
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" -q -o requirements.lock

clean:
	rm -rf build $(VENV)

$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@
