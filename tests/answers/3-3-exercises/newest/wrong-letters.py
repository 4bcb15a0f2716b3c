# Wrong: compares letters.
def newest(names):
    return max(names)
