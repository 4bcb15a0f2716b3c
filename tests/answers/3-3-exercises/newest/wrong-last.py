# Wrong: the last of the list.
def newest(names):
    return names[-1]
