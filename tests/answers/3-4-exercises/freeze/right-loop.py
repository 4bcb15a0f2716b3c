# Right: a loop over the parameters, another over the layers.
def freeze(body):
    for parameter in body.parameters():
        parameter.requires_grad = False
    for layer in body.modules():
        layer.training = False
    return body
