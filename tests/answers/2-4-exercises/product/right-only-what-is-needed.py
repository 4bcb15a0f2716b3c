# right: computes the gradients that are asked for
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
    for_a = product(g, b.T) if ctx.needs_input_grad[0] else None
    for_b = product(a.T, g) if ctx.needs_input_grad[1] else None
    return for_a, for_b


product.register_autograd(backward, setup_context=keep)
