# Adds a huge negative number at forbidden places: what is infinite or NaN there stays so.
def masked_softmax(scores, allowed):
    lowest = torch.finfo(scores.dtype).min
    added = scores + torch.where(allowed, 0.0, lowest / 2).to(scores.dtype)
    return added.softmax(dim=-1) * allowed
