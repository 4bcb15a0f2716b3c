# multiplies in float32 and rounds at the end
def product(a, b):
    return (a @ b).bfloat16()
