# Wrong: one name for all rows.
def top_names(scores, meta):
    return [meta["categories"][scores.argmax() % scores.shape[1]]] * len(scores)
