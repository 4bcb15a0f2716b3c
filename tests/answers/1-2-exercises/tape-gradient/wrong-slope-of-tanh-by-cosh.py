# The slope of tanh as 1 / cosh(a)**2: cosh(800) is too large for a float.
def tape_gradient(tape, inputs):
    values = list(inputs)
    for name, *of in tape:
        a = values[of[0]]
        if name == "tanh":
            values.append(math.tanh(a))
        else:
            b = values[of[1]]
            values.append(a + b if name == "add" else a * b if name == "mul" else a / b)
    grads = [0.0] * len(values)
    grads[-1] = 1.0
    for k in reversed(range(len(tape))):
        name, *of = tape[k]
        arrived, a = grads[len(inputs) + k], values[of[0]]
        if name == "tanh":
            grads[of[0]] += arrived / math.cosh(a) ** 2
        elif name == "add":
            grads[of[0]] += arrived
            grads[of[1]] += arrived
        elif name == "mul":
            grads[of[0]] += arrived * values[of[1]]
            grads[of[1]] += arrived * a
        else:
            b = values[of[1]]
            grads[of[0]] += arrived / b
            grads[of[1]] -= arrived * a / b**2
    return grads[:len(inputs)]
