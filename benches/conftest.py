"""Corpora, tools, and costs by the megabyte, section or grant, which pytest-benchmark does not print."""

from __future__ import annotations

import pytest

from benches import bare_scan, corpora
from corpus62.pipeline import build_tools
from corpus62.vocabulary import load_vocabulary

_TIMED_MEGABYTES = 1.0  # long enough to drown the timer's noise, short enough for several rounds
_ONCE_MEGABYTES = 0.1
_COSTS = pytest.StashKey[list]()


@pytest.fixture(scope="session")
def is_timed(request):
    """Whether benchmarks are timed; in `make test` each only shows that it still finds its count."""
    return request.config.getoption("benchmark_enable") or request.config.getoption("benchmark_only")


@pytest.fixture(scope="session")
def dense(is_timed):
    """The dense corpus: every document an act."""
    return corpora.dense(_TIMED_MEGABYTES if is_timed else _ONCE_MEGABYTES)


@pytest.fixture(scope="session")
def texts(dense):
    return [document.text for document in dense.documents]


@pytest.fixture(scope="session")
def table_act():
    """The act of 367 grants; without it the benchmark is skipped."""
    return corpora.table_act() or pytest.skip("the act of 367 grants is not beside the project")


@pytest.fixture(scope="session")
def tools():
    return build_tools()


@pytest.fixture(scope="session")
def automaton():
    return bare_scan.build(load_vocabulary())


@pytest.fixture
def timed(benchmark, request):
    """A function: benchmark `do`, note for the closing list what its work cost, and give its result.

    `work` counts what was read: megabytes are shown as MB/s, anything else as microseconds for one.
    """

    def measure(do, *given, work, rounds=None):
        result = benchmark.pedantic(do, given, rounds=rounds) if rounds else benchmark(do, *given)
        if benchmark.stats:
            costs = [_cost(unit, count, benchmark.stats.stats.median) for unit, count in work.items()]
            request.config.stash.setdefault(_COSTS, []).append(f"{request.node.name:40} {'  '.join(costs)}")
        return result

    return measure


def _cost(unit, count, seconds):
    return f"{count / seconds:8.2f} MB/s" if unit == "MB" else f"{seconds / count * 1e6:8.2f} µs per {unit}"


def pytest_terminal_summary(terminalreporter, config):
    costs = config.stash.get(_COSTS, [])
    if costs:
        terminalreporter.section("what it cost, by the median round")
        terminalreporter.write_line("\n".join(costs))
