# The commands of this project; `make help` lists them.
#
# make itself reports every failing command with status 2. Where the exact exit status of exlint matters (0, 1 or 2),
# call the binary: make install, then exlint.

PREFIX ?= /usr/local
EXAMPLE := examples/exchange-2019-deviates.yaml

# On Linux the Swift runtime, libyaml and Expat go into the binary: it runs where none of them is installed, starts sooner, and
# loads no library from beside itself. macOS has a Swift runtime of its own.
RELEASE_FLAGS := -c release
RELEASE_BUILD := swift build $(RELEASE_FLAGS)
ifeq ($(shell uname -s),Linux)
STATIC_LIBRARIES := $(CURDIR)/.build/static-libraries
RELEASE_FLAGS += --static-swift-stdlib --disable-local-rpath -Xlinker -z -Xlinker now -Xswiftc -file-prefix-map -Xswiftc "$(CURDIR)=."
RELEASE_BUILD := sh scripts/static-libraries.sh "$(STATIC_LIBRARIES)" && \
  PKG_CONFIG_PATH="$(STATIC_LIBRARIES):$$PKG_CONFIG_PATH" swift build $(RELEASE_FLAGS)
endif

EXLINT = "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/exlint"
FORMATTED := Sources Tests Plugins Benchmarks Fuzzing Package.swift

# `check` has a build folder of its own: with other flags, SwiftPM would rebuild everything at each change of target.
CHECK_FLAGS := --scratch-path .build-check -Xswiftc -warnings-as-errors

# `fuzz` has one too, since the manifest gives all code other flags for it.
FUZZ_FLAGS := -c release --scratch-path .build-fuzz
SECONDS ?= 60
SEED ?= 1

.DEFAULT_GOAL := run
.PHONY: run release setup test install bench bench-exports bench-growth bench-planet bench-smoke hostile fuzz fuzz-formats \
  check lint build-strict test-strict test-release binary-check hook-test powershell-test \
  examples format clean help

run: release ## lint an example, or your files: make run ARGS="settings.yaml"
ifeq ($(strip $(ARGS)),)
	@status=0; $(EXLINT) $(EXAMPLE) || status=$$?; \
	if [ $$status -gt 1 ]; then exit $$status; fi; \
	printf '\n%s\n' 'That was $(EXAMPLE). Your own file: make run ARGS="settings.yaml"'
else
	@$(EXLINT) $(ARGS)
endif

test: setup ## run every test
	swift test

install: release ## install exlint under PREFIX (default /usr/local)
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 $(EXLINT) "$(DESTDIR)$(PREFIX)/bin/exlint"
	@strip "$(DESTDIR)$(PREFIX)/bin/exlint"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/exlint"

bench: release ## measure time and memory against libyaml alone, exports against YAML, and hostile input
	@$(RELEASE_BUILD) --product EmptyCommand
	@python3 Benchmarks/bench.py --bin "$$(swift build $(RELEASE_FLAGS) --show-bin-path)"

bench-smoke: release ## the same on a small file with generous limits: does the bench work?
	@$(RELEASE_BUILD) --product EmptyCommand
	@python3 Benchmarks/bench.py --smoke --bin "$$(swift build $(RELEASE_FLAGS) --show-bin-path)"

bench-exports: release ## only the exports against the YAML of the same objects
	@python3 Benchmarks/bench.py --exports --bin "$$(swift build $(RELEASE_FLAGS) --show-bin-path)"

bench-growth: release ## only input that doubles in one dimension at a time
	@python3 Benchmarks/bench.py --growth --bin "$$(swift build $(RELEASE_FLAGS) --show-bin-path)"

bench-planet: release ## 300,000 servers: needs 1 GB of disk and 4 GB of memory, and some minutes
	@python3 Benchmarks/bench.py --planet --bin "$$(swift build $(RELEASE_FLAGS) --show-bin-path)"

hostile: release ## only the hostile input
	@python3 Benchmarks/bench.py --hostile --bin "$$(swift build $(RELEASE_FLAGS) --show-bin-path)"

fuzz: setup ## try the saved inputs and invented ones in every format: make fuzz SECONDS=60
	@EXLINT_FUZZ=1 swift build $(FUZZ_FLAGS) --product FuzzLint
	@bash scripts/fuzz.sh "$$(EXLINT_FUZZ=1 swift build $(FUZZ_FLAGS) --show-bin-path)/FuzzLint" $(SECONDS)

fuzz-formats: setup ## compare what is read of saved and invented objects in several formats: make fuzz-formats SEED=1
	@$(RELEASE_BUILD) --product FuzzFormats
	@"$$(swift build $(RELEASE_FLAGS) --show-bin-path)/FuzzFormats" Fuzzing/corpus/objects 20000 $(SEED)

check: setup ## all that CI runs: format, warnings, tests, hook, smoke bench
	@bash scripts/check.sh

lint:
	@swift format lint --strict --recursive --parallel $(FORMATTED)

build-strict: setup
	@swift build --build-tests $(CHECK_FLAGS)

test-strict: setup
	@swift test $(CHECK_FLAGS)

# What users run is optimised code: a compiler that optimises wrongly shows only here.
test-release: setup ## run every test on optimised code
	@swift test -c release --disable-testable-imports $(CHECK_FLAGS)

binary-check: release ## check what the installed program loads, and what it tells of this machine (Linux)
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	$(MAKE) --no-print-directory install DESTDIR="$$folder" PREFIX=/usr && \
	bash scripts/binary-check.sh "$$folder/usr/bin/exlint" "$(CURDIR)"

hook-test: release ## try the pre-commit hooks with the real pre-commit
	@bash scripts/hook-test.sh $(EXLINT)

powershell-test: release ## parse the printed commands with a real PowerShell grammar
	@bash scripts/powershell-test.sh $(EXLINT)

examples: release ## rewrite the expected reports of examples/ (review them as a diff)
	@bash scripts/expected-reports.sh $(EXLINT)

format: ## format the Swift sources in place
	@swift format format --in-place --recursive --parallel $(FORMATTED)

release: setup
	@$(RELEASE_BUILD) --product exlint

setup: ## install what the build needs, where it is missing
	@sh scripts/setup.sh

clean: ## remove what was built
	rm -rf .build .build-check .build-fuzz .build-hook-test .build-powershell-test

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
