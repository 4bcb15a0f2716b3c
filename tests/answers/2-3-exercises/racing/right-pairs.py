# Right: every pair once, with itertools.
import itertools


def racing(accesses):
    found = {(one[2], one[1]) for one, two in itertools.combinations(accesses, 2)
             if one[0] != two[0] and one[1:3] == two[1:3]
             and {one[3], two[3]} not in ({"read"}, {"atomic"})}
    return sorted(found)
