# Wrong: detach shares memory, so += changes the first loss.
def total_loss(losses):
    """Return the sum of a list of losses, tensors of shape (), as a float."""
    total = losses[0].detach()
    for loss in losses[1:]:
        total += loss.detach()
    return total.item()
