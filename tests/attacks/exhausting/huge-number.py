# Returns numbers of ten million digits and shapes with them.
LIMITS = {"cell_seconds": 2.0}
numbers = [2**(3 * 10**7), 10**4000, -(2**64), 1e308 * 10, complex("nan")]


def softmax(x, dim):
    numbers.append(numbers.pop(0))
    return [numbers[-1], torch.Size([2**62, 2**62, 0])]
