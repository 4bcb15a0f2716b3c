# Infinity under the mask times 0 is NaN.
def masked_softmax(scores, allowed):
    top = scores.masked_fill(~allowed, -1e9).amax(dim=-1, keepdim=True)
    exponentials = (scores - top).exp() * allowed
    return exponentials / exponentials.sum(dim=-1, keepdim=True).clamp(min=1e-30)
