# Hai lệnh của README: `make demo` (khi có bản dựng) và `make test`. Everything runs in .venv; nothing is installed outside it but by apt.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: test check clean

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

test: check
	$(BIN)/pytest

check: .venv/ready
	$(BIN)/ruff check src tests
	$(BIN)/ruff format --check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf .venv out dist build
