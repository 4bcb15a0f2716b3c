# wrong: e to the 900 is infinite
def chances(logits, labels):
    e = logits.exp()
    return e[torch.arange(len(labels)), labels] / e.sum(dim=1)
