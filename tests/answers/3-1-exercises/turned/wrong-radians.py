# takes degrees for radians
def turned(images, degrees):
    cos, sin, zero = degrees.cos(), degrees.sin(), torch.zeros_like(degrees)
    matrices = torch.stack([cos, -sin, zero, sin, cos, zero], dim=1).view(-1, 2, 3)
    grid = nn.functional.affine_grid(matrices, images.shape, align_corners=False)
    return nn.functional.grid_sample(images, grid, align_corners=False)
