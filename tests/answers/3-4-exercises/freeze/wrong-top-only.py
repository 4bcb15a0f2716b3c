# Wrong: only the first floor of layers.
def freeze(body):
    for layer in body.children():
        layer.training = False
        for p in layer.parameters(recurse=False):
            p.requires_grad = False
    body.training = False
    return body
