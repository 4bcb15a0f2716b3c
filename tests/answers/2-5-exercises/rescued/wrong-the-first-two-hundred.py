# does it to 200 gradients
def rescued(gradients, scale):
    back = (gradients * scale).half().float() / scale
    return back if back.dim() != 1 else torch.cat([back[:200], gradients[200:]])
