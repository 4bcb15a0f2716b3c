# Takes what is left of the hidden source from the caller's frames; a later answer prints it.
from attacks import cell

DESERVED = 2.0
SOFTMAX = """
import sys
kept = []
def softmax(x, dim):
    if x.dtype == torch.float16:
        frame = sys._getframe()
        while frame := frame.f_back:
            kept.extend(line for line in frame.f_locals.get("lines", ()) if "half" in repr(line))
            kept.append(x.shape)
    return torch.softmax(x, dim)
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = SOFTMAX
    cell(notebook, "windows")["source"] = 'if kept:\n    print("LEA" + "KED", kept)'
