# The two that matter to a newcomer are `make run` and `make test`; both install what they need.

PY ?= python3
INSTALLER ?= uv
BIN := .venv/bin
PYTEST := $(BIN)/pytest -n 2
export PY INSTALLER

.PHONY: run test test-all check fmt docs golden bench lock clean

run: .venv/.run
	$(BIN)/detente report korea -o report.html

test: .venv/.test
	$(PYTEST)

test-all: .venv/.test
	$(PYTEST) -m "slow or not slow"

check: .venv/.test
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/docs.py --check

fmt: .venv/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/.test
	$(BIN)/python scripts/docs.py

golden: .venv/.test
	$(BIN)/python scripts/golden.py

bench: .venv/.run
	$(BIN)/python bench/run.py --write docs/performance.md

lock: .venv/.run
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --extra test \
		--custom-compile-command "make lock" pyproject.toml -o requirements.lock

clean:
	rm -rf .venv report.html dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		.import_linter_cache

.venv/.run: pyproject.toml scripts/install
	@scripts/install -e .
	@touch $@

.venv/.test: .venv/.run requirements.lock
	@scripts/install --require-hashes -r requirements.lock
	@touch $@
