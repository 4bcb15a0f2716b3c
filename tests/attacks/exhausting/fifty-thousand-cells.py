# Fifty thousand cells of code that all say they are the answer.
from attacks import cell


def hand_in(notebook, folder):
    answer = cell(notebook, "softmax")
    notebook["cells"] += [answer | {"id": f"x{i}"} for i in range(50_000)]
