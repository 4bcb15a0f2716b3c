# Wrong: the path is still a path.
def plain(best, path):
    return {"best": float(best), "path": path}
