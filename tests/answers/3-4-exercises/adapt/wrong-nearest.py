# Wrong: the label of the nearest of the thirty images, without learning.
def adapt(print_x, print_y, x, y):
    class Nearest(nn.Module):
        def forward(self, images):
            near = torch.cdist(images.flatten(1), x.flatten(1)).argmin(dim=1)
            return F.one_hot(y[near], 10).float()

    return Nearest()
