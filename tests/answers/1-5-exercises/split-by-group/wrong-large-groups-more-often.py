# It draws images until it has enough groups, so a large group is held out more often.
def split_by_group(groups, held_out, seed):
    generator = torch.Generator().manual_seed(seed)
    chosen = []
    for place in torch.randperm(len(groups), generator=generator).tolist():
        if groups[place] not in chosen and len(chosen) < held_out:
            chosen.append(groups[place])
    inside = torch.isin(groups, torch.stack(chosen))
    return (~inside).nonzero().flatten(), inside.nonzero().flatten()
