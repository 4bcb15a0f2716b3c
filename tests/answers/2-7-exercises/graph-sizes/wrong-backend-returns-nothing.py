# the backend returns no function to run
def graph_sizes(f, *inputs):
    sizes = []

    def count(graph, example_inputs):
        sizes.append(sum("call" in node.op for node in graph.graph.nodes))

    return torch.compile(f, backend=count)(*inputs), sizes
