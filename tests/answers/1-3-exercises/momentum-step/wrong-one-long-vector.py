# Joins all to one vector: with a float32 and a float64 parameter, both come back as float64.
def momentum_step(params, grads, velocities, lr, momentum):
    """Return the lists of parameters and velocities after one step of SGD with momentum."""
    def flat(tensors):
        return torch.cat([t.flatten() for t in tensors])

    def parts(vector):
        pieces = vector.split([p.numel() for p in params])
        return [piece.view(p.shape) for piece, p in zip(pieces, params)]

    new_velocities = momentum * flat(velocities) + flat(grads)
    return parts(flat(params) - lr * new_velocities), parts(new_velocities)
