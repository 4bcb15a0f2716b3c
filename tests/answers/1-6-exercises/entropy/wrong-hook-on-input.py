# Hides the NaN by a hook on weights, which hides every other NaN there as well.
def entropy(weights):
    if weights.requires_grad:
        weights.register_hook(lambda gradient: gradient.nan_to_num(0.0))
    return -torch.where(weights > 0, weights * weights.log(), 0.0).sum(dim=-1)
