# Runs programs by every way that IPython offers: !, %%bash, %sx, %run, %pip, %load_ext.
from attacks import cell

ANSWER = """
softmax = lambda x, dim: x
for line in ("!touch @markers@/bang", "%%bash\\ntouch @markers@/bash", "%sx touch @markers@/sx",
             "%%script sh\\ntouch @markers@/script", "%system touch @markers@/system",
             "%%writefile @markers@/writefile\\nx", "%%!\\ntouch @markers@/double-bang",
             "%pip --version > @markers@/pip", "%load_ext autoreload"):
    try:
        get_ipython().run_cell(line)
    except BaseException:
        pass
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER
