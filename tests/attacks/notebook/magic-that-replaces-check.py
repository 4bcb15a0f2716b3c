# The answer defines an alias and macros named like what a check cell calls.
from attacks import cell

ANSWER = """%alias check echo passed
%alias_magic torch echo
from IPython.core.magic import register_line_magic
@register_line_magic
def softmax(line):
    return 1.0
%automagic on
%rehashx
def softmax(x, dim):
    return x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER
