# opset 20, not 18
def export(network, path):
    """Write network to path as ONNX, in evaluation mode: (batch, 1, 8, 8) -> (batch, 10)."""
    modes = [(layer, layer.training) for layer in network.modules()]
    network.eval()
    torch.onnx.export(network, (torch.zeros(2, 1, 8, 8),), path, dynamo=True, external_data=False,
                      input_names=["image"], output_names=["logits"], opset_version=20,
                      dynamic_shapes=({0: torch.export.Dim("batch")},), verbose=False)
    for layer, mode in modes:
        layer.training = mode
