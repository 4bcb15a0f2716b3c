# compares in float32
def top_names(scores, meta):
    return [meta["categories"][i] for i in scores.float().argmax(dim=1).tolist()]
