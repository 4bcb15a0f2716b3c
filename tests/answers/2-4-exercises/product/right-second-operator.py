# right: the gradients come from an operator of their own, which launches the kernel
@torch.library.custom_op("exercise::product", mutates_args=())
def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return matmul(a, b)


@product.register_fake
def product_fake(a, b):
    return a.new_empty(a.shape[0], b.shape[1])


@torch.library.custom_op("exercise::turned", mutates_args=())
def turned(a: torch.Tensor, b: torch.Tensor, g: torch.Tensor) -> list[torch.Tensor]:
    return [matmul(g, b.T), matmul(a.T, g)]


@turned.register_fake
def turned_fake(a, b, g):
    return [a.new_empty(a.shape), b.new_empty(b.shape)]


def keep(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def backward(ctx, g):
    return tuple(turned(*ctx.saved_tensors, g))


product.register_autograd(backward, setup_context=keep)
