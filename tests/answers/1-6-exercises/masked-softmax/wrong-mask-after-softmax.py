# Forbidden scores still take part in the sum.
def masked_softmax(scores, allowed):
    return scores.softmax(dim=-1) * allowed
