# wrong: the gradients come in the wrong order
@torch.library.custom_op("exercise::product", mutates_args=())
def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return matmul(a, b)


@product.register_fake
def product_fake(a, b):
    return a.new_empty(a.shape[0], b.shape[1])


def keep(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def backward(ctx, g):
    a, b = ctx.saved_tensors
    return product(a.T, g), product(g, b.T)


product.register_autograd(backward, setup_context=keep)
