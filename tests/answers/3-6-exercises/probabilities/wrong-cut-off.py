# Wrong: logits more than 20 below the largest are cut off.
def probabilities(logits):
    powers = np.exp((logits - logits.max(axis=1, keepdims=True)).clip(-20, 0))
    return powers / powers.sum(axis=1, keepdims=True)
