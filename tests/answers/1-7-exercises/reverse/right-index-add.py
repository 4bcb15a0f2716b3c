# index_add puts each valid place into a flat table of zeros at its mirrored row.
import torch


def reverse(x, lengths):
    b, t, d = x.shape
    sequence, place = (torch.arange(t) < lengths[:, None]).nonzero(as_tuple=True)
    target = sequence * t + lengths[sequence] - 1 - place
    return x.new_zeros(b * t, d).index_add(0, target, x[sequence, place]).view(b, t, d)
