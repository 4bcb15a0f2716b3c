# one list for all calls
sizes = []


def count(graph, example_inputs):
    sizes.append(sum("call" in node.op for node in graph.graph.nodes))
    return graph.forward


def graph_sizes(f, *inputs):
    return torch.compile(f, backend=count)(*inputs), sizes
