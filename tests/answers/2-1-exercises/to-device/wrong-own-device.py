# ignores device and takes its own
def to_device(batch, device):
    found = torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")
    if isinstance(batch, torch.Tensor):
        return batch.to(found)
    if isinstance(batch, dict):
        return {k: to_device(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(v, device) for v in batch)
    return batch
