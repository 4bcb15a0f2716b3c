# run by run
def changes(samples, above, wait):
    from itertools import groupby
    states = []
    for high, run in groupby(samples, key=lambda s: s[1] is not None and s[1] > above):
        run = list(run)
        states += [(t, "inactive" if not high else "firing" if t - run[0][0] >= wait else "pending")
                   for t, _ in run]
    before = ["inactive"] + [state for _, state in states]
    return [row for row, old in zip(states, before) if row[1] != old]
