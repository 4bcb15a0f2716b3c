# A step that uses one value twice counts its first slope twice, also in a division.
import math


def tape_gradient(tape, inputs):
    k, values = len(inputs), [*inputs]
    for name, i, *rest in tape:
        a, b = values[i], values[rest[0] if rest else i]
        values.append(a + b if name == "add" else a * b if name == "mul"
                      else a / b if name == "div" else math.tanh(a))
    g = [0.0] * len(values)
    g[-1] = 1.0
    for n in range(len(values) - 1, k - 1, -1):
        name, i, *rest = tape[n - k]
        j = rest[0] if rest else i
        a, b, c, d = values[i], values[j], values[n], g[n]
        slopes = {"add": (1.0, 1.0), "mul": (b, a), "tanh": (1 - c * c,),
                  "div": (1 / b if b else 0.0, -a / b**2 if b else 0.0)}[name]
        if rest and i == j:
            g[i] += 2 * d * slopes[0]
        else:
            for m, slope in zip((i, j), slopes):
                g[m] += d * slope
    return g[:k]
