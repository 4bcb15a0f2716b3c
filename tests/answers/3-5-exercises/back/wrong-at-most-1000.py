# Wrong: numbers beyond 1,000 are cut off.
def back(q, scale, zero_point):
    return ((q.float() - zero_point) * scale).clamp(-1000, 1000)
