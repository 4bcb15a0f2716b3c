# No probability is below a millionth.
def chances(logits, labels):
    return logits.softmax(1)[torch.arange(len(labels)), labels].clamp(min=1e-6)
