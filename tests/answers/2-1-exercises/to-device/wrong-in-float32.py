# float64 goes through float32, as a GPU likes it
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        short = batch.float() if batch.is_floating_point() else batch
        return short.to(device, batch.dtype)
    if isinstance(batch, dict):
        return {key: to_device(item, device) for key, item in batch.items()}
    if isinstance(batch, list | tuple):
        return type(batch)([to_device(item, device) for item in batch])
    return batch
