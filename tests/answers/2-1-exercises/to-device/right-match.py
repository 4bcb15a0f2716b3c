# with match
def to_device(batch, device):
    match batch:
        case torch.Tensor():
            return batch.to(device)
        case dict():
            return dict(zip(batch, to_device(list(batch.values()), device)))
        case list():
            return [to_device(item, device) for item in batch]
        case tuple():
            return (*to_device(list(batch), device),)
    return batch
