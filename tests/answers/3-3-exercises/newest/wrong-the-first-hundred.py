# looks at a hundred names
def newest(names):
    return max(names[:100], key=lambda name: int(name[5:-3]))
