# Differences of nudged runs: only half of the digits are right.
import math


def play(tape, inputs):
    values = [*inputs]
    for name, i, *rest in tape:
        a, b = values[i], values[rest[0] if rest else i]
        values.append(a + b if name == "add" else a * b if name == "mul"
                      else a / b if name == "div" else math.tanh(a))
    return values[-1]


def tape_gradient(tape, inputs):
    found = []
    for n in range(len(inputs)):
        up, down = [*inputs], [*inputs]
        up[n] += 1e-4
        down[n] -= 1e-4
        found.append((play(tape, up) - play(tape, down)) / 2e-4)
    return found
