# Layer norm over the row, without epsilon.
import torch.nn.functional as F


def standardise(x):
    return F.layer_norm(x, (x.shape[1],), eps=0.0)
