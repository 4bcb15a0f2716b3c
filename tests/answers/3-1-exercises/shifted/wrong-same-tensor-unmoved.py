# Wrong: gives back the images themselves if nothing moves.
def shifted(images, down, right):
    if not down.any() and not right.any():
        return images
    return torch.stack(
        [
            nn.functional.pad(i, (r, -r, d, -d))
            for i, d, r in zip(images, down.tolist(), right.tolist())
        ]
    )
