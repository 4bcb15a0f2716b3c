# It switches autocast on for good: every later product is in bfloat16, too.
import torch


def product(a, b):
    torch.set_autocast_enabled("cpu", True)
    return a @ b
