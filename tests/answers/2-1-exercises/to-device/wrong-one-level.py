# moves the first level only
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {k: v.to(device) if isinstance(v, torch.Tensor) else v for k, v in batch.items()}
    return [v.to(device) if isinstance(v, torch.Tensor) else v for v in batch] \
        if isinstance(batch, list) else batch
