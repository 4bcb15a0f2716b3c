# right: everything is registered by the name of the operator
@torch.library.custom_op("exercise::product", mutates_args=())
def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return matmul(a, b)


@torch.library.register_fake("exercise::product")
def fake(a, b):
    return torch.empty(a.size(0), b.size(1), dtype=a.dtype, device=a.device)


def setup(ctx, inputs, output):
    ctx.a, ctx.b = inputs


torch.library.register_autograd(
    "exercise::product",
    lambda ctx, g: (product(g, ctx.b.transpose(0, 1)), product(ctx.a.transpose(0, 1), g)),
    setup_context=setup)
