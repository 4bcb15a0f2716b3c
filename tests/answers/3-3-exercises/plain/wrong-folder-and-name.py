# Wrong: puts a dot before a name without a folder.
def plain(best, path):
    return {"best": float(best), "path": f"{path.parent}/{path.name}"}
