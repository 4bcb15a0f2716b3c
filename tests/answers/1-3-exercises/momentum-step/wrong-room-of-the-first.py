# It lays all parameters into one tensor of the first one's dtype, float64 loses digits on the way.
import torch


def momentum_step(params, grads, velocities, lr, momentum):
    def flat(tensors):
        room = torch.empty(sum(t.numel() for t in tensors), dtype=params[0].dtype)
        return torch.cat([t.flatten() for t in tensors], out=room)

    def parts(vector):
        pieces = vector.split([p.numel() for p in params])
        return [piece.view(p.shape).to(p.dtype) for piece, p in zip(pieces, params)]

    velocity = momentum * flat(velocities) + flat(grads)
    return parts(flat(params) - lr * velocity), parts(velocity)
