# During the check, the result `inf` is shown.


def softmax(x, dim):
    get_ipython().displayhook(float("inf"))
    return x + 0
