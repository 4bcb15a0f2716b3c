# computes in float16
def back(q, scale, zero_point):
    return ((q.half() - zero_point) * scale).float()
