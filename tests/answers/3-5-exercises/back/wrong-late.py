# multiplies first
def back(q, scale, zero_point):
    return q.float() * scale - zero_point
