# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The door of the repository: every target installs what it needs first. `make help` lists them.

BUILD     ?= build
PANEL     := $(BUILD)/bin/inception-panel
PROJECT   ?= srcs/docker-compose.yml
TOOLS     := srcs/tools
SERVICE   ?=
UNAME     := $(shell uname -s)
HEADLESS  = $(PANEL) $(if $(MACHINE),--machine $(MACHINE)) --project $(PROJECT)
CMAKE_FLAGS ?=

SHELL       := bash
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := up
.DELETE_ON_ERROR:
.PHONY: help install build engine base-image run up up_fg ps status logs start stop down clean fclean re check ports doctor \
        test test-stack test-qt68 bench lint format asan fuzz screenshots distclean

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9_ -]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- building -------------------------------------------------------------------------------------

install: ## install what building and running needs
	@$(TOOLS)/install-packages build run engine

# Settings of the stack: yours from the first build on, and ignored by git.
srcs/.env:
	@cp srcs/.env.example $@

build: install srcs/.env ## build the panel
	@$(MAKE) --no-print-directory $(PANEL)

# Ninja decides what is old; this rule only has to be asked each time. It shows how far it is, and
# says nothing where there is nothing to do.
.PHONY: $(PANEL)
$(PANEL): $(BUILD)/build.ninja
	@ninja -C $(BUILD) inception-panel \
	    | { grep --line-buffered -vE "no work to do|Entering directory|Re-checking globbed" || true; }

$(BUILD)/build.ninja: CMakeLists.txt
	@cmake -S . -B $(BUILD) -G Ninja -DPANEL_TESTS=OFF $(CMAKE_FLAGS) --log-level=WARNING

# --- the engine and the panel -----------------------------------------------------------------------

engine: install ## Linux: start the local Docker Engine and register it as machine "default"
ifeq ($(UNAME),Linux)
	@$(TOOLS)/ensure-engine
else
	@echo "On this system the engine comes from docker-machine: docker-machine create default"
endif

run: build engine ## install what is missing, build, start an engine, open the panel
	@$(TOOLS)/open-panel $(HEADLESS)

# --- the stack, without the window --------------------------------------------------------------------

up: build engine ## bring the whole stack up (the default target)
	@$(HEADLESS) up $(SERVICE)

up_fg: up ## bring the stack up and follow its logs
	@$(HEADLESS) logs -f $(SERVICE)

ps status: build ## what runs
	@$(HEADLESS) status

logs: build ## follow the logs; SERVICE=name for one service
	@$(HEADLESS) logs -f $(SERVICE)

start: up ## the same as up

stop: build ## stop the containers
	@$(HEADLESS) stop

down: build ## remove the containers and networks, keep the data
	@$(HEADLESS) down

# $(COPY_TO): a folder that the volumes are copied to first.
CLEAN = $(HEADLESS) clean --volumes $(if $(COPY_TO),--copy-to $(COPY_TO)) $(if $(YES),--yes)

clean: build ## also remove the volumes and their data (asks first; YES=1 does not; COPY_TO=folder copies first)
	@$(CLEAN)

fclean: build ## also remove the images (asks first; YES=1 does not)
	@$(CLEAN) --images

ports: build engine ## the way of each published port, probed hop by hop
	@$(HEADLESS) ports

doctor: build ## what is wrong with the machine, and what to do
	@$(HEADLESS) doctor

check: build ## test the stack against the rules it must meet; STOP=1 measures stops too
	@$(HEADLESS) check $(if $(STOP),--stop)

re: ## take everything away and bring it up again (asks first; YES=1 does not)
	@$(MAKE) --no-print-directory fclean
	@$(MAKE) --no-print-directory up

# --- working on the panel -----------------------------------------------------------------------------

test: ## install what is missing and run all tests; LABEL=unit runs some
	@$(TOOLS)/install-packages build run engine test
	@tests/run $(if $(LABEL),-L $(LABEL))

test-stack: engine ## all tests of the stack (minutes)
	@$(TOOLS)/install-packages test
	@python3 tests/stack/test_full.py

bench: engine ## measure side by side with other tools; SUBJECT=start for one part
	@$(TOOLS)/install-packages build run engine test
	@tests/bench/run $(SUBJECT)

asan: ## the unit and window tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(TOOLS)/install-packages build run test
	@tests/run-sanitized $(if $(LABEL),-L $(LABEL))

fuzz: ## feed the parsers with broken input; FUZZ_SECONDS=300 for each, FUZZ=Http1Parser for one
	@$(TOOLS)/install-packages build fuzz
	@tests/fuzz/run $(FUZZ)

test-qt68: ## build and run the unit tests with Qt 6.8 and GCC 14, in a Debian 13 of their own
	@$(TOOLS)/install-packages build engine
	@tests/support/newer-qt-root test -L "unit|architecture"

lint: ## formatting, static analysis, layers
	@$(TOOLS)/install-packages build run test lint
	@tests/lint

format: ## put the sources into shape
	@$(TOOLS)/install-packages lint
	@git ls-files '*.cpp' '*.h' | xargs clang-format -i

screenshots: ## take pictures of the window in every state that matters
	@$(TOOLS)/install-packages build run engine test
	@cmake -S . -B $(BUILD) -G Ninja -DPANEL_TESTS=ON --log-level=WARNING
	@ninja -C $(BUILD) --quiet screenshot-tour
	@QT_QPA_PLATFORM=offscreen $(BUILD)/bin/screenshot-tour $(BUILD)/screenshots
	@echo "The pictures are in $(BUILD)/screenshots."

distclean: ## remove what was built
	@rm -rf build build-asan build-fuzz build-lint
