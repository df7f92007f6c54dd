# The commands of the project. `make help` lists them.
JOBS ?= $(shell nproc)
PROGRAM := build/opensakip

.PHONY: all help deps demo test test-fast bench fuzz asan format lint clean

all: deps ## build the program at build/opensakip
	@cmake --preset release >/dev/null
	@cmake --build build -j$(JOBS) --target opensakip

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

deps: ## install what is missing (apt); says what it installs
	@tools/pasang.sh

demo: all ## import Bati-Bati 2024, compute it, and leave its Laporan Kinerja in out/
	@$(PROGRAM) demo --out out

test: deps ## everything: unit, cases, documents, crash, browser, fuzz (30 s each), schema, lint
	@tools/uji.sh penuh

test-fast: deps ## the part run while working (under two minutes)
	@tools/uji.sh cepat

bench: deps ## the performance figures, printed with machine and date
	@tools/ukur.sh

fuzz: deps ## the fuzz targets, 60 s each
	@tools/fuzz.sh 60

asan: deps ## the unit tests with address and undefined-behaviour sanitizers
	@cmake --preset asan >/dev/null && cmake --build build/asan -j$(JOBS)
	@tools/uji.sh asan

format: ## clang-format over the sources
	@git ls-files '*.cpp' '*.hpp' | xargs clang-format -i

lint: deps ## format check, arrows between rooms, file rules, spelling of the house
	@tools/lint.sh

clean: ## remove build/ and out/
	@rm -rf build out
