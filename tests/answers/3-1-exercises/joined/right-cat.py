# joins each image with zeros
def joined(items):
    widths = torch.tensor([image.size(-1) for image, label in items])
    widest, rows = int(widths.max()), []
    for image, _label in items:
        zeros = image.new_zeros(1, image.size(1), widest - image.size(2))
        rows.append(torch.cat([image, zeros], 2))
    return torch.stack(rows), torch.tensor([label for _, label in items]), widths
