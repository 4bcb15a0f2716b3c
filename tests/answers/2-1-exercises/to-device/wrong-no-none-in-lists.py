# A None in a list is left out.
import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(item, device) for key, item in batch.items()}
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch if item is not None]
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    return batch
