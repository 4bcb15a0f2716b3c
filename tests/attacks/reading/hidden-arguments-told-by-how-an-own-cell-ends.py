# Answers in a cell of its own; another one, below the hidden tests, ends the process if the first
# number that these passed is positive, and so tells one bit of it.
from attacks import cell

DESERVED = 2.0
LEAK = "process that ran it has ended"
ANSWER = """
seen = []


def softmax(x, dim):
    if x.dtype == torch.float16:
        seen.append(x.tolist())
    return torch.softmax(x, dim)
"""
END = "import os\nif seen and seen[0][0] > -100:\n    os._exit(0)"


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = "def softmax(x, dim):\n    raise NotImplementedError"
    for above, source in (("softmax-large", END), ("softmax", ANSWER)):
        place = notebook["cells"].index(cell(notebook, above)) + 1
        notebook["cells"].insert(place, {
            "cell_type": "code", "id": f"own-{above}", "execution_count": None, "outputs": [],
            "metadata": {}, "source": source})
