# align_corners is True in both: for turns of a square about its middle the same
def turned(images, degrees):
    cos, sin = torch.deg2rad(degrees).cos(), torch.deg2rad(degrees).sin()
    zero = torch.zeros_like(cos)
    matrices = torch.stack([cos, -sin, zero, sin, cos, zero], dim=1).view(-1, 2, 3)
    grid = nn.functional.affine_grid(matrices, images.shape, align_corners=True)
    return nn.functional.grid_sample(images, grid, align_corners=True)
