# Row after row, and only over what is allowed.
import torch


def masked_softmax(scores, allowed):
    allowed = allowed.expand(scores.shape).reshape(-1, scores.shape[-1])
    rows = []
    for row, mask in zip(scores.reshape(-1, scores.shape[-1]), allowed):
        filled = torch.zeros_like(row)
        if mask.any():
            filled = filled.index_put((mask.nonzero()[:, 0],), row[mask].softmax(dim=0))
        rows.append(filled)
    return torch.stack(rows).reshape(scores.shape)
