# The mask is used as an index, after it is stretched along all axes but the last.
import torch


def masked_softmax(scores, allowed):
    allowed = allowed.expand(*scores.shape[:-1], allowed.shape[-1])
    rows, masks = scores.flatten(0, -2), allowed.reshape(-1, allowed.shape[-1])
    result = torch.zeros_like(rows)
    for row, score, mask in zip(result, rows, masks, strict=True):
        if mask.any():
            row[mask] = score[mask].softmax(dim=-1)
    return result.reshape(scores.shape)
