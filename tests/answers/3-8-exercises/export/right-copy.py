# a copy in evaluation mode is exported
def export(network, path):
    import copy
    twin = copy.deepcopy(network).eval()
    torch.onnx.export(twin, (torch.rand(4, 1, 8, 8),), str(path), dynamo=True, opset_version=18,
                      input_names=["image"], output_names=["logits"], external_data=False,
                      verbose=False, dynamic_shapes=[{0: torch.export.Dim.DYNAMIC}])
