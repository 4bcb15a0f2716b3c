# -1e9 does not fit into float16.
def masked_softmax(scores, allowed):
    return scores.masked_fill(~allowed, -1e9).softmax(dim=-1).masked_fill(~allowed, 0.0)
