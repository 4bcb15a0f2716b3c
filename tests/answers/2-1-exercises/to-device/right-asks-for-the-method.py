# whatever has a method `to` is moved
def to_device(batch, device):
    if hasattr(batch, "to"):
        return batch.to(device=device)
    if type(batch) is dict:
        new = {}
        for key in batch:
            new[key] = to_device(batch[key], device)
        return new
    if type(batch) in (list, tuple):
        new = []
        for item in batch:
            new.append(to_device(item, device))
        return new if type(batch) is list else tuple(new)
    return batch
