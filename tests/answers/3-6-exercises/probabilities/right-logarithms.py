# by the logarithm of the sum
def probabilities(logits):
    total = np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return np.exp(logits - total)
