# an empty container becomes None
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict) and batch:
        return {k: to_device(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)) and batch:
        return type(batch)(to_device(v, device) for v in batch)
    return batch or None
