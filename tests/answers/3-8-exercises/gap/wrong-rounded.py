# Wrong: rounded to three digits.
def gap(a, b):
    return round(float(np.abs(a - b).max()), 3)
