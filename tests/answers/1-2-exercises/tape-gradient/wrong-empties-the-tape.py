# The caller's tape is empty afterwards.
import math


def tape_gradient(tape, inputs):
    values = [*inputs]
    for name, i, *rest in tape:
        a, b = values[i], values[rest[0] if rest else i]
        values.append(a + b if name == "add" else a * b if name == "mul"
                      else a / b if name == "div" else math.tanh(a))
    g = [0.0] * len(values)
    g[-1] = 1.0
    while tape:
        name, i, *rest = tape.pop()
        j, c, d = rest[0] if rest else i, values.pop(), g.pop()
        a, b = values[i], values[j]
        if name == "add":
            g[i] += d
            g[j] += d
        elif name == "mul":
            g[i] += d * b
            g[j] += d * a
        elif name == "div":
            g[i] += d / b
            g[j] -= d * a / b**2
        else:
            g[i] += d * (1 - c * c)
    return g
