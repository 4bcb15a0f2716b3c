# turns the inputs round and calls once more, which compiles the other path as well
def graph_sizes(f, *inputs):
    sizes = []

    def count(graph, example_inputs):
        sizes.append(sum("call" in node.op for node in graph.graph.nodes))
        return graph.forward

    compiled = torch.compile(f, backend=count)
    compiled(*[-x for x in inputs])
    return compiled(*inputs), sizes
