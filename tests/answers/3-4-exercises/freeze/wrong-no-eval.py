# Wrong: BatchNorm still moves its averages.
def freeze(body):
    return body.requires_grad_(False)
