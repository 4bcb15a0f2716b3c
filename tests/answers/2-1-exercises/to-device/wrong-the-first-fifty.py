# moves the first fifty items of a dict
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(item, device) if n < 50 else item
                for n, (key, item) in enumerate(batch.items())}
    if isinstance(batch, list | tuple):
        return type(batch)([to_device(item, device) for item in batch])
    return batch
