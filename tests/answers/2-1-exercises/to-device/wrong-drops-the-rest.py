# leaves out what is no tensor
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {k: to_device(v, device) for k, v in batch.items()
                if isinstance(v, (torch.Tensor, dict, list, tuple))}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(v, device) for v in batch
                           if isinstance(v, (torch.Tensor, dict, list, tuple)))
    return batch
