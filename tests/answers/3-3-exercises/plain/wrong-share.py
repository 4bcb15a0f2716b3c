# at most 1
def plain(best, path):
    return {"best": min(float(best), 1.0), "path": str(path)}
