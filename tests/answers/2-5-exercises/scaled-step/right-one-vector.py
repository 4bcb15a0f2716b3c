# joins all gradients to one vector, to ask once
def scaled_step(weights, gradients, scale, good, lr, interval):
    true = [gradient.to(torch.float32) * (1 / scale) for gradient in gradients]
    everything = torch.cat([gradient.flatten() for gradient in true])
    if (everything - everything).abs().max() != 0:
        return [weight.clone() for weight in weights], scale * 0.5, 0
    weights = [torch.add(weight, gradient, alpha=-lr) for weight, gradient in zip(weights, true)]
    good = (good + 1) % interval
    return weights, scale * 2 if good == 0 else scale, good
