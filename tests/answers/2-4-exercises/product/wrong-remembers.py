# keeps the last inputs outside of the graph
KEPT = {}
@torch.library.custom_op("exercise::product", mutates_args=())
def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return matmul(a, b)
@product.register_fake
def product_fake(a, b):
    return a.new_empty(a.shape[0], b.shape[1])
def keep(ctx, inputs, output):
    KEPT["a"], KEPT["b"] = inputs[0].detach(), inputs[1].detach()
def backward(ctx, g):
    return product(g, KEPT["b"].T), product(KEPT["a"].T, g)
product.register_autograd(backward, setup_context=keep)
