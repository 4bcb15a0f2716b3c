# Each group gets a random number; the smallest are held out.
def split_by_group(groups, held_out, seed):
    names = sorted(set(groups.tolist()))
    luck = torch.rand(len(names), generator=torch.Generator().manual_seed(seed)).tolist()
    chosen = {name for _, name in sorted(zip(luck, names))[:held_out]}
    sides = [[], []]
    for place, name in enumerate(groups.tolist()):
        sides[name in chosen].append(place)
    return torch.tensor(sides[0]), torch.tensor(sides[1])
