# Everything gets the dtype of the first parameter: a float64 one behind a float32 one loses it.
def momentum_step(params, grads, velocities, lr, momentum):
    dtype = params[0].dtype
    velocities = [(momentum * v + g).to(dtype) for v, g in zip(velocities, grads)]
    return [p.to(dtype) - lr * v for p, v in zip(params, velocities)], velocities
