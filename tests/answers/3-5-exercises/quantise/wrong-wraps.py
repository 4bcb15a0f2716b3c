# does not clip
def quantise(x, low, high):
    scale = (high - low) / 255
    zero_point = round(-low / scale)
    q = (x / scale).round() + zero_point
    return q.to(torch.int64).to(torch.uint8), scale, zero_point
