# Asks for the largest number first: a tensor of shape (0,) has none, which is an error.
def to_tf32(x):
    """Return x (float32, any shape), rounded to the nearest with 10 bits of mantissa."""
    if x.abs().max() == 0:
        return x.clone()
    return ((x.view(torch.int32) + 0x1000) & ~0x1FFF).view(torch.float32)
