# Wrong: scores beyond 100 are cut off, so that they tie.
def top_names(scores, meta):
    best = scores.clamp(-100, 100).argmax(dim=1)
    return [meta["categories"][i] for i in best.tolist()]
