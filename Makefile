# Everything a person or CI does here. A fresh machine needs Python 3.11 or newer, git and make; `make help` lists the targets.

PYTHON ?= python3
VENV := .venv
STAMP := $(VENV)/.installed
BIN := $(VENV)/bin
SAMPLE := $(filter-out %/README.md,$(wildcard data/sample/*.txt data/sample/*.md))
SIZE ?= 20

.DEFAULT_GOAL := help
.PHONY: help install run process tables test floors lint format bench bench-guard bench-data compare clean

# corpus62 ends with 1 where a document was refused: the tables are complete without it, so make goes on and says so.
refused_is_told = || { [ $$? -eq 1 ] && echo "some documents were refused: $(1)/tables/refusals_by_reason.csv"; }
needs = $(if $($(1)),,$(error say $(1)=…, for instance: make $@ $(2)))

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("corpus62 needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,lint]'
	@touch $@

install: $(STAMP) ## Create .venv with the pinned packages (the other targets do it when needed)

run: $(STAMP) ## Process data/sample into out/sample and show the headline table
	@$(BIN)/corpus62 run $(SAMPLE) --out out/sample $(call refused_is_told,out/sample)
	@echo "workbook: out/sample/tables/corpus62.xlsx"

process: $(STAMP) ## Process your texts: make process IN=folder OUT=results
	$(call needs,IN,IN=my-acts OUT=out/my-acts)$(call needs,OUT,IN=my-acts OUT=out/my-acts)
	@$(BIN)/corpus62 run "$(IN)" --out "$(OUT)" $(call refused_is_told,$(OUT))
	@echo "workbook: $(OUT)/tables/corpus62.xlsx"

tables: $(STAMP) ## Rebuild the tables of a finished run: make tables OUT=results
	$(call needs,OUT,OUT=out/sample)
	@$(BIN)/corpus62 tables "$(OUT)"

test: $(STAMP) ## Run the tests, and every benchmark once without timing it
	@$(BIN)/python -m pytest -q tests benches

floors: $(STAMP) ## Set the floors of the quality gate to what is measured; LOWER=1 lets one go down
	@$(BIN)/python tests/update_floors.py $(if $(LOWER),--lower)

lint: $(STAMP) ## Check the code with ruff, its format, and its types with mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(STAMP) ## Format the code and make ruff's safe corrections
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(STAMP) ## Time every stage (pytest-benchmark)
	@$(BIN)/python -m pytest benches --benchmark-enable --benchmark-only --benchmark-columns=min,median,rounds

bench-guard: $(STAMP) ## Measure the guarded figures and fail when one is worse than its floor
	@$(BIN)/python -m benches.ratio

bench-data: $(STAMP) ## Write the dense corpus as files into out/bench/dense: make bench-data SIZE=20 (MB)
	@$(BIN)/python -m benches.corpora out/bench/dense $(SIZE)

compare: $(STAMP) ## Measure corpus62 beside other programs, those that are installed, and write their table
	@$(BIN)/python -m benches.compare

clean: ## Remove what the targets made, but not .venv and not your own results
	@rm -rf out/sample out/bench build dist .pytest_cache .ruff_cache .mypy_cache .hypothesis .benchmarks
	@find src tests benches -name __pycache__ -type d -prune -exec rm -rf {} +
