# Shows a traceback in IPython's verbose mode, with the names and source of all callers.
import sys
import traceback


def softmax(x, dim):
    try:
        raise RuntimeError
    except RuntimeError:
        get_ipython().InteractiveTB.set_mode(mode="Verbose")
        get_ipython().showtraceback()
        traceback.print_stack(file=sys.stdout)
    return x + 0
