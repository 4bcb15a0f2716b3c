# Reshapes to rows of the last axis: a last axis of 0 leaves the number of rows open.
def to_tf32(x):
    """Return x (float32, any shape), rounded to the nearest with 10 bits of mantissa."""
    rows = x.reshape(-1, x.shape[-1] if x.dim() else 1)
    rows = ((rows.view(torch.int32) + 0x1000) & ~0x1FFF).view(torch.float32)
    return rows.reshape(x.shape)
