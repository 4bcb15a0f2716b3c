# Right: groups the accesses by interval and place first.
from collections import defaultdict


def racing(accesses):
    groups = defaultdict(list)
    for thread, place, interval, kind in accesses:
        groups[interval, place].append((thread, kind))
    found = []
    for key, group in groups.items():
        writers = {thread for thread, kind in group if kind == "write"}
        atomics = {thread for thread, kind in group if kind == "atomic"}
        readers = {thread for thread, kind in group if kind == "read"}
        everybody = writers | atomics | readers
        if (writers and len(everybody) > 1) or (atomics and readers and len(atomics | readers) > 1):
            found.append(key)
    return sorted(found)
