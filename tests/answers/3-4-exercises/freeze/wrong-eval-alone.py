# Wrong: the gradients stay on.
def freeze(body):
    return body.eval()
