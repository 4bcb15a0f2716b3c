# The caller's tape lies in reverse order afterwards.
import math


def tape_gradient(tape, inputs):
    values = [*inputs]
    for name, i, *rest in tape:
        a, b = values[i], values[rest[0] if rest else i]
        values.append(a + b if name == "add" else a * b if name == "mul"
                      else a / b if name == "div" else math.tanh(a))
    g = [0.0] * len(values)
    g[-1] = 1.0
    tape.reverse()
    n = len(values)
    for name, i, *rest in tape:
        n -= 1
        j, c, d = rest[0] if rest else i, values[n], g[n]
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
    return g[:len(inputs)]
