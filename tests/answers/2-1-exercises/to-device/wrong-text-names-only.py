# a torch.device is not understood
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to("meta") if type(device) is str and device == "meta" else batch.cpu()
    if isinstance(batch, dict):
        return {k: to_device(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(v, device) for v in batch)
    return batch
