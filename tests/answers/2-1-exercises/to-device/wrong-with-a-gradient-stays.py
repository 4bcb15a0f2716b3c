# A tensor that requires a gradient is left where it is.
def to_device(batch, device):
    """Return batch (tensors in dicts, lists and tuples) with every tensor on device."""
    if isinstance(batch, torch.Tensor) and not batch.requires_grad:
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(item, device) for key, item in batch.items()}
    if isinstance(batch, list | tuple):
        return type(batch)([to_device(item, device) for item in batch])
    return batch
