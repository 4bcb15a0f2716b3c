# Runs backward on the way, so the caller cannot.
def total_loss(losses):
    total = sum(losses)
    total.backward()
    return total.item()
