# Two commands do everything: `make demo` and `make test`. They share one build.
.POSIX:
.PHONY: demo test unit end-to-end kill-test lint format bench bench-ledger profile risk-report risk-fit release install build clean

BUILD_PACKAGES = g++ libjemalloc-dev libncurses-dev libre2-dev libsqlite3-dev make
TEST_PACKAGES = $(BUILD_PACKAGES) git python3-venv tmux
BENCH_PACKAGES = $(BUILD_PACKAGES) nginx-light python3
STRICT = --explicit-target-dependency-import-check error
RELEASE = $$(Scripts/release-flags)
PREFIX = /usr/local
SLUICE = .build/debug/sluice

# Builds, and shows a gateway with agents, servers and the console. Press q to leave.
demo:
	@Scripts/prerequisites $(BUILD_PACKAGES)
	@Scripts/build --product sluice
	@$(SLUICE) demo

# Everything: formatting, unit tests, and the built program with real clients, servers and a real terminal.
test:
	@Scripts/prerequisites $(TEST_PACKAGES)
	@$(MAKE) lint
	@Scripts/build --build-tests $(STRICT)
	@$(MAKE) unit end-to-end

unit:
	timeout 900 swift test --skip-build --no-parallel

end-to-end:
	@Scripts/test-environment
	.build/python/bin/python -m pytest -q Tests/EndToEnd

# The gateway killed two hundred times at random moments under load, the same on a disk that is filled, and with the
# clock set back (make test: a few times each).
kill-test:
	@Scripts/test-environment
	SLUICE_KILLS=$${SLUICE_KILLS:-200} .build/python/bin/python -m pytest -q -s -n 0 Tests/EndToEnd/test_kills.py

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests themes

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests themes

# Speed and memory, side by side with nginx in one run.
bench: release
	@Scripts/prerequisites $(BENCH_PACKAGES)
	swift build $(RELEASE) --product benchmark
	swift build $(RELEASE) --product ledger-benchmark
	python3 Tests/Benchmarks/bench.py

# A ledger of a million records: written, verified, folded, searched.
bench-ledger:
	@Scripts/prerequisites $(BUILD_PACKAGES)
	swift build $(RELEASE) --product ledger-benchmark
	rm -rf .build/ledger && .build/release/ledger-benchmark .build/ledger 1000000
	rm -rf .build/ledger

# Learns anew what runs most in the gateway, which release builds are made for.
profile:
	@Scripts/prerequisites $(BUILD_PACKAGES) python3
	Scripts/profile

# How well the risk badges are: every table, on the tools that they were fitted to and on those that nobody looked at.
risk-report:
	swift build $(RELEASE) --product risk-report
	.build/release/risk-report
	.build/release/risk-report check
	.build/release/risk-report speed

# Fits the scorecard anew to the labelled tools; what it changes is seen in the diff.
risk-fit:
	swift build $(RELEASE) --product risk-report
	.build/release/risk-report fit

# An optimised program that needs no Swift on the machine it runs on.
release:
	@Scripts/prerequisites $(BUILD_PACKAGES)
	swift build $(RELEASE) --product sluice

# Builds nothing: under sudo there may be no Swift.
install:
	@test -x .build/release/sluice -a -x .build/release/sluice-console || { echo "sluice: nothing to install yet; run make release first" >&2; exit 1; }
	install -D -s -m 755 .build/release/sluice $(DESTDIR)$(PREFIX)/bin/sluice
	install -D -s -m 755 .build/release/sluice-console $(DESTDIR)$(PREFIX)/bin/sluice-console

clean:
	swift package clean
