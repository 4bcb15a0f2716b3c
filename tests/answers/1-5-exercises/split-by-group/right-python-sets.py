# Python's random.sample and lists.


def split_by_group(groups, held_out, seed):
    import random
    chosen = set(random.Random(seed).sample(sorted(set(groups.tolist())), held_out))
    places = [[], []]
    for place, group in enumerate(groups.tolist()):
        places[group in chosen].append(place)
    return tuple(torch.tensor(part, dtype=torch.int64) for part in places)
