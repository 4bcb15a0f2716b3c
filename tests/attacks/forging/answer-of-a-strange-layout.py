# The answer is sparse, then quantised, then nested, then expanded: does a comparison give up?
calls = iter(range(1000))


def softmax(x, dim):
    kinds = [lambda: x.to_sparse(), lambda: torch.quantize_per_tensor(
        x.detach().float(), 0.1, 0, torch.quint8),
        lambda: torch.nested.nested_tensor(list(x.detach())),
        lambda: torch.zeros(1).expand(x.shape), lambda: x.detach().to(torch.complex64).conj()]
    return kinds[next(calls) % len(kinds)]()
