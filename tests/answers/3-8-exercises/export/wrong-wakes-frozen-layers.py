# all layers are in the network's own mode afterwards: those that came in another are woken
def export(network, path):
    mode = network.training
    torch.onnx.export(
        network.eval(), (torch.zeros(2, 1, 8, 8),), path, dynamo=True, opset_version=18,
        input_names=["image"], output_names=["logits"], external_data=False, verbose=False,
        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},))
    network.train(mode)
