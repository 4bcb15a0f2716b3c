# keeps the largest number of float16 in the place of infinity
def rescued(gradients, scale):
    return (gradients * scale).clamp(max=65504).half().float() / scale
