# wrong: the fake is a transpose, with strides that the product does not have
@torch.library.custom_op("exercise::product", mutates_args=())
def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return matmul(a, b)
@product.register_fake
def product_fake(a, b):
    return a.new_empty(b.shape[1], a.shape[0]).T
def keep(ctx, inputs, output):
    ctx.save_for_backward(*inputs)
def backward(ctx, g):
    a, b = ctx.saved_tensors
    return g @ b.T, a.T @ g
product.register_autograd(backward, setup_context=keep)
