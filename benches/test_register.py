"""A register of partners: what its index costs once a run, and a name looked up in it, by the size of the register."""

from __future__ import annotations

import io
from itertools import islice

import pytest

from benches import registers
from corpus62.vocabulary.register import Register, read_register
from corpus62.vocabulary.register_index import open_register, write_index

_MANY = 1_000_000
_NAMES = 1_000  # looked up: as many that are known, and as many that are not


@pytest.fixture(params=[2_000, 100_000, _MANY])
def partners(request, is_timed):
    """How many; a million only where it is timed."""
    return pytest.skip("timed only") if request.param == _MANY and not is_timed else request.param


def test_write_index(timed, partners):
    path = registers.register(partners)

    def write():
        index = io.BytesIO()
        write_index(path, index)
        return index.getbuffer()

    index = timed(write, work={"partner": partners}, rounds=1)
    assert index[-8:].cast("Q")[0] == sum(len(row) for row in read_register(path))


def test_look_up(timed, partners):
    """The made register knows every one of its names, and none of them with a word more."""
    names = [row[0] for row in islice(read_register(registers.register(partners)), _NAMES)]
    names += [f"{name} inconnu" for name in names]
    register = Register((), open_register(registers.index(partners)))
    known = timed(lambda: [register.known(name) for name in names], work={"name": len(names)})
    assert [name is not None for name in known] == [True] * _NAMES + [False] * _NAMES
