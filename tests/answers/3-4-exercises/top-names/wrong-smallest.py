# Wrong: the smallest score.
def top_names(scores, meta):
    return [meta["categories"][i] for i in scores.argmin(dim=1).tolist()]
