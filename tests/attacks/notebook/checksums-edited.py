# The check cells hold `pass`, with a checksum of just that.
import nbformat
from nbgrader.utils import compute_checksum

from attacks import cell


def hand_in(notebook, folder):
    for name in ("softmax-check", "softmax-large"):
        one = cell(notebook, name)
        one["source"] = "pass"
        one["metadata"]["nbgrader"]["checksum"] = compute_checksum(nbformat.from_dict(one))
