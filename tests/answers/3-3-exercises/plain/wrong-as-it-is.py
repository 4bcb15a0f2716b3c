# Wrong: a NumPy number and a path cannot be read with weights_only.
def plain(best, path):
    return {"best": best, "path": path}
