# README's two commands are `make demo` and `make test`. All runs in .venv; nothing is installed outside it but by apt.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check templates golden bench system clean

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

demo: .venv/ready
	$(BIN)/vbgen render plans/*.yaml --out-dir out
	@echo "Các văn bản Word nằm trong thư mục out/:" && ls out/*.docx

test: system check
	$(BIN)/pytest

# What the tests of pages need, when this user may install it: LibreOffice, poppler, a font with the metrics of Times.
system:
	@command -v soffice >/dev/null && command -v pdftoppm >/dev/null && fc-list | grep -qiE 'tinos|liberation ?serif' || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	    libreoffice-writer-nogui poppler-utils fonts-croscore fontconfig >/dev/null; \
	else echo "Không có LibreOffice: các kiểm thử đo trang sẽ bỏ qua."; fi

check: .venv/ready
	$(BIN)/ruff check src tests bench
	$(BIN)/ruff format --check src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports

templates: .venv/ready
	$(BIN)/python -m vbgen.writers.blank templates

golden: .venv/ready
	$(BIN)/pytest tests/test_plans.py --golden-update

bench: .venv/ready
	$(BIN)/python bench | tee docs/benchmark.md

clean:
	rm -rf .venv out dist build
