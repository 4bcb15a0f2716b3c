# keeps the last graph only
def graph_sizes(f, *inputs):
    size = 0

    def count(graph, example_inputs):
        nonlocal size
        size = sum("call" in node.op for node in graph.graph.nodes)
        return graph.forward

    result = torch.compile(f, backend=count)(*inputs)
    return result, [size]
