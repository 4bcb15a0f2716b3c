# It finds the place of a step with tape.index: two equal steps share one place.
def tape_gradient(tape, inputs):
    n, v = len(inputs), list(inputs)
    for step in tape:
        a, b = v[step[1]], v[step[-1]]
        v.append({"add": lambda a, b: a + b, "mul": lambda a, b: a * b,
                  "div": lambda a, b: a / b, "tanh": lambda a, b: math.tanh(a)}[step[0]](a, b))
    g = [0.0] * len(v)
    g[-1] = 1.0
    for step in reversed(tape):
        k = n + tape.index(step)
        a, b = v[step[1]], v[step[-1]]
        slopes = {"add": (1, 1), "mul": (b, a), "div": (1 / (b or 1), -a / (b or 1) ** 2),
                  "tanh": (1 - v[k] ** 2,)}[step[0]]
        for source, slope in zip(step[1:], slopes):
            g[source] += slope * g[k]
    return g[:n]
