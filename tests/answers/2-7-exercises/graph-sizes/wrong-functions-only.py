# methods of tensors do not count
def graph_sizes(f, *inputs):
    sizes = []

    def count(graph, example_inputs):
        sizes.append(sum(node.op == "call_function" for node in graph.graph.nodes))
        return graph.forward

    return torch.compile(f, backend=count)(*inputs), sizes
