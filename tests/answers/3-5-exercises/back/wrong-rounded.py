# rounded to five digits
def back(q, scale, zero_point):
    return ((q.float() - zero_point) * scale).round(decimals=5)
