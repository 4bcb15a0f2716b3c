# Adds one rank after the other.
def average(gradients):
    total = torch.zeros_like(gradients[0])
    for gradient in gradients:
        total = total + gradient
    return total / len(gradients)
