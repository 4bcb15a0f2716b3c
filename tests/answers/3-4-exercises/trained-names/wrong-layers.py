# Wrong: looks at whole layers, so a half frozen one counts fully.
def trained_names(net):
    return [f"{layer}.{name}" if layer else name for layer, module in net.named_modules()
            if any(p.requires_grad for p in module.parameters(recurse=False))
            for name, _ in module.named_parameters(recurse=False)]
