# raises at the first break
def graph_sizes(f, *inputs):
    sizes = []

    def count(graph, example_inputs):
        sizes.append(sum("call" in node.op for node in graph.graph.nodes))
        return graph.forward

    return torch.compile(f, backend=count, fullgraph=True)(*inputs), sizes
