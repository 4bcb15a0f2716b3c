# Veltkamp's splitting: a large multiple pushes the low bits out
def to_tf32(x):
    large = x * 8193
    return large - (large - x)
