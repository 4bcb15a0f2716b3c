# over all images
def probabilities(logits):
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()
