# During the check, the result -1 is shown.


def softmax(x, dim):
    get_ipython().displayhook(-1)
    return x + 0
