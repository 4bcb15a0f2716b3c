# -1000 stands for minus infinity.
def masked_softmax(scores, allowed):
    return scores.masked_fill(~allowed, -1e3).softmax(dim=-1).masked_fill(~allowed, 0.0)
