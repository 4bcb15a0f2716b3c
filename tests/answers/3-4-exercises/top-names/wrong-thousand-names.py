# Wrong: looks at a thousand classes.
def top_names(scores, meta):
    return [meta["categories"][:1000][i] for i in scores[:, :1000].argmax(1).tolist()]
