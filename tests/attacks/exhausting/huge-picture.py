# Shows a picture of 100 MB.
from IPython.display import display

STOCK = "would keep 100 MB of output in three processes"
display({"image/png": "A" * 10**8, "text/plain": "x" * 10**8}, raw=True)


def softmax(x, dim):
    return x
