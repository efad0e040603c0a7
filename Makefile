# The catalogue of checks. Not needed to use firsthand; `pipx install .` is enough for that.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready

.PHONY: init test demo lint types contracts quality blind golden bench soak lock clean

init: $(READY)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

test: init
	$(BIN)/python -c "from firsthand.annotate.gazetteer import open_gazetteer; open_gazetteer()"
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not slow"

demo: init
	$(BIN)/python examples/demo.py

lint: init
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: init
	$(BIN)/mypy

contracts: init
	$(BIN)/lint-imports

quality: init
	$(BIN)/python -m pytest tests/quality -q

blind: init
	-$(BIN)/python -m pytest tests/facts/test_eleven_facts.py -m slow --tb=no -rN

golden: init
	$(BIN)/firsthand schema > docs/schema/firsthand-record-1.schema.json

bench: init
	$(BIN)/python bench/build_against_spacy.py
	$(BIN)/python bench/one_more_document.py
	$(BIN)/python bench/dossier_of_many.py

soak: init
	FIRSTHAND_SOAK=1 $(BIN)/python -m pytest -n 2 tests/ingest tests/store && $(BIN)/python bench/mixed_files.py && $(BIN)/python -m pytest -n 2 tests/disclose -m slow

lock:
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --extra formats --extra russian --extra ukrainian --extra encryption --extra dev -o requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) dist build out
