# Counts places in memory, as if the rows of scores stood one behind the other.
import torch


def picked(scores, labels):
    rows = torch.arange(len(labels)) * scores.shape[1]
    return scores.as_strided((scores.numel(),), (1,))[rows + labels]
