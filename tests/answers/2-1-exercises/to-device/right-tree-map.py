# PyTorch's own tree_map
def to_device(batch, device):
    from torch.utils._pytree import tree_map
    return tree_map(lambda t: t.to(device) if isinstance(t, torch.Tensor) else t, batch)
