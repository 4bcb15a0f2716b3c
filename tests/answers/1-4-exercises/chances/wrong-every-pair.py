# wrong: these columns of every row
def chances(logits, labels):
    return logits.softmax(dim=1)[:, labels]
