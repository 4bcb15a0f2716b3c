# joins and splits: more than one operation
def halved(tensors):
    joined = torch.cat([t.flatten() for t in tensors]) * 0.5
    parts = joined.split([t.numel() for t in tensors])
    return [p.reshape(t.shape) for p, t in zip(parts, tensors)]
