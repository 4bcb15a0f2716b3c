# torch.export first, its program then saved as ONNX
def export(network, path):
    modes = [(layer, layer.training) for layer in network.modules()]
    network.eval()
    try:
        batch = torch.export.Dim("batch", min=1)
        example = (torch.zeros(3, 1, 8, 8),)
        program = torch.export.export(network, example, dynamic_shapes=({0: batch},))
        made = torch.onnx.export(program, (), dynamo=True, opset_version=18, verbose=False,
                                 input_names=["image"], output_names=["logits"])
        made.save(path, external_data=False)
    finally:
        for layer, mode in modes:
            layer.training = mode
