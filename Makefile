# Caucus: the commands of everyday work. `make playground` and `make test` need only Python 3.11+ and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# Without Python's compiled files every process of a test run would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help install playground test check static bench screenshots lock clean

help:                ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

install: $(STAMP)    ## a virtual environment with everything, hashes checked

$(STAMP): requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements-dev.txt
	@# pip would compile on one core only; what cannot be compiled (templates) is said and left.
	-@$(BIN)/python -m compileall -qq -j 0 $(VENV)/lib
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

playground: $(STAMP) ## the real bot against a Discord on this machine: http://127.0.0.1:8420/
	$(BIN)/caucus playground $(ARGS)

test: $(STAMP)       ## the whole suite
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.run $(ARGS)

static: $(STAMP)     ## format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --num-workers auto

check: static test   ## everything that must be green before a change lands

bench: $(STAMP)      ## ratios against floors measured in the same run
	$(BIN)/caucus bench $(ARGS)

screenshots: $(STAMP) ## the pictures of the documentation, made anew
	$(BIN)/python -m docs.screenshots

lock:                ## renew the pinned requirements (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q pyproject.toml -o requirements.txt
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 -q --extra dev --unsafe-package caucus --no-emit-package caucus pyproject.toml requirements-build.in -o requirements-dev.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache *.egg-info
