# Wrong: the largest of each column.
def top_names(scores, meta):
    return [meta["categories"][i] for i in scores.argmax(dim=0).tolist()[: len(scores)]]
