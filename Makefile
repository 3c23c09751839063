# Thuisnabij. The two commands for a new machine: `make demo` and `make test`.
.DEFAULT_GOAL := help
.PHONY: help demo demo-opnieuw stop test check bench soak veilig lock installeren testhulp schoon

POORT ?= 8000
PYTHON := .venv/bin/python
export PATH := $(CURDIR)/.venv/bin:$(PATH)

help: ## toon deze lijst
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' Makefile

demo: installeren ## start de demo op http://127.0.0.1:8000 (andere poort: make demo POORT=8001)
	@exec $(PYTHON) -m swv.lokaal demo --poort $(POORT)

demo-opnieuw: installeren ## verwijder de gegevens van de demo en start opnieuw
	@exec $(PYTHON) -m swv.lokaal demo --poort $(POORT) --opnieuw

stop: installeren ## stop een demo die in een ander venster draait
	@exec $(PYTHON) -m swv.lokaal stop

test: testhulp ## draai alle toetsen, op eigen servers (gebruik: make test OPTIES="-k wijkplan")
	@$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(OPTIES)

check: installeren ## controleer stijl, typen, sjablonen, lagen, migraties en instellingen
	@exec bash .ci/check

bench: installeren ## meet op een land van 76 samenwerkingsverbanden wat de bewaking kost en hoe snel de monitor rekent (20 minuten)
	@exec $(PYTHON) -m tests.bench

soak: testhulp ## 100.000 verzoeken van 50 samenwerkingsverbanden over weinig verbindingen, met storingen (een half uur)
	@exec $(PYTHON) -m tests.bench.duur

veilig: installeren ## zoek bekende lekken in pakketten en risico's in de code (gebruikt het netwerk)
	uvx --from pip-audit==2.10.1 pip-audit --requirement requirements.lock --disable-pip --require-hashes --strict
	uvx --from bandit==1.9.4 bandit --configfile pyproject.toml --quiet --recursive --severity-level medium swv wijken budgetten arrangementen doelen

lock: installeren ## maak requirements.lock opnieuw
	uv pip compile -q --generate-hashes --python-version 3.11 --universal --group dev pyproject.toml -o requirements.lock

schoon: ## verwijder wat gemaakt is, behalve de gegevens van de demo
	rm -rf .venv node_modules staticfiles .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Both look first at what is there, and take a moment when nothing changed.
installeren: ## installeer pakketten en bibliotheken die nog ontbreken
	@bash swv/lokaal/installeren.sh

testhulp:
	@bash swv/lokaal/installeren.sh toets
