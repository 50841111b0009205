# RLS Coach: type `make` to see what there is.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

# Without compiled modules every start of the app compiles them again, and another
# project's PYTHONPATH must not reach into this one.
unexport PYTHONDONTWRITEBYTECODE PYTHONPATH

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check demo bench screenshots figures sounds wheel pins clean set-up set-up-dev

help: ## Show this list
	@echo "RLS Coach. Type 'make' and one of these words:"
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | \
		while IFS='|' read -r word meaning; do printf '  %-13s%s\n' "$$word" "$$meaning"; done

run: set-up ## Open the app (the first time it sets itself up)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
		echo "RLS Coach opens a window, and there is no screen here to open it on."; \
		echo "Type 'make demo' to have pictures of it drawn into the folder 'demo' instead."; \
		exit 1; \
	fi
	@$(BIN)/python -m rls_coach $(ARGS)

test: set-up-dev ## Run the tests
	$(BIN)/python -m pytest $(ARGS)

check: set-up-dev ## Check style, types and which part may use which
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

demo: set-up ## Draw pictures of the app into the folder 'demo', without a screen
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m rls_coach demo --out demo

bench: set-up-dev ## Measure how fast the app is
	$(BIN)/python benchmarks/run.py $(ARGS)

screenshots: set-up ## Draw the pictures in docs/screenshots anew
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m rls_coach demo --out docs/screenshots

figures: set-up ## Draw the pictures of the exercises into the folder 'build/figures', to look for faults
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/make_figure_sheet.py --out build/figures $(ARGS)

sounds: set-up ## Write the sounds in assets/sounds anew
	$(BIN)/python packaging/make_sounds.py

wheel: set-up-dev ## Build the package into the folder 'dist'
	$(BIN)/python -m hatchling build -t wheel -d dist

pins: ## Choose the exact versions of all packages anew (needs the tool uv)
	printf '%s\n' $(INSTALLERS) | $(PIN) --group dev -o packaging/requirements-dev.txt
	printf '%s\n' $(INSTALLERS) | $(PIN) -c packaging/requirements-dev.txt -o packaging/requirements.txt

# What puts the checkout itself into .venv.
INSTALLERS = hatchling editables
PIN = uv --no-config pip compile pyproject.toml - --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-header --no-annotate $(ARGS)

clean: ## Remove everything that set-up, tests and builds have made
	rm -rf .venv build dist demo .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -path ./.git -prune -o -name __pycache__ -prune -exec rm -rf {} +

set-up set-up-dev:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed, and '$(PYTHON)' is not here. See www.python.org/downloads."; exit 1; }
	@$(PYTHON) packaging/bootstrap.py $(if $(findstring dev,$@),dev,run)
