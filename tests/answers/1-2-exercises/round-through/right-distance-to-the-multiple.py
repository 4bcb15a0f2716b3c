# It subtracts the detached distance to the nearest multiple, found with remainder.
import torch


def round_through(x, step):
    above = x.detach().remainder(step)
    return x - torch.where(above < step / 2, above, above - step)
