# Everything a person or CI does here. A fresh machine needs Python 3.11 or newer, git and make; `make help` lists the targets.

PYTHON ?= python3
VENV := .venv
STAMP := $(VENV)/.installed
BIN := $(VENV)/bin
SAMPLE := $(filter-out %/README.md,$(wildcard data/sample/*.txt data/sample/*.md))
SIZE ?= 20
PARTS := text scan phrases segment extract# of the program, which mypyc compiles
COMPILED := build/compiled
COMPILED_STAMP := $(COMPILED)/.made
SOURCES := $(shell find src/corpus62 -type f -not -path '*/__pycache__/*')

.DEFAULT_GOAL := help
.PHONY: help install compiled run process tables test test-compiled floors lint format bench bench-guard bench-data compare clean

# corpus62 ends with 1 where a document was refused: the tables are complete without it, so make goes on and says so.
refused_is_told = || { [ $$? -eq 1 ] && echo "some documents were refused: $(1)/tables/refusals_by_reason.csv"; }
needs = $(if $($(1)),,$(error say $(1)=…, for instance: make $@ $(2)))

# Once made, the compiled program is what reads your texts, and is made again when a source file has changed.
kept = $(wildcard $(COMPILED_STAMP))
compiled = PYTHONPATH=$(COMPILED)

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("corpus62 needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,lint,compile]'
	@touch $@

install: $(STAMP) ## Create .venv with the pinned packages (the other targets do it when needed)

# A copy of the program with compiled modules beside the plain ones; -O1 is as fast as -O3 here and compiles in half the time.
$(COMPILED_STAMP): $(STAMP) $(SOURCES)
	@command -v cc >/dev/null || { echo "make compiled needs a C compiler (cc) and Python's headers; without them all else works"; exit 1; }
	@echo "compiling into $(COMPILED) (a minute or two) …"
	@rm -rf $(COMPILED) && mkdir -p $(COMPILED) && cp -R src/corpus62 $(COMPILED)
	@cd $(COMPILED) && MYPYC_OPT_LEVEL=1 MYPYC_DEBUG_LEVEL=0 $(CURDIR)/$(BIN)/python -m mypyc --config-file $(CURDIR)/pyproject.toml \
		$$(find $(addprefix corpus62/,$(PARTS)) -name '*.py' -not -name '__init__.py') >compile.log 2>&1 || { cat compile.log; exit 1; }
	@touch $@

compiled: $(COMPILED_STAMP) ## Compile the reading of texts with mypyc: a quarter faster, the same results; optional

run: $(STAMP) ## Process data/sample into out/sample and show the headline table
	@$(BIN)/corpus62 run $(SAMPLE) --out out/sample $(call refused_is_told,out/sample)
	@echo "workbook: out/sample/tables/corpus62.xlsx"

process: $(STAMP) $(kept) ## Process your texts: make process IN=folder OUT=results
	$(call needs,IN,IN=my-acts OUT=out/my-acts)$(call needs,OUT,IN=my-acts OUT=out/my-acts)
	@$(if $(kept),$(compiled)) $(BIN)/corpus62 run "$(IN)" --out "$(OUT)" $(call refused_is_told,$(OUT))
	@echo "workbook: $(OUT)/tables/corpus62.xlsx"

tables: $(STAMP) ## Rebuild the tables of a finished run: make tables OUT=results
	$(call needs,OUT,OUT=out/sample)
	@$(BIN)/corpus62 tables "$(OUT)"

test: $(STAMP) ## Run the tests, and every benchmark once without timing it
	@$(BIN)/python -m pytest -q tests benches

test-compiled: $(COMPILED_STAMP) ## Run the same tests on the compiled program
	@$(compiled) $(BIN)/python -m pytest -q tests benches

floors: $(STAMP) ## Set the floors of the quality gate to what is measured; LOWER=1 lets one go down
	@$(BIN)/python tests/update_floors.py $(if $(LOWER),--lower)

lint: $(STAMP) ## Check the code with ruff, its format, and its types with mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(STAMP) ## Format the code and make ruff's safe corrections
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(COMPILED_STAMP) ## Time every stage of the compiled program (pytest-benchmark)
	@$(compiled) $(BIN)/python -m pytest benches --benchmark-enable --benchmark-only --benchmark-columns=min,median,rounds

bench-guard: $(COMPILED_STAMP) ## Measure the guarded figures of the compiled program and fail when one is worse than its floor
	@$(compiled) $(BIN)/python -m benches.ratio

bench-data: $(STAMP) ## Write the dense corpus as files into out/bench/dense: make bench-data SIZE=20 (MB)
	@$(BIN)/python -m benches.corpora out/bench/dense $(SIZE)

compare: $(COMPILED_STAMP) ## Measure corpus62 beside other programs, those that are installed, and write their table
	@$(compiled) $(BIN)/python -m benches.compare

clean: ## Remove what the targets made, but not .venv and not your own results
	@rm -rf out/sample out/bench build dist .pytest_cache .ruff_cache .mypy_cache .hypothesis .benchmarks
	@find src tests benches -name __pycache__ -type d -prune -exec rm -rf {} +
