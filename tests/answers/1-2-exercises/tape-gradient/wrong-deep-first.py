# Goes depth first, so a value is left before all of its gradient has arrived.
import math


def tape_gradient(tape, inputs):
    values, k = list(inputs), len(inputs)
    for op, *args in tape:
        a = [values[i] for i in args]
        values.append(a[0] + a[1] if op == "add" else a[0] * a[1] if op == "mul"
                      else a[0] / a[1] if op == "div" else math.tanh(a[0]))
    grads, seen = [0.0] * len(values), set()
    grads[-1] = 1.0
    def visit(n):
        seen.add(n)
        if n < k:
            return
        op, *args = tape[n - k]
        a = [values[i] for i in args]
        slopes = ([1, 1] if op == "add" else [a[1], a[0]] if op == "mul"
                  else [1 / a[1], -a[0] / a[1] ** 2] if op == "div" else [1 - values[n] ** 2])
        for i, slope in zip(args, slopes):
            grads[i] += slope * grads[n]
        for i in args:
            if i not in seen:
                visit(i)
    visit(len(values) - 1)
    return grads[:k]
