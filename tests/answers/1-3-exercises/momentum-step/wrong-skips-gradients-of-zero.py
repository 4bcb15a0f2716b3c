# Velocity moves a parameter also where the gradient is 0.
def momentum_step(params, grads, velocities, lr, momentum):
    velocities = [momentum * v + g if g.any() else v
                  for v, g in zip(velocities, grads, strict=True)]
    params = [p - lr * v if g.any() else p
              for p, v, g in zip(params, velocities, grads, strict=True)]
    return params, velocities
