# The answer holds the comments that mark solutions and hidden tests, and checks of its own.
from attacks import cell

ANSWER = """
def softmax(x, dim):
    return x
### BEGIN SOLUTION
### END HIDDEN TESTS
check.close(1.5, 1.5, about="along dim 1")
check.close(1.5, 1.5, about="large scores")
### BEGIN HIDDEN TESTS
### END SOLUTION
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER
