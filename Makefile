# README's two commands are `make demo` and `make test`. All runs in .venv; nothing is installed outside it but by apt.
PYTHON ?= python3
BIN := .venv/bin
SON_DONG := --units plans/units/son-dong-2024.yaml --as ubnd-huyen-son-dong
TAN_TIEN := --units plans/units/xa-2026.yaml --as ubnd-xa-tan-tien

.PHONY: demo test sweep returned fuzz foreign storm mutants check templates golden gallery desk-pictures yaml-editor side-by-side redline oldest bench rules score bundle wheelhouse system clean

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

demo: .venv/ready
	$(BIN)/vbgen render plans/*.yaml --out-dir out --ghi-de
	$(BIN)/vbgen import out/bac-giang-2024-kh87.docx -o out/cap-tren.yaml --ghi-de
	$(BIN)/vbgen derive out/cap-tren.yaml $(SON_DONG) -o out/du-thao.yaml --ghi-de
	$(BIN)/vbgen check out/cap-tren.yaml out/du-thao.yaml
	$(BIN)/vbgen render out/du-thao.yaml --ghi-de
	$(BIN)/vbgen coverage out/cap-tren.yaml out/du-thao.yaml $(SON_DONG) | tail -1
	$(BIN)/vbgen import out/lam-son-2026-kh31.docx -o out/tinh.yaml --ghi-de
	$(BIN)/vbgen derive out/tinh.yaml $(TAN_TIEN) --kind ke-hoach -o out/xa.yaml --ghi-de
	$(BIN)/vbgen check out/xa.yaml
	$(BIN)/vbgen render out/xa.yaml
	$(BIN)/vbgen coverage out/tinh.yaml out/xa.yaml $(TAN_TIEN) | tail -1
	cp plans/mau/ke-hoach.yaml out/gui-di.yaml && cp out/gui-di.yaml out/gui-ve.yaml
	$(BIN)/vbgen render out/gui-ve.yaml -o out/gui-di.docx --ghi-de && $(BIN)/python docs/edited_in_word.py out/gui-di.docx out/gui-ve.docx
	$(BIN)/vbgen pull out/gui-ve.docx --into out/gui-ve.yaml
	$(BIN)/vbgen diff out/gui-di.yaml out/gui-ve.yaml || test $$? -eq 1
	$(BIN)/vbgen redline out/gui-di.yaml out/gui-ve.yaml --author "Lãnh đạo" --date 14/5/2026 -o out/vet-sua.docx --ghi-de
	rm -f out/xa.tien-do.yaml
	$(BIN)/vbgen tasks out/xa.yaml --ngay 20/4/2026 --late || test $$? -eq 1
	$(BIN)/vbgen remind out/xa.yaml --ngay 20/4/2026 --ky-hieu UBND-VP -o out/don-doc.yaml --ghi-de && $(BIN)/vbgen check out/don-doc.yaml
	$(BIN)/vbgen render out/don-doc.yaml --ghi-de
	@echo "Các văn bản Word nằm trong thư mục out/:" && ls out/*.docx

test: system check
	$(BIN)/pytest

# What the tests of pages need, when this user may install it: LibreOffice, poppler, a font with the metrics of Times, a
# browser.
system:
	@command -v soffice >/dev/null && command -v pdftoppm >/dev/null && command -v chromium >/dev/null && fc-list | grep -qiE 'tinos|liberation ?serif' || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	    libreoffice-writer-nogui python3-uno poppler-utils fonts-croscore fontconfig chromium >/dev/null; \
	else echo "Thiếu LibreOffice, poppler, phông chữ hoặc chromium: các kiểm thử cần chúng sẽ bỏ qua."; fi

check: .venv/ready
	$(BIN)/ruff check src tests bench docs
	$(BIN)/ruff format --check src tests bench docs
	$(BIN)/mypy
	$(BIN)/lint-imports

templates: .venv/ready
	$(BIN)/python -m vbgen.writers.blank templates
	$(BIN)/python -m vbgen.writers.own

golden: .venv/ready
	$(BIN)/pytest tests/test_plans.py tests/deriving/test_goldens.py tests/lint/test_planted.py tests/lint/test_rules.py tests/lint/word/test_planted.py -k golden --golden-update

# The first page of every example on one picture.
gallery: .venv/ready system
	$(BIN)/python docs/gallery.py

# The desk's pages, on pictures in docs/.
desk-pictures: .venv/ready system
	$(BIN)/python docs/desk.py

# CodeMirror with what completes a plan, as one file of the desk's assets. Needs Node.js; only when its source changes.
yaml-editor:
	cd src/vbgen/desk/yaml_editor && npm ci --ignore-scripts --no-audit --no-fund && npm run build

# The forms of Phụ lục III, from the Government's own file, beside ours.
OFFICIAL ?= ../shared/official/Phuluc3.docx
side-by-side: .venv/ready system
	@test -f $(OFFICIAL) || { echo "Không có $(OFFICIAL): tải Phụ lục III của Nghị định 30/2020/NĐ-CP rồi chạy make side-by-side OFFICIAL=tệp"; exit 1; }
	$(BIN)/python docs/side_by_side.py $(OFFICIAL)

# The laws on twenty times as many drawn documents, failures shrunk to their smallest.
sweep: .venv/ready
	VBGEN_SWEEP=20 $(BIN)/pytest tests/test_laws.py tests/test_pipeline.py tests/importing tests/writers/test_docx.py tests/writers/test_copying.py tests/writers/test_html.py tests/writers/test_text.py tests/redlining

# Edits made in Word files, saved as several programs do, pulled back into their plans. Eight minutes of two cores.
returned: .venv/ready
	$(BIN)/python bench/returned.py -n 2000 --several 500

# The oldest versions of dependencies that pyproject.toml admits, in an environment of their own.
oldest:
	uv venv --quiet out/oldest
	uv pip install --quiet --python out/oldest/bin/python --resolution lowest-direct --editable '.[test]'
	out/oldest/bin/python -m pytest -q tests/test_library.py tests/test_pipeline.py tests/test_source.py tests/writers/test_docx.py tests/readers tests/schema tests/cli tests/importing

# Small changes of the code, one at a time: which of them no test that reaches them notices. 25 minutes at most.
SEED ?= 1
mutants: .venv/ready
	nice $(BIN)/python bench/mutants.py -n 200 --minutes 20 --seed $(SEED)

# Mutated inputs against every entry, in process; failing ones are kept in out/fuzz. Half an hour of one core.
fuzz: .venv/ready
	$(BIN)/python bench/fuzz.py -n 100000

# Test files of other software, fetched where there is a network: imported and checked.
foreign: .venv/ready
	$(BIN)/python bench/foreign.py

# 10,000 plans rendered while workers are killed and the command is stopped at random: nothing torn, nothing lost.
storm: .venv/ready
	$(BIN)/python bench/storm.py -n 10000

# At most five minutes. Templates that changed since they were compiled are compiled first: else a render does it.
bench: .venv/ready
	$(BIN)/python -m vbgen.writers.own
	$(BIN)/python bench | tee docs/benchmark.md

# A redline and the table of clauses, on pictures in docs/.
redline: .venv/ready system
	$(BIN)/python docs/redline.py

rules: .venv/ready
	$(BIN)/vbgen rules --markdown > docs/rules.md

# How well import reads the labelled documents beside the project, when they are there: as facts, and as plans with tasks.
CORPUS ?= ../shared/corpus
score: .venv/ready
	@test -d $(CORPUS)/labels || { echo "Không có $(CORPUS): chạy make score CORPUS=thư-mục-có-nhãn"; exit 1; }
	rm -rf out/import && mkdir -p out/import
	cd $(CORPUS)/labels && ls *.json | sed 's/\.json$$//' > $(CURDIR)/out/import/labelled
	find $(CORPUS)/dev -type f | grep -F -f out/import/labelled > out/import/files
	xargs -d '\n' $(BIN)/vbgen import --format json --jobs 0 --out-dir out/import/facts < out/import/files 2> out/import/log || true
	xargs -d '\n' $(BIN)/vbgen import --jobs 0 --out-dir out/import/plans < out/import/files 2>> out/import/log || true
	python3 $(CORPUS)/../score_import.py $(CORPUS)/labels out/import/facts
	$(BIN)/python $(CORPUS)/../score_tasks.py $(CORPUS)/labels out/import/plans

# For an office PC. A folder with Python in it that a double click starts, for the system that this runs on: docs/windows.md.
EXTRAS := web,pdf,xlsx,qr
bundle:
	rm -rf out/bundle && $(PYTHON) -m venv out/bundle/venv
	out/bundle/venv/bin/pip install --quiet --disable-pip-version-check '.[$(EXTRAS)]' 'pyinstaller>=6.10'
	out/bundle/venv/bin/pyinstaller --noconfirm --log-level WARN --distpath out/bundle --workpath out/bundle/work bundle/vbgen.spec
	@echo "Thư mục out/bundle/vbgen: nháy đúp ban-lam-viec."

# The packages that an installation without a network needs, for this system, or for Windows: make wheelhouse FOR=windows
WINDOWS_PYTHON ?= 3.12
FOR_windows := --platform win_amd64 --python-version $(WINDOWS_PYTHON)
wheelhouse:
	rm -rf out/wheelhouse && mkdir -p out/wheelhouse
	$(PYTHON) -m pip wheel --quiet --disable-pip-version-check --no-deps -w out/wheelhouse .
	$(PYTHON) -m pip download --quiet --disable-pip-version-check --only-binary=:all: $(FOR_$(FOR)) -d out/wheelhouse "$$(ls out/wheelhouse/vbgen-*.whl)[$(EXTRAS)]"
	@echo 'Trên máy kia: pip install --no-index --find-links wheelhouse "vbgen[$(EXTRAS)]"'

clean:
	rm -rf .venv out dist build
