# 4 bytes whatever the dtype
def intensity(n, dtype):
    return n / 6
