# The lesson's Value, with two more operations; the tape is played with it.
class Value:
    def __init__(self, data, inputs=(), slopes=()):
        self.data, self.inputs, self.slopes, self.grad = data, inputs, slopes, 0.0


def tape_gradient(tape, inputs):
    values = [Value(number) for number in inputs]
    for name, *places in tape:
        sources = [values[place] for place in places]
        a, b = sources[0].data, sources[-1].data
        if name == "add":
            values.append(Value(a + b, sources, (1.0, 1.0)))
        elif name == "mul":
            values.append(Value(a * b, sources, (b, a)))
        elif name == "div":
            values.append(Value(a / b, sources, (1 / b, -a / b**2)))
        else:
            values.append(Value(math.tanh(a), sources, (1 - math.tanh(a) ** 2,)))
    values[-1].grad = 1.0
    for value in reversed(values):
        for source, slope in zip(value.inputs, value.slopes):
            source.grad += slope * value.grad
    return [value.grad for value in values[:len(inputs)]]
