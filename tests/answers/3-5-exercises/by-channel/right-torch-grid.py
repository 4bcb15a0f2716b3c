# PyTorch's own grid, one scale a channel
def by_channel(weight):
    scales = torch.linalg.vector_norm(weight.reshape(len(weight), -1), ord=torch.inf, dim=1) / 127
    scales[scales == 0] = 1
    zeros = torch.zeros(len(weight), dtype=torch.int32)
    grid = torch.fake_quantize_per_channel_affine(weight, scales, zeros, 0, -127, 127)
    return (grid.flatten(1) / scales[:, None]).round().to(torch.int8).view(weight.shape), scales
