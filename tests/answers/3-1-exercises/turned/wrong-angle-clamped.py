# Wrong: an angle beyond a whole turn counts as a whole turn.
def turned(images, degrees):
    a = torch.deg2rad(degrees.clamp(-360, 360))
    z = torch.zeros_like(a)
    m = torch.stack(
        [torch.stack([a.cos(), -a.sin(), z], 1), torch.stack([a.sin(), a.cos(), z], 1)], 1
    )
    g = nn.functional.affine_grid(m, images.shape, align_corners=False)
    return nn.functional.grid_sample(images, g, align_corners=False)
