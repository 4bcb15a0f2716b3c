# Only the positive weights are taken, their terms are put back by index_put.
import torch


def entropy(weights):
    there = weights > 0
    p = weights[there]
    terms = torch.zeros_like(weights).masked_scatter(there, -p * p.log())
    return terms.sum(dim=-1)
