# Puts things into its outputs that have no place there and cannot be written as JSON.
from course.checking.observe import Array, Opaque, Outcome

items = getattr(getattr(get_ipython(), "outputs", None), "items", [])
items += [
    {"output_type": Array("tensor", "float32", "cpu", False, torch.ones(3))},
    {"output_type": "display_data", "data": {"text/html": Opaque("x"), 3: 4}, "metadata": 5},
    {"output_type": "stream", "name": 7, "text": {"a": Outcome(("x",), "y")}},
    {"output_type": "execute_result", "data": {"text/plain": float("nan")}},
    {"output_type": "error"}, {}, {None: complex(1, 2)}, {"output_type": "x" * 10**6}]


def softmax(x, dim):
    return x
