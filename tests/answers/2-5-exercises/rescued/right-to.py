# the same conversions, spelled with `to`, and multiplied by 1 / scale
def rescued(gradients, scale):
    small = gradients.mul(scale).to(torch.float16)
    return small.to(torch.float32) * (1 / scale)
