# The sum over all paths from the result to an input, by recursion.
import math


def tape_gradient(tape, inputs):
    k, values, edges = len(inputs), [*inputs], {}
    for name, *where in tape:
        a, b = values[where[0]], values[where[-1]]
        value, slopes = {
            "add": lambda: (a + b, (1, 1)), "mul": lambda: (a * b, (b, a)),
            "div": lambda: (a / b, (1 / b, -a / b / b)),
            "tanh": lambda: (math.tanh(a), (1 / math.cosh(a) ** 2,))}[name]()
        edges[len(values)] = list(zip(where, slopes))
        values.append(value)

    def by(n, target):
        if n == target:
            return 1.0
        return float(sum(s * by(m, target) for m, s in edges.get(n, [])))

    return [by(len(values) - 1, i) for i in range(k)]
