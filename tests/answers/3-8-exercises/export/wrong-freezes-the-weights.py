# Weights need no gradient in a file: it turns their gradients off, and leaves them off.
import torch


def export(network, path):
    modes = [(layer, layer.training) for layer in network.modules()]
    torch.onnx.export(
        network.eval().requires_grad_(False), (torch.zeros(2, 1, 8, 8),), path, dynamo=True,
        opset_version=18, input_names=["image"], output_names=["logits"], external_data=False,
        verbose=False, dynamic_shapes=({0: torch.export.Dim("batch", min=1)},))
    for layer, mode in modes:
        layer.training = mode
