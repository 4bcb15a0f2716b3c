# other names
def export(network, path):
    """Write network to path as ONNX, in evaluation mode: (batch, 1, 8, 8) -> (batch, 10)."""
    modes = [(layer, layer.training) for layer in network.modules()]
    torch.onnx.export(
        network.eval(), (torch.zeros(2, 1, 8, 8),), path, dynamo=True, opset_version=18,
        input_names=["input"], output_names=["logits"], external_data=False, verbose=False,
        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},))
    for layer, mode in modes:
        layer.training = mode
