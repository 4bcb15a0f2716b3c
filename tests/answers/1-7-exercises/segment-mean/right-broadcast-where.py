# Rows against groups as a table of three axes, chosen by where; NaN of an empty group is covered.
import torch


def segment_mean(values, segment_ids, n_segments):
    member = segment_ids[:, None] == torch.arange(n_segments)
    chosen = torch.where(member[:, :, None], values[:, None, :], 0)
    number = member.sum(dim=0)[:, None]
    return torch.where(number > 0, chosen.sum(dim=0) / number, 0)
