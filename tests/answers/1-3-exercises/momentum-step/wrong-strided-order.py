# Strides of the memory are read as if rows came first.


def momentum_step(params, grads, velocities, lr, momentum):
    def flat(t):
        return t.as_strided((t.numel(),), (1,), t.storage_offset())

    new = [(momentum * flat(v) + flat(g)).reshape(v.shape) for v, g in zip(velocities, grads)]
    return [p - lr * v for p, v in zip(params, new)], new
