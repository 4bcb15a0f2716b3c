# Raises an error whose message is a formula that runs a script when it is clicked.
from active import nothing_active
from attacks import cell

COURSE = True
ANSWER = r'''
def softmax(x, dim):
    raise ValueError(r"$\href{javascript:attack()}{here}$ \(\href{javascript:attack()}{here}\)")
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    nothing_active(folder)
