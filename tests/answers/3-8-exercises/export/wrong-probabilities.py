# a softmax too many
def export(network, path):
    """Write network to path as ONNX, in evaluation mode: (batch, 1, 8, 8) -> (batch, 10)."""
    modes = [(layer, layer.training) for layer in network.modules()]
    probabilities = nn.Sequential(network.eval(), nn.Softmax(1))
    torch.onnx.export(
        probabilities, (torch.zeros(2, 1, 8, 8),), path, dynamo=True, opset_version=18,
        input_names=["image"], output_names=["logits"], external_data=False, verbose=False,
        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},))
    for layer, mode in modes:
        layer.training = mode
