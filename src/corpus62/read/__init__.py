"""Formats in: paths, folders and URLs become documents, one at a time. Knows nothing of what a text says."""

from corpus62.read.batches import Batch, plan, survey
from corpus62.read.formats import read_unit
from corpus62.read.inputs import expand, found
from corpus62.read.unit import Fields, Refused, Unit

__all__ = ["Batch", "Fields", "Refused", "Unit", "expand", "found", "plan", "read_unit", "survey"]
