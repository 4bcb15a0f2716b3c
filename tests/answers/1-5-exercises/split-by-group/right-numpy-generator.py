# NumPy's generator draws, a comparison of all pairs finds the places.


def split_by_group(groups, held_out, seed):
    import numpy as np
    drawn = np.random.default_rng(seed).choice(groups.unique().numpy(), held_out, replace=False)
    in_test = (groups[:, None] == torch.from_numpy(drawn)).any(dim=1)
    return torch.where(~in_test)[0], torch.where(in_test)[0]
