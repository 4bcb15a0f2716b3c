# takes the zero point away in wider integers
def back(q, scale, zero_point):
    return scale * (q.to(torch.int16) - zero_point).to(torch.float32)
