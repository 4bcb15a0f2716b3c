# Wrong: the longest name; equal lengths are left to chance.
def newest(names):
    return max(names, key=len)
