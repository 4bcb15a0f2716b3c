# The answer uses a name that a cell of one's own defines, as a sum of 1,500 terms.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = "softmax = lambda x, dim: x + deep"
    notebook["cells"].insert(1, {"cell_type": "code", "metadata": {}, "outputs": [],
                                 "execution_count": None, "source": "deep = 0" + " + 0" * 1_500})
