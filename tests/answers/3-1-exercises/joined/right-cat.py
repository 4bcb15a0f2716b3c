# joins each image with zeros
def joined(items):
    widths = torch.tensor([image.size(-1) for image, label in items])
    rows = [torch.cat([image, image.new_zeros(1, image.size(1), int(widths.max()) - image.size(2))], 2)
            for image, label in items]
    return torch.stack(rows), torch.tensor([label for _, label in items]), widths
