# No gradient flows back to the inputs.


def product(a, b):
    return a.detach().bfloat16() @ b.detach().bfloat16()
