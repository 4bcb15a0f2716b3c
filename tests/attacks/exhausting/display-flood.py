# A hundred thousand displays: pages, pictures and plots.
import time

from IPython.display import HTML, display

LIMITS = {"cell_seconds": 2.0}
STOCK = "would keep 100,000 displays in three processes"
end = time.monotonic() + 90
for _ in range(100_000):
    display({"text/html": "", "text/plain": "", "image/png": ""}, raw=True)
    display(HTML("<b>x</b>"))
    if time.monotonic() > end:
        break


def softmax(x, dim):
    return x
