# One line of 5 MB.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = "softmax = [" + "0," * 2_500_000 + "]"
