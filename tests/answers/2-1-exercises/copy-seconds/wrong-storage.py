# counts the memory behind a view
def copy_seconds(x, rate):
    return x.untyped_storage().nbytes() / (rate * 1e9)
