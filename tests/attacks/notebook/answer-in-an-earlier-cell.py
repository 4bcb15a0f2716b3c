# An earlier answer cell holds the checks' names, and a global hook that makes up every name.
from attacks import cell

ANSWER = """
import builtins
class Anything:
    def __getattr__(self, name):
        return self
    def __call__(self, *a, **k):
        return self
builtins.softmax = builtins.windows = builtins.patches = Anything()
"""


def hand_in(notebook, folder):
    cell(notebook, "standardise")["source"] = ANSWER
    for name in ("softmax", "windows", "patches"):
        cell(notebook, name)["source"] = "pass"
