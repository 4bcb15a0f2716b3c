# clips the steps before the zero point is added
def quantise(x, low, high):
    step = (high - low) / 255
    zero = int(-low / step + 0.5)
    steps = torch.clamp(torch.round(x / step), min=-zero, max=255 - zero)
    return (steps + zero).to(torch.uint8), step, zero
