# lets torch.amp.GradScaler do it, and counts beside it
def scaled_step(weights, gradients, scale, good, lr, interval):
    parameters = [torch.nn.Parameter(weight.clone()) for weight in weights]
    for parameter, gradient in zip(parameters, gradients, strict=True):
        parameter.grad = gradient.float()
    scaler = torch.amp.GradScaler("cpu", init_scale=scale, growth_interval=10**6, enabled=True)
    scaler.scale(torch.zeros(()))
    scaler.step(torch.optim.SGD(parameters, lr=lr))
    scaler.update()
    skipped = scaler.get_scale() < scale
    good = 0 if skipped else (good + 1) % interval
    scale = scaler.get_scale() * (2 if good == 0 and not skipped else 1)
    return [parameter.detach() for parameter in parameters], scale, good
