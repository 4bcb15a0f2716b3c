# Moves the data of a parameter: the result requires no gradient.
def to_device(batch, device):
    """Return batch (tensors in dicts, lists and tuples) with every tensor on device."""
    if isinstance(batch, torch.nn.Parameter):
        return batch.data.to(device)
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(item, device) for key, item in batch.items()}
    if isinstance(batch, list | tuple):
        return type(batch)([to_device(item, device) for item in batch])
    return batch
