# A tiny imaginary step: exact to the last digit, without slopes.
import cmath


def tape_gradient(tape, inputs):
    found = []
    for n in range(len(inputs)):
        values = [complex(x, 1e-30 if i == n else 0.0) for i, x in enumerate(inputs)]
        for name, i, *rest in tape:
            a, b = values[i], values[rest[0] if rest else i]
            values.append(a + b if name == "add" else a * b if name == "mul"
                          else a / b if name == "div" else cmath.tanh(a))
        found.append(values[-1].imag / 1e-30)
    return found
