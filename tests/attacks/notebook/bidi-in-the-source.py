# Marks for the direction of writing make a person read another answer than the one that runs.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = (
        "def softmax(x, dim):\n"
        "    return x  # \u202e\u2066 )mid ,x(xamtfos.hcrot nruter \u2069\u2066\n"
        "def s\u043eftmax(x, dim):  # another letter o\n    return torch.softmax(x, dim)\n")
