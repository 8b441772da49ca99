# Parallax. `make demo` shows it, `make test` proves a change; see README.md.
.POSIX:
.PHONY: demo test check prove bench simulation suppression install build lint clean

PREFIX = /usr/local
DEBUG = .build/debug/parallax
RELEASE = .build-release/release/parallax
TOOLS = .build-tools/bin/python
SEED = 7
STUDY = .build-release/release/simulation-study
SUPPRESSION = .build-release/release/suppression-study

# The main job, from a fresh clone: what the system lacks, the build, the run.
demo:
	scripts/setup build
	swift build --product parallax
	$(DEBUG) demo --out demo --seed $(SEED)

build:
	scripts/setup build
	swift build --build-tests --explicit-target-dependency-import-check error

# Everything a change must pass.
test: build
	scripts/setup test
	swift test --skip-build
	$(TOOLS) Tests/run.py --binary $(DEBUG)

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks Surveys Migrations

check: lint test

# The full counts: kills, races, attacks, the simulation, the release binary moved alone. Writes
# docs/evidence/ and docs/statistics/simulation.md.
prove: $(RELEASE) simulation
	scripts/setup test
	$(TOOLS) Tests/Proof/prove.py --binary $(RELEASE) --out docs/evidence

# What intervals and verdicts do where the truth is known: docs/statistics/simulation.md.
simulation: $(STUDY)
	$(STUDY) -o docs/statistics/simulation.md

# What is withheld beside what must be, an attacker on it, and what stays visible of FEVS.
suppression: $(SUPPRESSION)
	scripts/setup test
	$(TOOLS) -m pip install -q -r Benchmarks/Suppression/requirements.txt
	$(TOOLS) Benchmarks/Suppression/visible.py --engine $(SUPPRESSION)
	$(TOOLS) Benchmarks/Suppression/study.py --engine $(SUPPRESSION)

# The benchmark table, ours beside a consultant's script, in one run.
bench: $(RELEASE) $(STUDY)
	scripts/setup test
	$(TOOLS) Benchmarks/bench.py --binary $(RELEASE) --study $(STUDY)

install: $(RELEASE)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 0755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/parallax"

# SwiftPM knows what is out of date; make does not.
$(RELEASE): FORCE
	scripts/setup build
	swift build -c release --static-swift-stdlib --scratch-path .build-release --product parallax

$(STUDY): FORCE
	scripts/setup build
	swift build -c release --scratch-path .build-release --product simulation-study

$(SUPPRESSION): FORCE
	scripts/setup build
	swift build -c release --scratch-path .build-release --product suppression-study

FORCE:

clean:
	rm -rf .build .build-release .build-tools demo
