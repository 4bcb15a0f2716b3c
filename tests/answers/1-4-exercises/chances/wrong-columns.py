# wrong: softmax goes down the columns
def chances(logits, labels):
    return logits.softmax(dim=0)[torch.arange(len(labels)), labels]
