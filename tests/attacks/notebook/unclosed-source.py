# The answer ends inside a text, a bracket and a continued line, to swallow what comes after it.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = (
        "def softmax(x, dim):\n    return x\nx = ('''\n### END SOLUTION\n\\")
