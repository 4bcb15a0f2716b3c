# Right: asks PyTorch for the bytes of an element.
def tile_bytes(rows, columns):
    return torch.empty(rows, columns).nbytes
