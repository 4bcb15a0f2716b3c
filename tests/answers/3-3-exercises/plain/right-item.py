# Right: item() of a NumPy number, and the path in a text.
def plain(best, path):
    return dict(best=best.item(), path=f"{path}")
