# rounded to four digits
def plain(best, path):
    return {"best": round(float(best), 4), "path": str(path)}
