# Two commands set everything up: `make demo` and `make test`. Both need Python 3.11 or newer and make;
# the tests also need Chromium and rapper, which `make test` installs by apt where they are missing.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
OUT    ?= out/demo
KG     := $(BIN)/kg --store $(OUT)/graph.kg

.DEFAULT_GOAL := help
.PHONY: help demo test check bench generate clean browser picture

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "error: $(PYTHON) is older than 3.11; call make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "error: no venv module; apt-get install python3-venv"; exit 1; }

# The stamps keep make from installing again while nothing changed.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "Installing the packages into $(VENV) …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check 'pip>=25.1'
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@$(BIN)/python -m pip install -q --disable-pip-version-check --group dev
	@touch $@

demo: $(VENV)/.installed ## read the sample articles, ask, check, export and draw them
	@PATH="$(CURDIR)/$(BIN):$$PATH" OUT="$(OUT)" sh docs/demo.sh

test: $(VENV)/.installed-dev browser check ## linters and all tests
	$(BIN)/python -m pytest

check: $(VENV)/.installed-dev ## linters only: style, types, layers, vocabulary
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m kg.lang.vocabulary_lint

browser:
	@wanted=; command -v chromium >/dev/null || wanted=chromium; \
	command -v rapper >/dev/null || wanted="$$wanted raptor2-utils"; \
	[ -z "$$wanted" ] || { \
	  echo "Installing $$wanted for the tests …"; \
	  run=; [ "$$(id -u)" = 0 ] || run=sudo; \
	  $$run apt-get update -qq && $$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$wanted >/dev/null; }

bench: $(VENV)/.installed-dev ## how long the commands take, whole process
	$(BIN)/python tests/benchmarks/startup.py

generate: $(VENV)/.installed-dev ## write kg/rdf/vocabulary.py and the tables of docs/reference.md
	$(BIN)/python -m kg.rdf.generate_vocabulary
	$(BIN)/python -m tests.docs.reference

clean: ## remove what was made, except the environment
	rm -rf out dist build .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find kg viz tests -name __pycache__ -type d -prune -exec rm -rf {} +

picture: demo $(VENV)/.installed-dev browser ## take the picture of the README
	$(BIN)/python -m tests.browser.take_picture $(OUT)/network.html docs/network.png Маньчжурия
