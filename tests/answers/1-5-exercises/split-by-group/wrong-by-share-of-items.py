# Counts items and not groups: takes whole groups until held_out items are out.
def split_by_group(groups, held_out, seed):
    names = groups.unique()
    generator = torch.Generator().manual_seed(seed)
    order, chosen, count = torch.randperm(len(names), generator=generator), [], 0
    for name in names[order]:
        if count < held_out:
            chosen.append(name)
            count += (groups == name).sum().item()
    chosen = torch.stack(chosen)
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
