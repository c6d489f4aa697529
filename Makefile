# Each target only calls packaging/dev.py, which makes ready what is missing. ARGS are handed on: make run ARGS="--sample"
PYTHON ?= python3

run test bench bundle check:
	@$(PYTHON) packaging/dev.py $@ $(ARGS)

.PHONY: run test bench bundle check
