# Puts back the mode of the outer layers, and with it everything inside of them.
import torch


def export(network, path):
    mode, modes = network.training, [(layer, layer.training) for layer in network.children()]
    torch.onnx.export(
        network.eval(), (torch.zeros(2, 1, 8, 8),), path, dynamo=True, opset_version=18,
        input_names=["image"], output_names=["logits"], external_data=False, verbose=False,
        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},))
    network.training = mode
    for layer, mode in modes:
        layer.train(mode)
