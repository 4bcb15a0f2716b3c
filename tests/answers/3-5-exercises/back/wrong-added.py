# adds the zero point
def back(q, scale, zero_point):
    return (q.float() + zero_point) * scale
