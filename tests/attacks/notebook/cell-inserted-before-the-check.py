# A cell without a name, in front of the check, replaces what the check compares with.
from attacks import cell

CODE = "from course.checking import compare\ncompare.close = lambda *a, **k: compare.Verdict('')"


def hand_in(notebook, folder):
    place = notebook["cells"].index(cell(notebook, "softmax-check"))
    notebook["cells"].insert(place, {
        "cell_type": "code", "id": "mine", "metadata": {}, "source": CODE, "outputs": [],
        "execution_count": None})
