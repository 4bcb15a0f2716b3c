# numbers become tensors
def to_device(batch, device):
    if isinstance(batch, (torch.Tensor, int, float)):
        return torch.as_tensor(batch, device=device)
    if isinstance(batch, dict):
        return {k: to_device(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(v, device) for v in batch)
    return batch
