# Differences of a millionth each way: a large value beside a small slope swallows the digits.
def tape_gradient(tape, inputs):
    def run(v):
        for step in tape:
            a, b = v[step[1]], v[step[-1]]
            v.append({"add": lambda a, b: a + b, "mul": lambda a, b: a * b,
                      "div": lambda a, b: a / b, "tanh": lambda a, b: math.tanh(a)}[step[0]](a, b))
        return v[-1]

    h, out = 1e-6, []
    for k in range(len(inputs)):
        up, down = list(inputs), list(inputs)
        up[k] += h
        down[k] -= h
        out.append((run(up) - run(down)) / (2 * h))
    return out
