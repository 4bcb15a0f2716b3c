# the difference wraps around in uint8
def back(q, scale, zero_point):
    return (q - zero_point).float() * scale
