# asks for the two ends it waited for
def ends(copy, compute, slots):
    from functools import cache

    @cache
    def copied(i):
        return 0.0 if i < 0 else max(copied(i - 1), computed(i - slots)) + copy[i]

    @cache
    def computed(i):
        return 0.0 if i < 0 else max(copied(i), computed(i - 1)) + compute[i]

    return [computed(i) for i in range(len(copy))]
