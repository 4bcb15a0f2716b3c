# A context manager owns the hooks; min picks the first by the number of its finish.
from contextlib import contextmanager


@contextmanager
def watching(model, tell):
    handles = []
    try:
        for name, module in model.named_modules():
            def hook(module, args, output, name=name):
                tell(name, args[0], output)
            handles.append(module.register_forward_hook(hook))
        yield
    finally:
        while handles:
            handles.pop().remove()


def first_bad_layer(model, x):
    seen = []

    def bad(z):
        return z.numel() - z.isfinite().count_nonzero().item()

    with watching(model, lambda name, a, b: seen.append((len(seen), name, bad(a), bad(b)))):
        model(x)
    return min((one for one in seen if one[3]), default=(None,) * 4)[1:] if any(
        one[3] for one in seen) else None
