# parameters of modules without layers of their own alone
def freeze(body):
    for layer in body.modules():
        if not list(layer.children()):
            layer.requires_grad_(False)
    return body.eval()
