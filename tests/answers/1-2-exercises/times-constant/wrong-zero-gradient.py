# b stays in the graph, with a gradient of 0.
def times_constant(a, b):
    return a * b.detach() + 0 * b
