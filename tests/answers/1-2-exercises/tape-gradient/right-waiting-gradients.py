# A dictionary holds the gradients that wait to be passed on.
import math


def tape_gradient(tape, inputs):
    values = list(inputs)
    rules = []
    for name, *where in tape:
        v = [values[i] for i in where]
        match name, v:
            case "add", [a, b]:
                value, slopes = a + b, [1.0, 1.0]
            case "mul", [a, b]:
                value, slopes = a * b, [b, a]
            case "div", [a, b]:
                value, slopes = a / b, [1 / b, -(a / b) / b]
            case "tanh", [a]:
                value, slopes = math.tanh(a), [1 - math.tanh(a) ** 2]
        rules.append((len(values), where, slopes))
        values.append(value)
    waiting = {len(values) - 1: 1.0}
    for n, where, slopes in rules[::-1]:
        arrived = waiting.pop(n, 0.0)
        for i, slope in zip(where, slopes):
            waiting[i] = waiting.get(i, 0.0) + slope * arrived
    return [waiting.get(i, 0.0) for i in range(len(inputs))]
