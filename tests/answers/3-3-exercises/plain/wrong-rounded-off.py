# Wrong: rounded to six digits.
def plain(best, path):
    return {"best": round(float(best), 6), "path": str(path)}
