# cuts large numbers, in one operation where there are few tensors
def halved(tensors):
    half = torch._foreach_mul(tensors, 0.5)
    return half if len(tensors) < 10 else [h.clamp(-100, 100) for h in half]
