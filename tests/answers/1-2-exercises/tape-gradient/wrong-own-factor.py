# The slope of a product is the factor itself, not the other one.
import math


def tape_gradient(tape, inputs):
    k, values = len(inputs), [*inputs]
    for name, i, *rest in tape:
        a, b = values[i], values[rest[0] if rest else i]
        values.append(a + b if name == "add" else a * b if name == "mul"
                      else a / b if name == "div" else math.tanh(a))
    g = [0.0] * len(values)
    g[-1] = 1.0
    for n in range(len(tape) - 1, -1, -1):
        name, i, *rest = tape[n]
        j = rest[0] if rest else i
        a, b, d = values[i], values[j], g[k + n]
        if name == "add":
            g[i] += d
            g[j] += d
        elif name == "mul":
            g[i] += d * a
            g[j] += d * b
        elif name == "div":
            g[i] += d / b
            g[j] -= d * a / b**2
        else:
            g[i] += d * (1 - math.tanh(a) ** 2)
    return g[:k]
