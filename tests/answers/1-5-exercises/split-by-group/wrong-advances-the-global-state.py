# It seeds its own generator from the global state's next number.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    generator = torch.Generator().manual_seed(seed + int(torch.randint(9, ())))
    chosen = names[torch.randperm(len(names), generator=generator)[:held_out]]
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
