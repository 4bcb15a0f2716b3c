# Leaves the answer cell blank and answers in a cell of its own; another one, below the hidden tests,
# prints what these passed.
from attacks import cell

DESERVED = 2.0
ANSWER = """
seen = []


def softmax(x, dim):
    if x.dtype == torch.float16:
        seen.append(x.tolist())
    return torch.softmax(x, dim)
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = "def softmax(x, dim):\n    raise NotImplementedError"
    for above, source in (("softmax-large", "print('LEA' + f'KED {seen}' if seen else 'nothing')"), ("softmax", ANSWER)):
        place = notebook["cells"].index(cell(notebook, above)) + 1
        notebook["cells"].insert(place, {
            "cell_type": "code", "id": f"own-{above}", "execution_count": None, "outputs": [],
            "metadata": {}, "source": source})
