# rounds both inputs by hand
def product(a, b):
    return a.bfloat16() @ b.bfloat16()
