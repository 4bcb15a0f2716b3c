# It walks through a Sequential by index and knows no other network.


def activations(net, x):
    outputs = {}

    def walk(module, x, prefix):
        for i, child in enumerate(module):
            if list(child.children()):
                x = walk(child, x, f"{prefix}{i}.")
            else:
                x = outputs[f"{prefix}{i}"] = child(x)
        return x

    walk(net, x, "")
    return outputs
