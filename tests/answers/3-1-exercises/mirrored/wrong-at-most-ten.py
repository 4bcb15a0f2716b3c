# mirrors ten images
def mirrored(images):
    return torch.cat([images[:10].flip(-1), images[10:]])
