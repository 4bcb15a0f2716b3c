# Wrong: the number is a text.
def plain(best, path):
    return {"best": str(best), "path": str(path)}
