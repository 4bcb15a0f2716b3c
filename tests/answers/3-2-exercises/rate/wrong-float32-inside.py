# Wrong: computes the cosine in float32.
def rate(step, steps, warm_up, highest, lowest):
    if step < warm_up:
        return lowest + (highest - lowest) * step / warm_up
    done = torch.tensor((step - warm_up) / (steps - warm_up))
    return (lowest + (highest - lowest) * (1 + torch.cos(math.pi * done)) / 2).item()
