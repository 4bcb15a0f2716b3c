# never below 1e-6
def probabilities(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.maximum(powers / powers.sum(axis=1, keepdims=True), np.float32(1e-6))
