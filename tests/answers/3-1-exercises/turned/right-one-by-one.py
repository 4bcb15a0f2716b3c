# image by image
def turned(images, degrees):
    result = []
    for image, angle in zip(images, degrees):
        a = angle * torch.pi / 180
        rows = [[a.cos(), -a.sin(), 0.0], [a.sin(), a.cos(), 0.0]]
        matrix = torch.tensor(rows, dtype=image.dtype)
        grid = nn.functional.affine_grid(matrix[None], (1, *image.shape), align_corners=False)
        result.append(nn.functional.grid_sample(image[None], grid, align_corners=False)[0])
    return torch.stack(result)
