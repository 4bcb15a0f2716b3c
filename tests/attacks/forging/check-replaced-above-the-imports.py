# Puts a cell above the imports that fakes the module the checks come from, and what compares.
from attacks import cell

SOURCE = """
import sys
import types

import torch

fake = types.ModuleType("course.check")
fake.given = lambda value=None, **more: value
fake.close = fake.equal = lambda *args, **more: None
sys.modules["course.check"] = fake
import course
course.check = fake
torch.allclose = torch.equal = lambda *args, **more: True
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = "def softmax(x, dim):\n    return x"
    notebook["cells"].insert(0, {
        "cell_type": "code", "id": "fake", "execution_count": None, "outputs": [],
        "metadata": {}, "source": SOURCE})
