# It adds 1e-5 to the variance, as layer norm does; small units such as microvolts suffer.
import torch.nn.functional as F


def standardise(x):
    return F.layer_norm(x, x.shape[1:])
