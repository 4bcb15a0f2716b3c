# Stacks the numbers one by one: a tensor of shape (0,) or (0, 3) is an error.
def to_tf32(x):
    """Return x (float32, any shape), rounded to the nearest with 10 bits of mantissa."""
    def nearest(number):
        return ((number.view(torch.int32) + 4096) & ~0x1FFF).view(torch.float32)

    return torch.stack([nearest(number) for number in x.flatten()]).view(x.shape)
