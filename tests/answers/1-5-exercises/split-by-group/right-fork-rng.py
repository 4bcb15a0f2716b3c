# The global state is seeded inside fork_rng and comes back.


def split_by_group(groups, held_out, seed):
    names, place = groups.unique(return_inverse=True)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        in_test = torch.rand(len(names)).argsort().argsort()[place] < held_out
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten().flip(0)
