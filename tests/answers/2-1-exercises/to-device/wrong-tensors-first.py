# Wrong: tensors first, and all else behind them.
def to_device(batch, device):
    """Return batch (tensors in dicts, lists and tuples) with every tensor on device."""
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        moved = {k: v.to(device) for k, v in batch.items() if isinstance(v, torch.Tensor)}
        for k, v in batch.items():
            if k not in moved:
                moved[k] = to_device(v, device)
        return moved
    if isinstance(batch, (list, tuple)):
        return type(batch)([to_device(item, device) for item in batch])
    return batch
