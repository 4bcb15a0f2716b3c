# wrong: the logits, without softmax
def chances(logits, labels):
    return logits[torch.arange(len(labels)), labels]
