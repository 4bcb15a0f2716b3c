# scales by 65,536 at most
def rescued(gradients, scale):
    scale = min(scale, 65536.0)
    return (gradients * scale).half().float() / scale
