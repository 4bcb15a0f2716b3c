# stops after three levels
def to_device(batch, device, levels=3):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if levels and isinstance(batch, dict):
        return {k: to_device(v, device, levels - 1) for k, v in batch.items()}
    if levels and isinstance(batch, (list, tuple)):
        return type(batch)(to_device(v, device, levels - 1) for v in batch)
    return batch
