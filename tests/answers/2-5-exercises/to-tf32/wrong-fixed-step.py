# steps of 1/1024 are right between 1 and 2 only
def to_tf32(x):
    return (x * 1024).round() / 1024
