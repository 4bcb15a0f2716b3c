# Asks for the exact type: a tensor that is an nn.Parameter stays where it is.
def to_device(batch, device):
    """Return batch (tensors in dicts, lists and tuples) with every tensor on device."""
    if type(batch) is torch.Tensor:
        return batch.to(device)
    if type(batch) is dict:
        return {key: to_device(value, device) for key, value in batch.items()}
    if type(batch) is list:
        return [to_device(item, device) for item in batch]
    if type(batch) is tuple:
        return tuple(to_device(item, device) for item in batch)
    return batch
